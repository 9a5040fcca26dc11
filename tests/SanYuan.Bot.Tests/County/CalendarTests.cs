using SanYuan.Core.Calendars;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.County;

/// <summary>「日历」 and 「换日历」.</summary>
public sealed class CalendarTests
{
    const string Invite = "邀请王建国周五下午三点在二楼会议室参加主题党日";

    [Theory]
    [InlineData("日历", TestRoster.Envoy)]
    [InlineData("我的日历。", TestRoster.Supervisor)]
    [InlineData("日历链接", TestRoster.Instructor)]
    [InlineData("日历", TestRoster.Liaison)]
    [InlineData("换日历", TestRoster.Office)]
    public async Task Whoever_has_meetings_gets_a_link_that_opens(string text, string account)
    {
        await using var county = await Calendars.OpenAsync();
        var reply = await county.SayAsync(account, text);
        Assert.StartsWith("您的会议日历链接：\nhttps://sanyuan.example.cn/calendar/", reply, StringComparison.Ordinal);
        Assert.Contains("订阅日历", reply, StringComparison.Ordinal);
        Assert.NotNull(await Calendars.ReadAsync(county, Calendars.SecretIn(reply)!));
    }

    [Fact]
    public async Task Asked_again_the_link_is_not_told_again_and_still_opens()
    {
        await using var county = await Calendars.OpenAsync();
        var secret = await Calendars.SecretAsync(county, TestRoster.Envoy);
        county.Time.Advance(TimeSpan.FromDays(3));
        var again = await county.SayAsync(TestRoster.Envoy, "日历");
        Assert.StartsWith("10月16日给过您日历链接", again, StringComparison.Ordinal);
        Assert.Contains("换日历", again, StringComparison.Ordinal);
        Assert.NotNull(await Calendars.ReadAsync(county, secret));
    }

    [Fact]
    public async Task Another_link_ends_the_one_before_and_nobody_else_s()
    {
        await using var county = await Calendars.OpenAsync();
        var colleague = await Calendars.SecretAsync(county, TestRoster.SecondEnvoy);
        var before = await Calendars.SecretAsync(county, TestRoster.Envoy);
        var after = await Calendars.SecretAsync(county, TestRoster.Envoy, "更换日历链接");
        Assert.Null(await Calendars.ReadAsync(county, before));
        Assert.NotNull(await Calendars.ReadAsync(county, after));
        Assert.NotNull(await Calendars.ReadAsync(county, colleague));
    }

    [Fact]
    public async Task The_secret_is_nowhere_in_the_ledger_and_a_redelivery_says_what_to_do()
    {
        await using var county = await Calendars.OpenAsync();
        var secret = Calendars.SecretIn(await county.SayAgainAsync(TestRoster.Envoy, "日历", "again"))!;
        Assert.StartsWith("10月16日给过您日历链接", await county.SayAgainAsync(TestRoster.Envoy, "日历", "again"), StringComparison.Ordinal);
        Assert.NotNull(await Calendars.ReadAsync(county, secret));
        Assert.DoesNotContain(secret, await county.DumpAsync(), StringComparison.Ordinal);
        Assert.Contains(CalendarSecret.Hash(secret), await county.DumpAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_of_the_service_there_are_no_links()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("日历订阅还没有开通", await county.SayAsync(TestRoster.Envoy, "日历"), StringComparison.Ordinal);
        Assert.Null(await county.ReadAsync((session, token) => session.Calendars.GivenAtAsync(new PersonId(1), token)));
    }

    [Fact]
    public async Task Everybody_sees_their_own_meetings_and_those_they_hold()
    {
        await using var county = await Calendars.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        await county.SayAsync(TestRoster.Office, "邀请周指导周五下午四点在党建办会议室参加座谈会");
        foreach (var (account, shown) in new[]
        {
            (TestRoster.Envoy, "meeting-1:0"), (TestRoster.SecondEnvoy, ""), (TestRoster.Instructor, "meeting-2:0"), (TestRoster.Liaison, "meeting-1:0"), (TestRoster.Office, "meeting-2:0"),
        })
            Assert.Equal(shown, await Calendars.ShownAsync(county, await Calendars.SecretAsync(county, account)));
    }

    [Fact]
    public async Task A_meeting_that_moves_and_is_cancelled_stays_one_entry()
    {
        await using var county = await Calendars.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        var secret = await Calendars.SecretAsync(county, TestRoster.Envoy);
        county.Time.Advance(TimeSpan.FromMinutes(5));
        await county.SayAsync(TestRoster.Liaison, "1号会议改到周四下午四点");
        var moved = Assert.Single((await Calendars.ReadAsync(county, secret))!);
        Assert.Equal(
            ("meeting-1@sanyuan", 1, new DateTimeOffset(2019, 10, 17, 16, 0, 0, TimeSpan.FromHours(8)), county.Time.GetUtcNow()),
            (moved.Uid, moved.Sequence, moved.StartsAt, moved.ChangedAt));
        await county.SayAsync(TestRoster.Liaison, "1号会议取消");
        Assert.Equal("meeting-1:2:cancelled", await Calendars.ShownAsync(county, secret));
    }

    [Fact]
    public async Task Whoever_declined_sees_it_no_more_and_the_substitute_does()
    {
        await using var county = await Calendars.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        var (invited, substitute) = (await Calendars.SecretAsync(county, TestRoster.Envoy), await Calendars.SecretAsync(county, TestRoster.SecondEnvoy));
        await county.SayAsync(TestRoster.Envoy, "请假 1 出差，请李秀英代我参加");
        Assert.Equal(("", "meeting-1:0"), (await Calendars.ShownAsync(county, invited), await Calendars.ShownAsync(county, substitute)));
        await county.SayAsync(TestRoster.Liaison, "1号会议改到周四下午四点");
        Assert.Equal("meeting-1:1", await Calendars.ShownAsync(county, invited));
    }

    [Fact]
    public async Task What_is_longer_ago_than_sixty_days_is_left_out()
    {
        await using var county = await Calendars.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        var secret = await Calendars.SecretAsync(county, TestRoster.Envoy);
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, 18, 15, 0, 0, TimeSpan.FromHours(8)).AddDays(60));
        Assert.Equal("meeting-1:0", await Calendars.ShownAsync(county, secret));
        county.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", await Calendars.ShownAsync(county, secret));
    }

    [Fact]
    public async Task An_entry_says_who_calls_and_how_to_answer()
    {
        await using var county = await Calendars.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        var secret = await Calendars.SecretAsync(county, TestRoster.Envoy);
        var entry = Assert.Single((await Calendars.ReadAsync(county, secret))!);
        Assert.Equal(("主题党日", "二楼会议室", TimeSpan.FromMinutes(90)), (entry.Title, entry.Place, entry.EndsAt - entry.StartsAt));
        Assert.Equal("县疾控中心召集，1号会议。\n请在聊天里答复：能去回「参加 1」，不能去回「请假 1 原因」。", entry.Description);
        await county.SayAsync(TestRoster.Envoy, "参加 1");
        Assert.Contains("您已答复参加", Assert.Single((await Calendars.ReadAsync(county, secret))!).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_last_appointment_ended_reads_no_more()
    {
        await using var county = await Calendars.OpenAsync();
        var secret = await Calendars.SecretAsync(county, TestRoster.Envoy);
        await county.ApplyAsync(TestRoster.Draft with
        {
            Appointments = [.. TestRoster.Draft.Appointments.Select(one => one.PersonCode == "P1" ? one with { End = new DateOnly(2019, 10, 16) } : one)],
        });
        Assert.NotNull(await Calendars.ReadAsync(county, secret));
        county.Time.Advance(TimeSpan.FromHours(12));
        Assert.Null(await Calendars.ReadAsync(county, secret));
    }

    [Fact]
    public async Task An_open_question_about_a_report_does_not_swallow_the_wish()
    {
        await using var county = await Calendars.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "昨天参加党课，12人参加");
        Assert.NotNull(Calendars.SecretIn(await county.SayAsync(TestRoster.Supervisor, "日历")));
    }
}
