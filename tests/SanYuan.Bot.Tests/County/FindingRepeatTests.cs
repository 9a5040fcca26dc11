using SanYuan.Core.Findings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

public sealed class FindingRepeatTests
{
    const string Again = "疾控中心督导反馈：会议纪要过于简单";

    [Fact]
    public async Task The_same_while_it_is_open_is_no_second_demand_and_the_unit_is_told()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        county.At(17, 9);
        Assert.Contains("问题3和问题1说的是一件事", await county.SayAsync(TestRoster.Supervisor, Again), StringComparison.Ordinal);
        Assert.Contains("问题1：这个问题又被发现（不另立一条）：会议纪要过于简单", await county.LastToAsync(TestRoster.Liaison), StringComparison.Ordinal);
        Assert.Equal((FindingStatus.Repeated, 1L), ((await county.FindingAsync(3)).Status, (await county.FindingAsync(3)).Repeats!.Value));
        Assert.Equal([FindingStepKind.Told, FindingStepKind.Sent, FindingStepKind.SeenAgain], await county.StepsAsync(1));
        Assert.Contains("没销号的问题1条", await county.SayAsync(TestRoster.Office, "问题"), StringComparison.Ordinal);
        Assert.StartsWith("好的，问题1已签收", await county.SayAsync(TestRoster.Liaison, "收到"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Liaison, "收到");
        Assert.Single(await county.StepsAsync(1), FindingStepKind.Acknowledged);
        Assert.StartsWith("已记整改：问题1", await county.SayAsync(TestRoster.Liaison, "整改3：换了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_within_a_year_of_closing_re_opens_it_with_a_new_day()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        await county.SayAsync(TestRoster.Supervisor, "核实1");
        county.Time.SetUtcNow(new DateTimeOffset(2020, 9, 16, 10, 0, 0, TimeSpan.FromHours(8)));
        await county.SayAsync(TestRoster.Supervisor, Again);
        Assert.Contains("问题1：这个问题又被发现（重新整改）", await county.LastToAsync(TestRoster.Liaison), StringComparison.Ordinal);
        var root = await county.FindingAsync(1);
        Assert.Equal((FindingStatus.Reopened, new DateOnly(2020, 9, 29)), (root.Status, root.DueOn!.Value));
        Assert.Contains(FindingStepKind.Reopened, await county.StepsAsync(1));
        Assert.Contains(FindingStepKind.Repeated, await county.StepsAsync(3));
        await county.SayAsync(TestRoster.Liaison, "整改1：又换了");
        Assert.StartsWith("问题1是您自己", await county.SayAsync(TestRoster.Envoy, "核实1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_year_later_it_is_a_new_one()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        await county.SayAsync(TestRoster.Supervisor, "核实1");
        county.Time.SetUtcNow(new DateTimeOffset(2020, 10, 19, 10, 0, 0, TimeSpan.FromHours(8)));
        await county.SayAsync(TestRoster.Supervisor, Again);
        Assert.Equal((FindingStatus.Verified, FindingStatus.Sent), ((await county.FindingAsync(1)).Status, (await county.FindingAsync(3)).Status));
    }

    [Fact]
    public async Task What_re_opened_it_taken_back_closes_it_again_and_a_root_taken_back_leaves_its_repeat_standing()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        await county.SayAsync(TestRoster.Supervisor, "核实1");
        county.At(18, 9);
        await county.SayAsync(TestRoster.Supervisor, Again);
        await county.SayAsync(TestRoster.Supervisor, "撤回问题3");
        Assert.Equal(FindingStatus.Verified, (await county.FindingAsync(1)).Status);
        await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：公开栏内容陈旧");
        await county.SayAsync(TestRoster.SecondEnvoy, "转县疾控中心：党务公开栏一直没有更新");
        Assert.Equal(4, (await county.FindingAsync(5)).Repeats);
        await county.SayAsync(TestRoster.Supervisor, "撤回问题4");
        Assert.Equal((FindingStatus.Open, null), ((await county.FindingAsync(5)).Status, (await county.FindingAsync(5)).Repeats));
    }

    [Fact]
    public async Task The_same_in_three_units_of_a_sector_is_common_and_shown_to_the_office_and_its_supervisor()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.ApplyAsync(new RosterDraft([new UnitDraft("WJW", "县卫健委", UnitKind.Organ) { Sector = "民生" }], [], []));
        await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：会议记录不规范");
        await county.SayAsync(TestRoster.Supervisor, "教体局督导反馈：会议纪要过于简单");
        Assert.StartsWith("近60天没有", await county.SayAsync(TestRoster.Office, "共性问题"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Supervisor, "县卫健委督导反馈：会议记录不完整");
        const string common = "近60天共性问题1类\n【民生】会议记录不规范：3家（县疾控中心、县教体局、县卫健委）";
        Assert.Equal(common, await county.SayAsync(TestRoster.Office, "共性问题"));
        Assert.Equal(common, await county.SayAsync(TestRoster.Supervisor, "共性问题"));
        Assert.StartsWith("这个由", await county.SayAsync(TestRoster.Envoy, "共性问题"), StringComparison.Ordinal);
        Assert.Contains("共性问题1类：民生「会议记录不规范」3家", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        county.Time.SetUtcNow(new DateTimeOffset(2019, 12, 16, 10, 0, 0, TimeSpan.FromHours(8)));
        Assert.StartsWith("近60天没有", await county.SayAsync(TestRoster.Office, "共性问题"), StringComparison.Ordinal);
    }
}
