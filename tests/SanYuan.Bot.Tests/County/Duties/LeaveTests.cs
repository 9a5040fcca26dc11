namespace SanYuan.Bot.Tests.County.Duties;

public sealed class LeaveTests
{
    static async Task<int> LeavesAsync(TestCounty county) =>
        (await county.ReadAsync((session, token) => session.Leaves.TouchingAsync(DateOnly.MinValue, DateOnly.MaxValue, token))).Count;

    static Task<bool> IsAwayAsync(TestCounty county, int day) =>
        county.ReadAsync((session, token) => session.Leaves.IsAwayAsync(county.PersonOf(TestRoster.Envoy), new DateOnly(2019, 10, day), token));

    [Theory]
    [InlineData("请假 10.20-10.25 出差", "已登记您请假 10月20日至10月25日（出差）")]
    [InlineData("请假 10月20日至25日 生病", "已登记您请假 10月20日至10月25日（生病）")]
    [InlineData("我明天请假", "已登记您请假 10月17日")]
    [InlineData("10月20日至25日请假，去省里开会", "已登记您请假 10月20日至10月25日（去省里开会）")]
    public async Task Leave_is_told_in_a_sentence(string words, string reply)
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.StartsWith(reply + "\n", await county.SayAsync(TestRoster.Envoy, words), StringComparison.Ordinal);
        Assert.Equal(1, await LeavesAsync(county));
    }

    [Fact]
    public async Task An_answer_to_an_invitation_stays_an_answer_and_leave_answers_none()
    {
        await using var county = await October.OpenAsync();
        Assert.Contains("请另回「请假 1」", await county.SayAsync(TestRoster.Envoy, "我周五请假"), StringComparison.Ordinal);
        var before = await county.ReadAsync((session, token) => session.Meetings.FindInvitationAsync(new(1), county.PersonOf(TestRoster.Envoy), token));
        Assert.Equal(Core.Meetings.Answer.None, before!.Answer);
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 1 出差");
        var answered = await county.ReadAsync((session, token) => session.Meetings.FindInvitationAsync(new(1), county.PersonOf(TestRoster.SecondEnvoy), token));
        Assert.Equal(Core.Meetings.Answer.Declined, answered!.Answer);
        Assert.Equal(1, await LeavesAsync(county));
    }

    [Theory]
    [InlineData("请假 10.25-10.20 出差", "leave.tell: ends_before_it_starts")]
    [InlineData("请假 10.20-2020年2月20日", "leave.tell: too_long")]
    [InlineData("请假 2月30日-3月1日", "leave.tell: no_such_day")]
    [InlineData("请假 9.1-9.30 生病", "leave.tell: long_ago")]
    public async Task A_leave_that_cannot_be_is_refused(string words, string audit)
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Contains("没有登记", await county.SayAsync(TestRoster.Envoy, words), StringComparison.Ordinal);
        Assert.Equal((audit, 0), (await county.RefusalAsync(), await LeavesAsync(county)));
    }

    [Fact]
    public async Task One_that_overlaps_an_own_one_is_refused_and_a_colleagues_is_not()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "请假 10.20-10.25");
        Assert.Contains("重叠", await county.SayAsync(TestRoster.Envoy, "请假 10.25-10.28"), StringComparison.Ordinal);
        Assert.Equal("leave.tell: overlaps", await county.RefusalAsync());
        await county.SayAsync(TestRoster.SecondEnvoy, "请假 10.25-10.28");
        Assert.Equal(2, await LeavesAsync(county));
    }

    [Fact]
    public async Task Whoever_is_back_early_says_so_and_what_was_taken_stays()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Contains("没有登记着的请假", await county.SayAsync(TestRoster.Envoy, "销假"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "请假 10.20-10.25 出差");
        county.At(10, 23);
        Assert.Equal("已为您销假，请假记为 10月20日至10月22日。", await county.SayAsync(TestRoster.Envoy, "销假"));
        Assert.True(await IsAwayAsync(county, 22));
        Assert.False(await IsAwayAsync(county, 23));
    }

    [Fact]
    public async Task A_leave_is_cancelled_and_of_several_the_one_that_is_named()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "请假 10.20-10.22");
        await county.SayAsync(TestRoster.Envoy, "请假 10.28-10.29");
        Assert.Contains("登记着2段请假", await county.SayAsync(TestRoster.Envoy, "取消请假"), StringComparison.Ordinal);
        Assert.Equal("已取消您 10月28日至10月29日 的请假。", await county.SayAsync(TestRoster.Envoy, "取消请假 10月28日"));
        Assert.Equal("已取消您 10月20日至10月22日 的请假。", await county.SayAsync(TestRoster.Envoy, "取消请假"));
        Assert.Equal(0, await LeavesAsync(county));
    }

    [Fact]
    public async Task The_office_enters_leave_for_somebody_and_nobody_else_does()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.StartsWith("已登记王建国请假 9月1日至9月30日（生病）", await county.SayAsync(TestRoster.Office, "王建国请假 9.1-9.30 生病"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到在任的三员「钱离任」", await county.SayAsync(TestRoster.Office, "钱离任请假 10.20-10.25"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.SecondEnvoy, "王建国请假 10.20-10.25");
        Assert.Equal(("leave.tell_for: not_allowed", 1), (await county.RefusalAsync(), await LeavesAsync(county)));
    }

    [Fact]
    public async Task Of_two_people_of_one_name_the_office_is_asked_which()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.ApplyAsync(DutyCounty.Draft with
        {
            People = [.. DutyCounty.Draft.People, TestRoster.Person("P9", "王建国", "wang2")],
            Appointments = [.. DutyCounty.Draft.Appointments, new("P9", Core.Roster.Roles.Instructor, "KH", new DateOnly(2019, 1, 1))],
        });
        Assert.Contains("有2位王建国（编码P1、P9）", await county.SayAsync(TestRoster.Office, "王建国请假 10.20-10.25"), StringComparison.Ordinal);
        Assert.Equal(0, await LeavesAsync(county));
        Assert.StartsWith("已登记王建国请假", await county.SayAsync(TestRoster.Office, "P9请假 10.20-10.25"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitations_go_out_to_somebody_on_leave()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "请假 10.16-10.25 出差");
        await county.SayAsync(TestRoster.Liaison, October.Invite);
        Assert.Contains("主题党日", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
    }
}
