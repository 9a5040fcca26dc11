using SanYuan.Bot.Tests.County;
using SanYuan.Bot.WebConsole.Pages.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class MeetingConsoleTests
{
    static MeetingsTable Table(TestCounty county) => new(county.Ledger, county.Get<CurrentRoster>(), county.Get<CountyClock>());

    /// <summary>A meeting of the health centre on Friday 18 October to which wang is invited and which he has declined.</summary>
    static async Task<TestCounty> OpenAsync()
    {
        var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        await county.SayAsync(TestRoster.Envoy, "请假 1 出差");
        return county;
    }

    /// <summary>docs/access.md: who is invited, who calls them, the unit's liaisons, the office.</summary>
    [Theory]
    [InlineData(TestRoster.Office, true)]
    [InlineData(TestRoster.Liaison, true)]
    [InlineData(TestRoster.Envoy, true)]
    [InlineData(TestRoster.SecondEnvoy, false)]
    [InlineData(TestRoster.Supervisor, false)]
    [InlineData(TestRoster.Leader, false)]
    [InlineData(FindingCounty.OtherLiaison, false)]
    [InlineData(FindingCounty.Selecting, false)]
    public async Task Each_reads_the_meetings_that_are_theirs(string account, bool isSeen)
    {
        await using var host = await PageHost.StartAsync(await OpenAsync());
        Assert.Equal(isSeen ? ["1"] : [], await host.County.ColumnAsync(Table(host.County), account));
        var (status, page) = await host.OpenAsync("/meetings/1", account);
        Assert.Equal((isSeen ? 200 : 404, isSeen), (status, page.Contains("出差", StringComparison.Ordinal)));
        Assert.Equal(isSeen, (await host.ReadAsync("/meetings/calendar?month=2019-10", account)).Contains("href=\"/meetings/1\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?when=upcoming", "1")]
    [InlineData("?when=past", "")]
    [InlineData("?unit=疾控&type=theme_party_day&state=planned&person=王建国&from=2019-10-18&to=2019-10-18", "1")]
    [InlineData("?from=2019-10-19", "")]
    [InlineData("?to=2019-10-17", "")]
    [InlineData("?person=李秀英", "")]
    public async Task Each_filter_narrows_them(string query, string numbers)
    {
        await using var county = await OpenAsync();
        Assert.Equal(numbers, string.Join(',', await county.ColumnAsync(Table(county), TestRoster.Office, query)));
    }

    [Fact]
    public async Task They_go_on_behind_the_last_one()
    {
        await using var county = await OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请李秀英周四下午三点在二楼会议室参加党课");
        var first = await county.ShowAsync(Table(county), TestRoster.Office, limit: 1);
        Assert.Equal("1", Assert.Single(first.Rows)[0].Text);
        Assert.Equal("2", Assert.Single((await county.ShowAsync(Table(county), TestRoster.Office, $"?after={first.After}", limit: 1)).Rows)[0].Text);
    }

    [Fact]
    public async Task A_meeting_tells_answers_in_a_part_that_is_asked_for_again()
    {
        await using var host = await PageHost.StartAsync(await OpenAsync());
        var page = await host.ReadAsync("/meetings/1", TestRoster.Office);
        Assert.Contains("id=\"answers\" data-live=\"10\"", page, StringComparison.Ordinal);
        Assert.Contains("请了1人，0人参加，1人请假，0人没答复", page, StringComparison.Ordinal);
        Assert.Equal(404, (await host.OpenAsync("/meetings/99", TestRoster.Office)).Status);
    }

    [Fact]
    public async Task What_was_sent_about_it_is_for_those_who_answer_for_it()
    {
        await using var host = await PageHost.StartAsync(await OpenAsync());
        await host.County.DeliverAsync();
        foreach (var account in new[] { TestRoster.Office, TestRoster.Liaison })
            Assert.Contains("发出的消息2条", await host.ReadAsync("/meetings/1", account), StringComparison.Ordinal);
        Assert.DoesNotContain("发出的消息", await host.ReadAsync("/meetings/1", TestRoster.Envoy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-10", "2019年10月会议", true)]
    [InlineData("2019-11", "2019年11月会议", false)]
    [InlineData("sometime", "2019年10月会议", true)]
    public async Task The_calendar_shows_a_month_and_what_is_none_is_this_one(string month, string title, bool isThere)
    {
        await using var host = await PageHost.StartAsync(await OpenAsync());
        var page = await host.ReadAsync($"/meetings/calendar?month={month}", TestRoster.Office);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Equal(isThere, page.Contains("href=\"/meetings/1\"", StringComparison.Ordinal));
    }
}
