using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County;

public sealed class QuarterlySummaryTests
{
    static async Task<IReadOnlyList<Summary>> VersionsAsync(TestCounty county)
    {
        var person = county.Get<CurrentRoster>().View.Snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, TestRoster.Envoy))!.Id;
        return await county.ReadAsync((session, token) => session.Summaries.VersionsAsync(new Quarter(2019, 4), person, token));
    }

    [Fact]
    public async Task The_draft_tells_the_quarter_out_of_the_ledger_with_the_entries_behind_it()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "9月30日参加县疾控中心主题党日，99名党员参加");
        QuarterlyCounty.At(county, 11, 6, 12);
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县教体局党课，20名党员参加");
        await county.SayAsync(TestRoster.Envoy, "10月8日参加县疾控中心主题党日，10名党员参加");
        await county.SayAsync(TestRoster.Envoy, "今天上午参加县教体局党课，30名党员参加");
        await county.SayAsync(TestRoster.Envoy, "撤销");
        QuarterlyCounty.At(county, 12, 17, 9);
        await QuarterlyCounty.ProposeAsync(county);
        await county.SayAsync(TestRoster.Office, "确认");
        var draft = (await county.ReceivedAsync(TestRoster.Envoy)).Single(text => text.Contains("汇报（", StringComparison.Ordinal));
        Assert.Equal(
            """
            2019年第四季度汇报（截至12月17日）
            活动3次：主题党日2、党课1
            单位：县疾控中心2、县教体局1
            参加人数合计45人
            问题1条（已整改0、未整改1），建议1条
            补报1次
            台账：#4、#2、#3
            要改回「汇报改为：…」，没问题回「汇报没问题」。
            """.ReplaceLineEndings("\n"),
            draft);
        Assert.Equal("2019年第四季度汇报（截至12月17日）\n本季度台账上还没有记录。\n要改回「汇报改为：…」，没问题回「汇报没问题」。", (await county.ReceivedAsync(TestRoster.Supervisor))[^1]);
    }

    [Fact]
    public async Task Own_words_become_a_version_beside_the_draft_and_can_be_read_and_confirmed()
    {
        await using var county = await QuarterlyCounty.OpenCalledAsync();
        Assert.Equal("已改第四季度汇报（第2稿，原稿仍保留），汇报会材料用这一稿：\n本季度跑了三个支部。\n问题都改了", await county.SayAsync(TestRoster.Envoy, "汇报改为：本季度跑了三个支部。\n问题都改了"));
        Assert.StartsWith("本季度跑了三个支部。\n问题都改了\n（本人已改）", await county.SayAsync(TestRoster.Envoy, "我的汇报"), StringComparison.Ordinal);
        Assert.StartsWith("好的，第四季度汇报已确认", await county.SayAsync(TestRoster.Envoy, "汇报没问题"), StringComparison.Ordinal);
        Assert.StartsWith("第四季度汇报已经确认过了", await county.SayAsync(TestRoster.Envoy, "汇报没问题。"), StringComparison.Ordinal);
        var versions = await VersionsAsync(county);
        Assert.Equal([SummaryState.Drafted, SummaryState.Corrected, SummaryState.Confirmed], versions.Select(one => one.State));
        Assert.Equal([1, 2, 3], versions.Select(one => one.Version));
        Assert.Contains("本季度台账上还没有记录", versions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_thousand_characters_are_kept_whole_and_answered_shortly()
    {
        await using var county = await QuarterlyCounty.OpenCalledAsync();
        var text = string.Concat(Enumerable.Repeat("字", 3995));
        Assert.InRange((await county.SayAsync(TestRoster.Envoy, "汇报改为：" + text)).Length, 1, 500);
        Assert.Equal(text, (await VersionsAsync(county))[^1].Text);
        Assert.StartsWith("没看到改成什么", await county.SayAsync(TestRoster.Envoy, "汇报改为："), StringComparison.Ordinal);
        Assert.StartsWith("第四季度汇报已经是这样", await county.SayAsync(TestRoster.Envoy, "汇报改为：" + text), StringComparison.Ordinal);
        Assert.Equal(2, (await VersionsAsync(county)).Count);
    }

    [Fact]
    public async Task Before_a_draft_there_is_nothing_to_put_right_and_the_words_mean_the_entries()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        Assert.StartsWith("您还没有季度汇报稿", await county.SayAsync(TestRoster.Envoy, "汇报没问题"), StringComparison.Ordinal);
        Assert.StartsWith("您还没有季度汇报稿", await county.SayAsync(TestRoster.Envoy, "汇报改为：做得好"), StringComparison.Ordinal);
        Assert.StartsWith("本月还没有记录", await county.SayAsync(TestRoster.Envoy, "我的汇报"), StringComparison.Ordinal);
        Assert.Empty(await VersionsAsync(county));
    }

    [Fact]
    public async Task Who_is_no_appointee_has_no_summary()
    {
        await using var county = await QuarterlyCounty.OpenCalledAsync();
        Assert.DoesNotContain("汇报稿", await county.SayAsync(TestRoster.Liaison, "汇报没问题"), StringComparison.Ordinal);
    }
}
