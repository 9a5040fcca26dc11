using SanYuan.Core.Appointments;

namespace SanYuan.Bot.Tests.County;

public sealed class CandidateTests
{
    static Task<Candidate?> FindAsync(TestCounty county, int number) => county.ReadAsync((session, token) => session.Candidates.FindAsync(number, token));

    [Fact]
    public async Task A_candidate_is_entered_checked_and_every_word_of_the_checks_is_kept()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.StartsWith("已记 人选1：何新人 到县医院任特派员（组织推荐）", await county.SayAsync(TestRoster.Office, "推荐人选 何新人 到 县医院 任特派员"), StringComparison.Ordinal);
        Assert.Contains("条件1合格，条件2待核", await county.SayAsync(TestRoster.Office, "人选1 条件1合格"), StringComparison.Ordinal);
        Assert.Contains("条件4不合格（身体原因）", await county.SayAsync(TestRoster.Office, "人选1 条件4不合格 身体原因"), StringComparison.Ordinal);
        Assert.StartsWith("人选1 何新人 到县医院任特派员还不能拟派", await county.SayAsync(TestRoster.Office, "人选1 拟派 2019-11-01 起"), StringComparison.Ordinal);
        Assert.Equal("appointment.propose: conditions_not_met", await AppointmentCounty.LastRefusalAsync(county));
        Assert.Contains("4个条件都合格", await county.SayAsync(TestRoster.Office, "人选1 条件 全部合格"), StringComparison.Ordinal);
        var checks = await county.ReadAsync((session, token) => session.Candidates.ChecksAsync(1, token));
        Assert.Equal(6, checks.Count);
        Assert.Equal((Condition.Healthy, Verdict.NotMet, "身体原因"), (checks[1].Condition, checks[1].Verdict, checks[1].Note));
    }

    [Theory]
    [InlineData("推荐人选 赵无名 到 县医院 任特派员", "candidate.recommend: unknown_person")]
    [InlineData("推荐人选 张三 到 县医院 任特派员", "candidate.recommend: several_people")]
    [InlineData("推荐人选 何新人 到 火星局 任特派员", "candidate.recommend: unknown_unit")]
    [InlineData("推荐人选 何新人 到 县医院", "candidate.recommend: no_role")]
    [InlineData("推荐人选 何新人 到 县医院 任书记", "candidate.recommend: unknown_role")]
    [InlineData("推荐人选 何新人 到 县医院 任指导员", "candidate.recommend: wrong_role")]
    [InlineData("人选7 条件1合格", "candidate.check: unknown_candidate")]
    public async Task Bad_input_is_refused_with_what_to_do_and_changes_nothing(string words, string refusal)
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.Contains("没有", await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal(refusal, await AppointmentCounty.LastRefusalAsync(county));
        Assert.Null(await FindAsync(county, 1));
    }

    [Fact]
    public async Task One_of_several_people_of_a_name_is_told_by_code()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.Contains("张三（S1，县委组织部）、张三（S2，县教体局）", await county.SayAsync(TestRoster.Office, "推荐人选 张三 到 县医院 任特派员"), StringComparison.Ordinal);
        Assert.StartsWith("已记 人选1", await county.SayAsync(TestRoster.Office, "推荐人选 S2 到 县医院 任特派员"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selecting_unit_recommends_its_own_people_only_and_does_not_check_them()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        await county.SayAsync(AppointmentCounty.Selecting, "推荐人选 吴医生 到 县医院 任特派员");
        Assert.Equal("candidate.recommend: not_own_people", await AppointmentCounty.LastRefusalAsync(county));
        Assert.StartsWith("已记 人选1", await county.SayAsync(AppointmentCounty.Selecting, "推荐人选 何新人 到 县医院 任特派员"), StringComparison.Ordinal);
        Assert.StartsWith("新的人选1：何新人", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        await county.SayAsync(AppointmentCounty.Selecting, "人选1 条件全部合格");
        Assert.Equal("candidate.check: not_allowed", await AppointmentCounty.LastRefusalAsync(county));
        Assert.False((await FindAsync(county, 1))!.MeetsAll);
    }

    [Fact]
    public async Task Anybody_of_the_roster_can_nominate_themself_and_withdraw_without_having_a_role()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.StartsWith("收到，已替您报名 人选1", await county.SayAsync(AppointmentCounty.Candidate, "自荐 到县医院任特派员"), StringComparison.Ordinal);
        Assert.Equal(CandidateWays.SelfNominated, (await FindAsync(county, 1))!.Content.Way);
        Assert.StartsWith("您好，您目前没有在任的聘任", await county.SayAsync(AppointmentCounty.Candidate, "今天参加县医院主题党日，15人参加"), StringComparison.Ordinal);
        Assert.StartsWith("您好，您目前没有在任的聘任", await county.SayAsync(AppointmentCounty.Candidate, "聘任"), StringComparison.Ordinal);
        await county.SayAsync(AppointmentCounty.Candidate, "人选1撤回");
        Assert.Equal(CandidateStatus.Withdrawn, (await FindAsync(county, 1))!.Status);
    }

    [Fact]
    public async Task Candidates_are_ranked_by_same_unit_same_system_and_nearest_each_with_its_reason()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        foreach (var name in new[] { "何新人", "陈教师", "吴医生" })
            await county.SayAsync(TestRoster.Office, $"推荐人选 {name} 到 县医院 任特派员");
        Assert.Contains("另有3名人选条件还没核全", await county.SayAsync(TestRoster.Office, "推荐 县医院 特派员"), StringComparison.Ordinal);
        for (var number = 1; number <= 3; number++)
            await county.SayAsync(TestRoster.Office, $"人选{number} 条件全部合格");
        Assert.Equal(
            "县医院特派员，按同单位、同系统、就近：\n1 吴医生（人选3）同单位：在这里工作或派驻过\n2 陈教师（人选2）同系统\n3 何新人（人选1）就近：约15.1公里",
            await county.SayAsync(TestRoster.Office, "推荐 县医院 特派员"));
    }

    [Fact]
    public async Task Where_nobody_was_entered_idle_people_are_shown_as_unchecked()
    {
        await using var county = await AppointmentCounty.OpenAsync();
        Assert.Contains("1 吴医生（未入人选库，条件未核）同单位", await county.SayAsync(TestRoster.Office, "推荐 县医院 特派员"), StringComparison.Ordinal);
        Assert.StartsWith("薄弱而没有在任三员的单位1个：县医院", await county.SayAsync(TestRoster.Office, "待派单位"), StringComparison.Ordinal);
    }
}
