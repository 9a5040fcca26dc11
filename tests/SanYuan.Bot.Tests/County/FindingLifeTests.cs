using SanYuan.Core.Attachments;
using SanYuan.Core.Findings;

namespace SanYuan.Bot.Tests.County;

public sealed class FindingLifeTests
{
    [Theory]
    [InlineData("收到")]
    [InlineData("收到问题1")]
    [InlineData("问题1已收到")]
    public async Task The_unit_acknowledges(string words)
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Contains("已签收。请在10月30日前整改。", await county.SayAsync(TestRoster.Liaison, words), StringComparison.Ordinal);
        Assert.Equal(FindingStatus.Acknowledged, (await county.FindingAsync(1)).Status);
    }

    [Fact]
    public async Task A_bare_receipt_long_after_or_without_findings_is_no_acknowledgement()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        await county.SayAsync(FindingCounty.OtherLiaison, "收到");
        county.At(25, 9);
        await county.SayAsync(TestRoster.Liaison, "收到");
        Assert.Equal(FindingStatus.Sent, (await county.FindingAsync(1)).Status);
    }

    [Fact]
    public async Task From_the_unit_s_words_to_verified_with_who_heard_what()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        Assert.Equal(FindingStatus.Rectified, (await county.FindingAsync(1)).Status);
        foreach (var verifier in new[] { TestRoster.SecondEnvoy, TestRoster.Supervisor, TestRoster.Office })
            Assert.Equal(
                "县疾控中心报问题1已整改，请核实\n原话：会议记录不规范\n整改：整改1：已换新记录本\n属实回「核实1」；没改到位回「退回1 原因」。",
                Assert.Single(await county.ReceivedAsync(verifier)));
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        Assert.StartsWith("好的，问题1已核实销号", await county.SayAsync(TestRoster.Supervisor, "问题1属实，销号"), StringComparison.Ordinal);
        Assert.StartsWith("县疾控中心的问题1已由孙监督核实销号", await county.LastToAsync(TestRoster.Envoy), StringComparison.Ordinal);
        Assert.StartsWith("县疾控中心的问题1已由孙监督核实销号", await county.LastToAsync(TestRoster.Liaison), StringComparison.Ordinal);
        Assert.Equal([FindingStepKind.Told, FindingStepKind.Sent, FindingStepKind.Rectified, FindingStepKind.Verified], await county.StepsAsync(1));
    }

    [Fact]
    public async Task Nobody_verifies_their_own_work_nor_another_s_unit_nor_what_was_not_put_right()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Contains("还不能核实", await county.SayAsync(TestRoster.Supervisor, "核实1"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Liaison, "整改1：换了");
        Assert.Contains("您自己报告或整改的", await county.SayAsync(TestRoster.Envoy, "核实1"), StringComparison.Ordinal);
        Assert.Contains("不归您这边", await county.SayAsync(TestRoster.Instructor, "核实1"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到问题99", await county.SayAsync(TestRoster.Supervisor, "核实99"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Liaison, "核实1");
        await county.SayAsync(TestRoster.Leader, "核实1");
        Assert.Equal(FindingStatus.Rectified, (await county.FindingAsync(1)).Status);
        Assert.Equal(
            ["finding.verify: not_allowed", "finding.verify: not_allowed", "finding.verify: unknown_number", "finding.verify: not_yours", "finding.verify: own_work", "finding.verify: not_rectified"],
            await county.AuditAsync());
    }

    [Fact]
    public async Task Of_several_numbers_one_that_may_not_be_verified_keeps_all_as_they_are()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        Assert.Contains("问题2", (await county.SayAsync(TestRoster.Supervisor, "核实1、2")).Replace("建议2", "问题2", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(FindingStatus.Rectified, (await county.FindingAsync(1)).Status);
    }

    [Fact]
    public async Task What_is_returned_goes_back_with_the_reason_and_a_new_day()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        Assert.StartsWith("退回要写原因", await county.SayAsync(TestRoster.SecondEnvoy, "退回1"), StringComparison.Ordinal);
        Assert.Equal(FindingStatus.Rectified, (await county.FindingAsync(1)).Status);
        Assert.Contains("请10月24日前改好", await county.SayAsync(TestRoster.SecondEnvoy, "退回1 签名表还是空的"), StringComparison.Ordinal);
        Assert.Equal((FindingStatus.Returned, new DateOnly(2019, 10, 24)), ((await county.FindingAsync(1)).Status, (await county.FindingAsync(1)).DueOn!.Value));
        Assert.Contains("原因（李秀英）：签名表还是空的", await county.LastToAsync(TestRoster.Liaison), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Liaison, "整改1：补签了");
        Assert.StartsWith("好的，问题1已核实销号", await county.SayAsync(TestRoster.Office, "核实1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rectification_without_a_number_finds_what_it_speaks_of_and_asks_when_it_cannot()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：党员大会签到表缺失；党费收缴不及时");
        Assert.StartsWith("已记整改：问题1", await county.SayAsync(TestRoster.Liaison, "反馈的签到问题整改好了，签名表已经用上"), StringComparison.Ordinal);
        Assert.Equal((FindingStatus.Rectified, FindingStatus.Sent), ((await county.FindingAsync(1)).Status, (await county.FindingAsync(2)).Status));
        await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：公开栏内容陈旧");
        var asked = await county.SayAsync(TestRoster.Liaison, "反馈的问题已整改完成");
        Assert.StartsWith("是哪一条整改好了？\n问题2", asked, StringComparison.Ordinal);
        Assert.Contains("问题3", asked, StringComparison.Ordinal);
        Assert.StartsWith("已记整改：问题3", await county.SayAsync(TestRoster.Liaison, "整改3：已更新"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_liaison_puts_right_only_their_own_unit_s()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.StartsWith("问题1不归您这边", await county.SayAsync(FindingCounty.OtherLiaison, "整改1：换了"), StringComparison.Ordinal);
        Assert.StartsWith("问题1不归您这边", await county.SayAsync(FindingCounty.OtherLiaison, "#1已改，请核"), StringComparison.Ordinal);
        Assert.StartsWith("只能报自己单位的整改", await county.SayAsync(FindingCounty.OtherLiaison, "疾控中心反馈的会议记录问题整改好了"), StringComparison.Ordinal);
        Assert.StartsWith("这个由联络员使用", await county.SayAsync(TestRoster.Envoy, "整改1：换了"), StringComparison.Ordinal);
        Assert.Equal(FindingStatus.Sent, (await county.FindingAsync(1)).Status);
        Assert.Equal(["finding.rectify: not_allowed", "rectify: not_yours", "rectify: not_yours", "finding.rectify: not_yours"], await county.AuditAsync());
    }

    [Fact]
    public async Task Photos_before_and_after_the_words_belong_to_the_rectification()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        county.At(17, 9);
        Assert.StartsWith("照片收到。请十分钟内说明整改了哪一条", await county.SendAsync(TestRoster.Liaison, AttachmentKind.Photo), StringComparison.Ordinal);
        county.At(17, 9, 5);
        Assert.Contains("附照片1张", await county.SayAsync(TestRoster.Liaison, "整改1：已换新记录本"), StringComparison.Ordinal);
        Assert.Equal("", await county.SendAsync(TestRoster.Liaison, AttachmentKind.Photo));
        Assert.Contains("（附照片1张）", await county.LastToAsync(TestRoster.Supervisor), StringComparison.Ordinal);
        county.At(17, 9, 20);
        await county.SendAsync(TestRoster.Liaison, AttachmentKind.Photo);
        var steps = await county.ReadAsync((session, token) => session.FindingLife.StepsAsync([1], token));
        Assert.Equal(2, steps.Single(step => step.Kind == FindingStepKind.Rectified).Attachments);
        Assert.Single(await county.UnattachedAsync(TestRoster.Liaison));
    }

    [Fact]
    public async Task The_last_day_is_moved_once_by_the_unit_and_at_any_time_by_the_office_always_with_a_reason()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.StartsWith("延期要写原因", await county.SayAsync(TestRoster.Liaison, "问题1延期到11月20日"), StringComparison.Ordinal);
        Assert.StartsWith("没看出延到哪天", await county.SayAsync(TestRoster.Liaison, "问题1延期到10月1日 原因：忙"), StringComparison.Ordinal);
        Assert.StartsWith("没看出延到哪天", await county.SayAsync(TestRoster.Liaison, "问题1延期到2月30日 原因：忙"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 10, 30), (await county.FindingAsync(1)).DueOn);
        Assert.Equal("好的，问题1期限改到11月20日。", await county.SayAsync(TestRoster.Liaison, "问题1延期到11月20日 原因：采购没到货"));
        Assert.EndsWith("原因：采购没到货", await county.LastToAsync(TestRoster.Envoy), StringComparison.Ordinal);
        Assert.Contains("已经延过一次", await county.SayAsync(TestRoster.Liaison, "问题1延期到11月25日 原因：还没到"), StringComparison.Ordinal);
        Assert.Equal("好的，问题1期限改到11月25日。", await county.SayAsync(TestRoster.Office, "问题1延期到11月25日 原因：同意"));
        Assert.Contains("不归您这边", await county.SayAsync(FindingCounty.OtherLiaison, "问题1延期到11月26日 原因：忙"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 11, 25), (await county.FindingAsync(1)).DueOn);
    }

    [Fact]
    public async Task A_message_delivered_again_does_nothing_again()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        var first = await county.SayAgainAsync(TestRoster.Liaison, "整改1：换了", "again");
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Liaison, "整改1：换了", "again"));
        Assert.Single(await county.ReceivedAsync(TestRoster.Supervisor));
        Assert.Contains("不用再报", await county.SayAsync(TestRoster.Liaison, "整改1：换了"), StringComparison.Ordinal);
        Assert.Single(await county.ReceivedAsync(TestRoster.Supervisor));
    }
}
