using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>What is told for a colleague keeps both names, and the colleague has the last word.</summary>
public sealed class OnBehalfTests
{
    const string Told = "替李秀英报：今天参加疾控主题党日，15人参加";

    static async Task<Activity> EntryAsync(TestCounty county, long number = 1) =>
        (await county.ReadAsync((session, token) => session.Activities.FindAsync(new ActivityId(number), token)))!;

    static PersonId Id(TestCounty county, string code) => county.Get<CurrentRoster>().View.Snapshot.PersonByCode(code)!.Id;

    [Theory]
    [InlineData(Told)]
    [InlineData("代老李报今天参加疾控主题党日，15人参加")]
    [InlineData("代李秀英同志报：今天参加疾控主题党日，15人参加")]
    [InlineData("今天参加疾控主题党日，15人参加，代老李报的")]
    [InlineData("帮李秀英补报今天参加疾控主题党日，15人参加")]
    public async Task The_entry_is_the_colleague_s_and_keeps_who_told_it(string text)
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, text);
        Assert.StartsWith("已记入台账 #1（代李秀英报，已告知本人）\n10月16日 县疾控中心 主题党日 15人\n", reply, StringComparison.Ordinal);
        var entry = (await EntryAsync(county)).Content;
        Assert.Equal((Id(county, "P2"), Id(county, "P1")), (entry.Appointee, entry.ReportedBy!.Value));
        Assert.StartsWith("本月已记1条：\n#1 10月16日 县疾控中心 主题党日 15人（王建国代报）", await county.SayAsync(TestRoster.SecondEnvoy, "我的"), StringComparison.Ordinal);
        Assert.StartsWith("本月还没有记录", await county.SayAsync(TestRoster.Envoy, "我的"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_colleague_is_told_at_once_and_once()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAgainAsync(TestRoster.Envoy, Told, "same");
        await county.SayAgainAsync(TestRoster.Envoy, Told, "same");
        Assert.Equal("王建国代您报了 #1：10月16日 县疾控中心 主题党日 15人\n不对请回复「不是我的 1」。", Assert.Single(await county.ReceivedAsync(TestRoster.SecondEnvoy)));
    }

    [Theory]
    [InlineData("不是我的 1")]
    [InlineData("#1不是我的")]
    [InlineData("不是我的")]
    [InlineData("撤销 #1")]
    public async Task The_colleague_disowns_it_and_the_reporter_is_told(string text)
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Told);
        Assert.Equal("好的，#1 已撤销，不再计入您的记录，已告知王建国。", await county.SayAsync(TestRoster.SecondEnvoy, text));
        Assert.Equal(ActivityStatus.Withdrawn, (await EntryAsync(county)).Status);
        var versions = await county.ReadAsync((session, token) => session.Activities.VersionsAsync(new ActivityId(1), token));
        Assert.Equal([(VersionKind.Recorded, Id(county, "P1")), (VersionKind.Disowned, Id(county, "P2"))], versions.Select(one => (one.Kind, one.By)));
        Assert.StartsWith("李秀英说 #1 不是本人的，已撤销", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.Envoy, "不是我的 1", "#1 是您自己报的")]
    [InlineData(TestRoster.SecondEnvoy, "不是我的 1", "#1 不是别人代您报的")]
    [InlineData(TestRoster.SecondEnvoy, "不是我的", "没有别人代您报的记录")]
    [InlineData(TestRoster.SecondEnvoy, "不是我的 99", "#99 不是别人代您报的")]
    public async Task Only_what_was_told_for_oneself_is_disowned(string account, string text, string reply)
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "今天参加疾控主题党日，15人参加");
        Assert.StartsWith(reply, await county.SayAsync(account, text), StringComparison.Ordinal);
        Assert.Equal(ActivityStatus.Recorded, (await EntryAsync(county)).Status);
    }

    [Fact]
    public async Task The_reporter_corrects_and_withdraws_it_by_number_and_the_colleague_hears_of_both()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Told);
        Assert.StartsWith("已改 #1（李秀英）：人数 15 → 16", await county.SayAsync(TestRoster.Envoy, "#1 人数改成16"), StringComparison.Ordinal);
        Assert.Equal("王建国改了代您报的 #1：人数 15 → 16\n不对请回复「不是我的 1」。", (await county.ReceivedAsync(TestRoster.SecondEnvoy))[^1]);
        Assert.StartsWith("已改 #1：人数 16 → 17", await county.SayAsync(TestRoster.SecondEnvoy, "#1 人数改成17"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到您的 #1", await county.SayAsync(TestRoster.Instructor, "#1 人数改成18"), StringComparison.Ordinal);
        Assert.StartsWith("已撤销 #1", await county.SayAsync(TestRoster.Envoy, "撤销 #1"), StringComparison.Ordinal);
        Assert.Equal("王建国已撤销代您报的 #1，不用处理。", (await county.ReceivedAsync(TestRoster.SecondEnvoy))[^1]);
    }

    [Fact]
    public async Task A_correction_while_it_is_asked_who_is_meant_does_not_make_it_the_reporter_s()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(TestRoster.Draft with
        {
            People = [.. TestRoster.Draft.People, TestRoster.Person("P8", "李志强", "li2")],
            Appointments = [.. TestRoster.Draft.Appointments, new Core.Roster.AppointmentDraft("P8", Core.Roster.Roles.Envoy, "CDC", new DateOnly(2019, 1, 1))],
        });
        Assert.Contains("是哪一位", await county.SayAsync(TestRoster.Envoy, "代老李报：今天参加疾控主题党日，15人参加"), StringComparison.Ordinal);
        Assert.Contains("是哪一位", await county.SayAsync(TestRoster.Envoy, "人数改成16"), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
        Assert.Contains("16人", await county.SayAsync(TestRoster.Envoy, "1"), StringComparison.Ordinal);
        Assert.Equal(county.PersonOf(TestRoster.SecondEnvoy), (await EntryAsync(county)).Content.Appointee);
    }

    [Fact]
    public async Task The_unit_not_told_is_the_colleague_s()
    {
        await using var county = await TestCounty.OpenAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, "代周指导报：今天参加支委会，5人到会");
        Assert.Contains("10月16日 康禾药业 支委会 5人\n（没说单位，按周指导的派驻单位记）", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("代老张报：今天参加疾控主题党日，15人参加", "老张")]
    [InlineData("代钱离任报：今天参加疾控主题党日，15人参加", "钱离任")]
    [InlineData("代赵联络报：今天参加疾控主题党日，15人参加", "赵联络")]
    public async Task Nobody_but_an_acting_appointee_is_reported_for(string text, string name)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith($"没有找到在任的三员「{name}」，没有记入台账", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task Two_colleagues_of_one_name_are_asked_about_and_those_nearby_come_first()
    {
        await using var county = await TestCounty.OpenAsync();
        var start = new DateOnly(2019, 1, 1);
        await county.ApplyAsync(new RosterDraft([], [new PersonDraft("P5", "李国强"), new PersonDraft("P6", "李远")],
            [new AppointmentDraft("P5", Roles.Envoy, "CDC", start), new AppointmentDraft("P6", Roles.Envoy, "EDU", start)]));
        var asked = await county.SayAsync(TestRoster.Envoy, "代老李报：今天参加疾控主题党日，15人参加");
        Assert.StartsWith("「老李」是哪一位？回复数字：1 李秀英（县疾控中心） 2 李国强（县疾控中心）\n", asked, StringComparison.Ordinal);
        Assert.StartsWith("已记入台账 #1（代李国强报", await county.SayAsync(TestRoster.Envoy, "2"), StringComparison.Ordinal);
        Assert.Equal(Id(county, "P5"), (await EntryAsync(county)).Content.Appointee);
    }

    [Theory]
    [InlineData("代王建国报：今天参加疾控主题党日，15人参加")]
    [InlineData("今天参加疾控主题党日，15人参加，帮群众上报困难2件")]
    [InlineData("帮疾控支部上报主题党日，今天15人参加")]
    public async Task Who_names_themselves_or_no_colleague_reports_their_own(string text)
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.StartsWith("已记入台账 #1\n", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Null((await EntryAsync(county)).Content.ReportedBy);
    }

    [Fact]
    public async Task A_liaison_reports_for_nobody()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Told);
        Assert.Equal(0, await county.EntriesAsync());
    }
}
