using SanYuan.Core.Findings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

public sealed class FindingSendingTests
{
    [Fact]
    public async Task The_unit_gets_the_day_s_findings_verbatim_in_one_message_at_seven_past_five()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        county.At(16, 17, 6);
        Assert.Equal(0, await county.BundleAsync());
        county.At(16, 17, 7);
        Assert.Equal(1, await county.BundleAsync());
        Assert.Equal(0, await county.BundleAsync());
        Assert.Equal(
            "三员反馈问题1条、建议1条（原话）：\n县疾控中心｜王建国 10月16日\n问题1 会议记录不规范\n建议2 建立台账\n请在10月30日前整改。收到请回「收到」，改好了回「整改1：怎么改的」。",
            Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)));
        var (finding, suggestion) = (await county.FindingAsync(1), await county.FindingAsync(2));
        Assert.Equal((FindingStatus.Sent, new DateOnly(2019, 10, 30)), (finding.Status, finding.DueOn));
        Assert.Equal((FindingStatus.Sent, null), (suggestion.Status, suggestion.DueOn));
        Assert.Equal([FindingStepKind.Told, FindingStepKind.Sent], await county.StepsAsync(1));
    }

    [Fact]
    public async Task A_bundle_missed_in_the_evening_goes_out_the_next_working_morning()
    {
        await using var county = await FindingCounty.OpenAsync();
        county.At(18, 16);
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        county.At(18, 22);
        Assert.Equal(0, await county.BundleAsync());
        county.At(19, 17, 30);
        Assert.Equal(0, await county.BundleAsync());
        county.At(21, 8);
        Assert.Equal(1, await county.BundleAsync());
        county.At(21, 17, 8);
        Assert.Equal(0, await county.BundleAsync());
    }

    [Theory]
    [InlineData(TestRoster.Supervisor, "今天到县疾控中心督导检查，发现会议记录不规范")]
    [InlineData(TestRoster.Envoy, "今天到县疾控中心重点督导主题教育，发现会议记录不规范")]
    public async Task Key_supervision_and_a_supervisor_s_findings_go_at_once(string account, string report)
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(account, report);
        Assert.Contains("问题1 会议记录不规范", Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)), StringComparison.Ordinal);
        county.At(16, 17, 8);
        Assert.Equal(0, await county.BundleAsync());
    }

    [Fact]
    public async Task The_liaison_chooses_at_once_or_daily_whatever_it_is()
    {
        await using var county = await FindingCounty.OpenAsync();
        Assert.StartsWith("好的，以后有问题和建议马上发给您", await county.SayAsync(TestRoster.Liaison, "问题随时告诉我"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        Assert.Single(await county.ReceivedAsync(TestRoster.Liaison));
        await county.SayAsync(TestRoster.Liaison, "问题每天汇总");
        await county.SayAsync(TestRoster.Supervisor, "今天到县疾控中心督导检查，发现公开栏内容陈旧");
        Assert.Single(await county.ReceivedAsync(TestRoster.Liaison));
        county.At(16, 17, 8);
        Assert.Equal(1, await county.BundleAsync());
        Assert.StartsWith("这个由联络员使用", await county.SayAsync(TestRoster.Envoy, "问题随时告诉我"), StringComparison.Ordinal);
        Assert.Equal("finding.pace: not_allowed", (await county.AuditAsync())[0]);
    }

    [Fact]
    public async Task Long_words_come_whole_in_several_messages()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "问题随时告诉我");
        var words = string.Concat(Enumerable.Repeat("会议记录写得很乱看不清楚", 100));
        await county.SayAsync(TestRoster.Envoy, $"转县疾控中心：{words}");
        var stored = await county.FindingAsync(1);
        var received = await county.ReceivedAsync(TestRoster.Liaison);
        Assert.True(received.Count >= 2);
        Assert.All(received, part => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(part), 1, 2048));
        Assert.Contains(stored.Text, string.Concat(received).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_out_before_it_was_sent_is_not_sent_and_after_it_the_unit_is_told()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        await county.SayAsync(TestRoster.Envoy, "去掉第一条问题");
        county.At(16, 17, 8);
        await county.BundleAsync();
        Assert.DoesNotContain("会议记录", Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "去掉第一条建议");
        Assert.Equal("王建国收回了反馈，不用再处理：\n建议2 建立台账", await county.LastToAsync(TestRoster.Liaison));
        Assert.Equal((FindingStatus.Withdrawn, FindingStatus.Withdrawn), ((await county.FindingAsync(1)).Status, (await county.FindingAsync(2)).Status));
    }

    [Fact]
    public async Task A_withdrawn_entry_takes_its_findings_back()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.Equal("王建国收回了反馈，不用再处理：\n问题1 会议记录不规范\n建议2 建立台账", await county.LastToAsync(TestRoster.Liaison));
        Assert.Equal([FindingStepKind.Told, FindingStepKind.Sent, FindingStepKind.Withdrawn], await county.StepsAsync(1));
        Assert.Equal("没有还没销号的问题。", await county.SayAsync(TestRoster.Liaison, "问题"));
        Assert.Contains("报告人已收回", await county.SayAsync(TestRoster.Liaison, "整改1：好了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_corrected_to_another_unit_goes_there_and_the_first_is_told()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        await county.SayAsync(TestRoster.Envoy, "单位是教体局");
        Assert.StartsWith("王建国更正：这是别的单位的", await county.LastToAsync(TestRoster.Liaison), StringComparison.Ordinal);
        Assert.Equal((FindingStatus.Open, null), ((await county.FindingAsync(1)).Status, (await county.FindingAsync(1)).DueOn));
        county.At(17, 17, 8);
        Assert.Equal(1, await county.BundleAsync());
        Assert.Contains("县教体局｜王建国", Assert.Single(await county.ReceivedAsync(FindingCounty.OtherLiaison)), StringComparison.Ordinal);
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Liaison)).Count);
    }

    [Fact]
    public async Task A_unit_without_a_liaison_loses_nothing_and_the_digest_tells_the_office()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Instructor, "今天到康禾药业督导检查，发现会议记录不规范");
        county.At(16, 17, 8);
        Assert.Equal(0, await county.BundleAsync());
        Assert.Contains("没有联络员、问题还没送达：康禾药业1条", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        county.At(24, 9);
        Assert.DoesNotContain("没有联络员", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        await county.ApplyAsync(new RosterDraft([], [TestRoster.Person("L3", "何联络", "he") with { Identities = Roles.Liaison, ResponsibleUnitCodes = ["KH"] }], []));
        Assert.Equal(1, await county.BundleAsync());
        county.At(24, 9, 10);
        Assert.Contains("问题1 会议记录不规范", Assert.Single(await county.ReceivedAsync("he")), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 11, 7), (await county.FindingAsync(1)).DueOn);
    }

    [Fact]
    public async Task A_fault_in_the_middle_of_the_bundle_leaves_nothing_and_the_next_run_sends_it_once()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        county.At(16, 17, 8);
        await Assert.ThrowsAsync<InvalidOperationException>(() => county.WriteAsync<int>(async (session, token) =>
        {
            var finding = await session.FindingLife.FindAsync(1, token);
            await session.FindingDeliveries.AddAsync(new FindingDelivery(1, county.PersonOf(TestRoster.Liaison)), county.Time.GetUtcNow(), token);
            await session.FindingLife.StepAsync(finding!, finding! with { Status = FindingStatus.Sent }, new FindingStep(1, FindingStepKind.Sent, null, county.Time.GetUtcNow(), null), token);
            throw new InvalidOperationException("the power fails");
        }));
        Assert.Equal(1, await county.BundleAsync());
        Assert.Equal(0, await county.BundleAsync());
        Assert.Single(await county.ReceivedAsync(TestRoster.Liaison));
    }
}
