using SanYuan.Core.Appointments;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

public sealed class AppointmentTests
{
    const int Proposed = 6;

    [Fact]
    public async Task A_proposal_gives_no_role_until_training_is_passed_and_the_term_begins()
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        var term = (await AppointmentCounty.FindAsync(county, Proposed))!;
        Assert.Equal((new DateOnly(2019, 11, 1), new DateOnly(2021, 10, 31), "组织推荐"), (term.Start, term.End!.Value, term.Way!));
        Assert.Contains("何新人拟派为县医院特派员", (await county.ReceivedAsync(AppointmentCounty.Selecting))[^1], StringComparison.Ordinal);
        Assert.Equal(Roles.None, AppointmentCounty.RolesOf(county, AppointmentCounty.Candidate, new DateOnly(2019, 11, 2)));
        AppointmentCounty.At(county, 10, 21, 9);
        Assert.Contains("11月1日起上岗", await county.SayAsync(TestRoster.Office, "培训合格 何新人 10月20日"), StringComparison.Ordinal);
        Assert.Equal(Roles.None, AppointmentCounty.RolesOf(county, AppointmentCounty.Candidate, new DateOnly(2019, 10, 31)));
        Assert.Equal(Roles.Envoy, AppointmentCounty.RolesOf(county, AppointmentCounty.Candidate, new DateOnly(2019, 11, 1)));
        AppointmentCounty.At(county, 11, 4, 9);
        Assert.StartsWith("已记入台账", await county.SayAsync(AppointmentCounty.Candidate, "今天上午参加县医院主题党日，15名党员参加"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("人选1 拟派 2019-11-01 至 2019-10-01", "appointment.propose: candidate_closed")]
    [InlineData("培训合格 王建国 10月15日", "appointment.train: nobody_to_train")]
    [InlineData("培训合格 何新人 12月20日", "appointment.train: future_day")]
    [InlineData("培训合格 何新人 2月30日", "appointment.train: unclear_day")]
    [InlineData("撤销拟派 1", "appointment.withdraw: not_a_proposal")]
    [InlineData("聘任99结束", "appointment.end: unknown_appointment")]
    [InlineData("王建国 聘任结束 2018-10-01", "appointment.end: far_day")]
    [InlineData("王建国 聘任结束 2018-12-31", "appointment.end: end_before_start")]
    [InlineData("王建国 聘任结束 10月31日 由 何新人 接任", "appointment.end: successor_not_appointed")]
    [InlineData("交接 王建国 → 王建国", "appointment.hand_over: same_person")]
    [InlineData("抽调 孙监督 参加 民生督导组 10月1日至10月31日", "appointment.second: not_acting")]
    [InlineData("抽调 王建国 参加 县医院督导组 10月1日至10月31日", "appointment.second: no_sector")]
    [InlineData("抽调 王建国 参加 民生督导组 10月31日至10月1日", "appointment.second: end_before_start")]
    [InlineData("抽调 王建国 参加 民生督导组", "appointment.second: unclear_period")]
    public async Task Bad_input_is_refused_and_changes_nothing(string words, string refusal)
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        var before = await county.ReadAsync((session, token) => session.Roster.VersionAsync(token));
        await county.SayAsync(TestRoster.Office, words);
        Assert.Equal(refusal, await AppointmentCounty.LastRefusalAsync(county));
        Assert.Equal(before, await county.ReadAsync((session, token) => session.Roster.VersionAsync(token)));
    }

    [Theory]
    [InlineData("人选2 拟派 2019-12-01 起", "appointment.propose: overlap")]
    [InlineData("人选2 拟派 2017-01-01 起", "appointment.propose: far_start")]
    [InlineData("人选2 拟派 2021-12-01 至 2021-11-01", "appointment.propose: end_before_start")]
    [InlineData("人选2 拟派 2019-12-01 起 反正先干着", "appointment.propose: unclear_term")]
    public async Task A_term_that_cannot_be_is_refused(string words, string refusal)
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        await county.SayAsync(TestRoster.Office, "推荐人选 何新人 到 县医院 任特派员");
        await county.SayAsync(TestRoster.Office, "人选2 条件全部合格");
        await county.SayAsync(TestRoster.Office, words);
        Assert.Equal(refusal, await AppointmentCounty.LastRefusalAsync(county));
        Assert.Null(await AppointmentCounty.FindAsync(county, Proposed + 1));
    }

    [Fact]
    public async Task A_proposal_taken_back_can_be_made_again()
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        Assert.StartsWith("已撤销拟派 聘任6", await county.SayAsync(TestRoster.Office, "撤销拟派 6"), StringComparison.Ordinal);
        Assert.Null(await AppointmentCounty.FindAsync(county, Proposed));
        Assert.StartsWith("已拟派 聘任6", await county.SayAsync(TestRoster.Office, "拟派 人选1 2019-11-01 起 一年"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 10, 31), (await AppointmentCounty.FindAsync(county, Proposed))!.End);
    }

    [Fact]
    public async Task A_roster_file_imported_again_undoes_nothing_and_what_it_says_anew_counts()
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        await county.SayAsync(TestRoster.Office, "王建国 聘任结束 10月31日 由 李秀英 接任");
        await county.ApplyAsync(TestRoster.Draft);
        Assert.Equal(new DateOnly(2019, 10, 31), (await AppointmentCounty.FindAsync(county, 1))!.End);
        Assert.NotNull(await AppointmentCounty.FindAsync(county, Proposed));
        var said = TestRoster.Draft with { Appointments = [TestRoster.Draft.Appointments[0] with { End = new DateOnly(2019, 11, 30) }] };
        await county.ApplyAsync(said);
        Assert.Equal(new DateOnly(2019, 11, 30), (await AppointmentCounty.FindAsync(county, 1))!.End);
        await county.ApplyAsync(TestRoster.Draft);
        Assert.Null((await AppointmentCounty.FindAsync(county, 1))!.End);
    }

    [Fact]
    public async Task Who_is_seconded_acts_as_supervisor_of_the_sector_for_that_time_but_not_of_their_own_unit()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.StartsWith("已抽调王建国参加民生督导组", await county.SayAsync(TestRoster.Office, "抽调 王建国 参加 民生督导组 10月1日至10月31日"), StringComparison.Ordinal);
        Assert.Equal(Roles.Envoy | Roles.Supervisor, AppointmentCounty.RolesOf(county, TestRoster.Envoy, new DateOnly(2019, 10, 31)));
        Assert.Equal(Roles.Envoy, AppointmentCounty.RolesOf(county, TestRoster.Envoy, new DateOnly(2019, 11, 1)));
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        bool May(string unit, int month) => Secondments.MaySupervise(roster, county.PersonOf(TestRoster.Envoy), roster.UnitByCode(unit)!.Id, new DateOnly(2019, month, 16));
        Assert.Equal((true, false, false, false), (May("EDU", 10), May("CDC", 10), May("ORG", 10), May("EDU", 11)));
        Assert.StartsWith("已记入台账", await county.SayAsync(TestRoster.Envoy, "今天上午参加主题党日，15名党员参加"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sector_s_group_is_called_by_the_sector_whatever_the_roster_calls_its_unit()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        await county.ApplyAsync(AppointmentCounty.Draft with { Units = [.. AppointmentCounty.Draft.Units, new UnitDraft("NL", "农林领域", UnitKind.Sector) { Sector = "农林" }] });
        Assert.StartsWith("已抽调王建国", await county.SayAsync(TestRoster.Office, "抽调 王建国 参加 农林督导组 10月1日至10月31日"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_the_appointments_that_are_theirs_to_see()
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        Assert.Contains("聘任6 何新人 县医院特派员｜2019年11月1日至2021年10月31日｜拟派，待培训", await county.SayAsync(TestRoster.Office, "聘任 何新人"), StringComparison.Ordinal);
        Assert.StartsWith("待培训1人：聘任6 何新人（县医院，11月1日起）", await county.SayAsync(TestRoster.Office, "聘任"), StringComparison.Ordinal);
        Assert.Contains("聘任6", await county.SayAsync(AppointmentCounty.Selecting, "聘任 何新人"), StringComparison.Ordinal);
        await county.SayAsync(AppointmentCounty.Selecting, "聘任 王建国");
        Assert.Equal("appointment.show: not_own_people", await AppointmentCounty.LastRefusalAsync(county));
        Assert.StartsWith("聘任1 王建国", await county.SayAsync(TestRoster.Envoy, "我的聘任"), StringComparison.Ordinal);
        Assert.StartsWith("聘任6 何新人", await county.SayAsync(AppointmentCounty.Candidate, "我的聘任"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "聘任 李秀英");
        Assert.Equal("appointment.show: not_allowed", await AppointmentCounty.LastRefusalAsync(county));
    }

    [Fact]
    public async Task Terms_that_end_and_people_untrained_are_reminders_of_the_office_and_the_selecting_unit_until_seen_to()
    {
        await using var county = await AppointmentCounty.OpenProposedAsync();
        Assert.Empty(await KeysAsync(county, new DateOnly(2019, 10, 17)));
        Assert.Equal(["term:6:untrained", "term:6:untrained", "term:6:untrained"], await KeysAsync(county, new DateOnly(2019, 10, 18)));
        await county.SayAsync(TestRoster.Office, "培训合格 何新人");
        Assert.Empty(await KeysAsync(county, new DateOnly(2019, 10, 18)));
        Assert.Equal(3, (await KeysAsync(county, new DateOnly(2021, 10, 1))).Count(key => key == "term:6:ends:20211031"));
        Assert.Empty(await KeysAsync(county, new DateOnly(2021, 11, 1)));
    }

    static async Task<IReadOnlyList<string>> KeysAsync(TestCounty county, DateOnly today)
    {
        var source = county.Get<IEnumerable<IReminderSource>>().OfType<TermReminders>().Single();
        var items = await county.ReadAsync((session, token) => source.OpenAsync(null, today, county.Get<CurrentRoster>().View.Snapshot, session, token));
        return [.. items.Select(item => item.Key)];
    }
}
