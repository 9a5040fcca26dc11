using SanYuan.Core.Findings;

namespace SanYuan.Bot.Tests.County;

public sealed class FindingFeedbackTests
{
    [Fact]
    public async Task Feedback_goes_to_the_unit_without_becoming_an_entry()
    {
        await using var county = await FindingCounty.OpenAsync();
        Assert.Equal(
            "已记，反馈给县疾控中心（原话）：问题1、建议2\n随当天（或下一个工作日）的汇总送到单位联络员。\n要收回回「撤回问题1」。",
            await county.SayAsync(TestRoster.Envoy, "转县疾控中心：支委会漏开两次，建议按月排好计划"));
        Assert.Equal(0, await county.EntriesAsync());
        county.At(16, 17, 8);
        await county.BundleAsync();
        Assert.Contains("问题1 支委会漏开两次\n建议2 按月排好计划", Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_s_feedback_goes_at_once()
    {
        await using var county = await FindingCounty.OpenAsync();
        Assert.Contains("已送到单位联络员", await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：党员大会签到表缺失"), StringComparison.Ordinal);
        Assert.Contains("问题1 党员大会签到表缺失", Assert.Single(await county.ReceivedAsync(TestRoster.Liaison)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_what_was_told_last_feedback_or_entry()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        county.At(16, 13);
        await county.SayAsync(TestRoster.Envoy, "转县疾控中心：支委会漏开两次");
        Assert.StartsWith("已收回问题1", await county.SayAsync(TestRoster.Envoy, "撤销"), StringComparison.Ordinal);
        Assert.Equal(FindingStatus.Withdrawn, (await county.FindingAsync(1)).Status);
        Assert.StartsWith("已撤销 #1", await county.SayAsync(TestRoster.Envoy, "撤销"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_reporter_takes_feedback_back()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：党员大会签到表缺失");
        Assert.StartsWith("问题1不归您这边", await county.SayAsync(TestRoster.Envoy, "撤回问题1"), StringComparison.Ordinal);
        Assert.StartsWith("已收回问题1", await county.SayAsync(TestRoster.Supervisor, "撤回问题1"), StringComparison.Ordinal);
        Assert.StartsWith("孙监督收回了反馈", await county.LastToAsync(TestRoster.Liaison), StringComparison.Ordinal);
        Assert.Equal("finding.withdraw: not_yours", (await county.AuditAsync())[0]);
    }

    [Fact]
    public async Task What_stands_in_an_entry_is_taken_out_of_the_entry()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        Assert.Contains("写在 #1 里", await county.SayAsync(TestRoster.Envoy, "撤回问题1"), StringComparison.Ordinal);
        Assert.Equal(FindingStatus.Open, (await county.FindingAsync(1)).Status);
    }
}
