using System.Text;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Results;

public sealed class ResultSheetTests
{
    /// <summary>A rise, a 六好, a room brought to standard, two sessions told three times, one finding closed, one suggestion.</summary>
    static async Task<TestCounty> OpenBusyAsync()
    {
        var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, ResultCounty.Rise);
        await county.SayAsync(TestRoster.Office, "康禾药业 达到六好");
        await county.SayAsync(TestRoster.Office, "县教体局 场所达标");
        await county.SayAsync(TestRoster.Envoy, FindingCounty.Report);
        await county.SayAsync(TestRoster.SecondEnvoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        await county.SayAsync(TestRoster.Instructor, "昨天在康禾药业参加支委会，5人");
        await county.SayAsync(TestRoster.Instructor, "昨天在康禾药业开展政策宣讲，20人");
        county.At(16, 17, 8);
        await county.BundleAsync();
        await county.SayAsync(TestRoster.Liaison, "整改1：已换新记录本");
        await county.SayAsync(TestRoster.Supervisor, "核实1");
        return county;
    }

    [Fact]
    public async Task The_office_reads_every_figure_in_one_message()
    {
        await using var county = await OpenBusyAsync();
        Assert.Equal(
            """
            2019年成效（到10月16日）
            1 帮扶支部 2个
            2 星级提升 1个（占帮扶的50%）
            3 达到六好 1个
            4 场所达标 1个
            5 督促组织生活 3条记录（2场）
            6 发现问题 1条
            7 整改销号 1条
            8 收集建议 1条
            看一项的明细回「成效明细 2」；看一个支部回「成效 单位名」。
            """.ReplaceLineEndings("\n"),
            await county.SayAsync(TestRoster.Office, "成效"));
        Assert.Equal(await county.SayAsync(TestRoster.Office, "成效 2019年"), await county.SayAsync(TestRoster.Leader, "成效"));
    }

    [Theory]
    [InlineData("成效明细 1", "2019年帮扶支部2个\n县疾控中心：王建国、李秀英、钱离任\n康禾药业：周指导")]
    [InlineData("成效明细 2", "2019年星级提升1个\n县疾控中心 二星→四星（10月16日，王建国、李秀英在任）")]
    [InlineData("成效明细 3", "2019年达到六好1个\n康禾药业（10月16日，周指导在任）")]
    [InlineData("成效明细 4 10月", "2019年10月场所达标1个\n县教体局（10月16日，当时没有三员）")]
    [InlineData("成效明细 5", "2019年督促组织生活3条记录\n#2 10月16日 县疾控中心 主题党日\n#1 10月16日 县疾控中心 主题党日\n#3 10月15日 康禾药业 支委会")]
    [InlineData("成效明细 6", "2019年发现问题1条\n问题1 县疾控中心：会议记录不规范｜已核实销号")]
    [InlineData("成效明细 7 第四季度", "2019年第四季度整改销号1条\n问题1 县疾控中心：会议记录不规范｜已核实销号")]
    [InlineData("成效明细 8", "2019年收集建议1条\n建议2 县疾控中心：建立台账｜已送单位")]
    [InlineData("成效明细 2 9月", "2019年9月星级提升：没有。")]
    public async Task Every_figure_opens_into_what_it_counts(string words, string reply)
    {
        await using var county = await OpenBusyAsync();
        Assert.Equal(reply, await county.SayAsync(TestRoster.Office, words));
    }

    [Theory]
    [InlineData("成效 9月", "1 帮扶支部 2个\n2 星级提升 0个（占帮扶的0%）")]
    [InlineData("成效 2018年", "1 帮扶支部 0个\n2 星级提升 0个\n")]
    [InlineData("成效 本月", "5 督促组织生活 3条记录（2场）")]
    public async Task Another_period_has_its_own_figures(string words, string part)
    {
        await using var county = await OpenBusyAsync();
        Assert.Contains(part, await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("成效 2020年", "result.show: no_such_period")]
    [InlineData("成效 13月", "result.show: no_such_period")]
    [InlineData("成效 2019年12月", "result.show: no_such_period")]
    [InlineData("成效 0000年", "result.show: no_such_period")]
    [InlineData("成效明细 9", "result.details: no_such_figure")]
    [InlineData("成效明细 999999999", "result.details: no_such_figure")]
    [InlineData("成效明细 2 2030年", "result.details: no_such_period")]
    [InlineData("成效明细 2 第0页", "result.details: no_such_page")]
    [InlineData("成效 县水晶宫", "result.unit: unknown_unit")]
    public async Task What_is_not_there_is_said_with_what_to_do(string words, string audit)
    {
        await using var county = await ResultCounty.OpenAsync();
        Assert.NotEmpty(await county.SayAsync(TestRoster.Office, words));
        Assert.Equal(audit, await county.RefusalAsync());
    }

    [Fact]
    public async Task Each_reads_only_their_own_units_and_findings()
    {
        await using var county = await OpenBusyAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "转县疾控中心：党费收缴不及时");
        foreach (var (account, figures) in new[]
        {
            (TestRoster.Envoy, "1 帮扶支部 1个|2 星级提升 1个（占帮扶的100%）|3 达到六好 0个|4 场所达标 0个|5 督促组织生活 2条记录（1场）|6 发现问题 1条"),
            (TestRoster.Liaison, "1 帮扶支部 1个|2 星级提升 1个（占帮扶的100%）|3 达到六好 0个|4 场所达标 0个|5 督促组织生活 2条记录（1场）|6 发现问题 2条"),
            (TestRoster.Supervisor, "1 帮扶支部 1个|2 星级提升 1个（占帮扶的100%）|3 达到六好 0个|4 场所达标 1个|5 督促组织生活 2条记录（1场）|6 发现问题 2条"),
            (TestRoster.Instructor, "1 帮扶支部 1个|2 星级提升 0个（占帮扶的0%）|3 达到六好 1个|4 场所达标 0个|5 督促组织生活 1条记录（1场）|6 发现问题 0条"),
            (FindingCounty.Selecting, "1 帮扶支部 1个|2 星级提升 1个（占帮扶的100%）|3 达到六好 0个|4 场所达标 0个|5 督促组织生活 2条记录（1场）|6 发现问题 1条"),
        })
            Assert.Contains(figures.Replace('|', '\n'), await county.SayAsync(account, "成效"), StringComparison.Ordinal);
        Assert.DoesNotContain("党费", await county.SayAsync(TestRoster.Envoy, "成效明细 6"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "成效 康禾药业");
        Assert.Equal("result.unit: not_yours", await county.RefusalAsync());
        Assert.DoesNotContain("成效", await county.SayAsync(TestRoster.Ended, "成效"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_over_time_tells_who_was_there_and_what_changed_since_they_came()
    {
        await using var county = await OpenBusyAsync();
        await county.SayAsync(TestRoster.Liaison, "县疾控中心 提供办公室一间、电脑一台");
        Assert.Equal(
            """
            县疾控中心 成效
            星级：二星（10月16日名册起点） → 四星（10月16日，王建国、李秀英在任；办公室登记）
            王建国、李秀英1月1日到任，来了以后：星级二星→四星
            今年：组织生活1场，发现问题1条、销号1条，建议1条
            保障：办公室一间、电脑一台
            """.ReplaceLineEndings("\n"),
            await county.SayAsync(TestRoster.Office, "成效 疾控"));
    }

    [Fact]
    public async Task A_rise_before_anybody_came_is_not_theirs_and_a_fall_is_none()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.ApplyAsync(RosterDraft.Empty with
        {
            Units = [new UnitDraft("HOS", "县医院", UnitKind.Organ) { Stars = 2 }],
            People = [TestRoster.Person("P8", "何新人", "he")],
            Appointments = [new AppointmentDraft("P8", Roles.Envoy, "HOS", new DateOnly(2019, 10, 17))],
        });
        await county.SayAsync(TestRoster.Office, "县医院 评为四星");
        await county.SayAsync(TestRoster.Office, "县疾控中心 降为一星");
        county.On(10, 18);
        Assert.Contains("1 帮扶支部 3个\n2 星级提升 0个", await county.SayAsync(TestRoster.Office, "成效"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_first_told_in_chat_is_no_rise_and_one_after_it_is()
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级3 2019-02-01 起");
        Assert.Contains("2 星级提升 0个", await county.SayAsync(TestRoster.Office, "成效"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, ResultCounty.Rise);
        Assert.Contains("2 星级提升 1个", await county.SayAsync(TestRoster.Office, "成效"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_province_every_page_is_one_message_and_the_next_is_offered()
    {
        await using var county = await TestCounty.OpenAsync();
        var numbers = Enumerable.Range(1, 300).ToList();
        UnitDraft Unit(int number, int stars) => new($"N{number}", $"某某市某某县某某镇第{number}号非公有制企业联合党支部委员会", UnitKind.TwoNew) { Stars = stars };
        await county.ApplyAsync(TestRoster.Draft with
        {
            Units = [.. TestRoster.Draft.Units, .. numbers.Select(number => Unit(number, 2))],
            People = [.. TestRoster.Draft.People, .. numbers.Select(number => new PersonDraft($"I{number}", $"欧阳指导{number}"))],
            Appointments = [.. TestRoster.Draft.Appointments, .. numbers.Select(number => new AppointmentDraft($"I{number}", Roles.Instructor, $"N{number}", new DateOnly(2019, 1, 1)))],
        });
        county.On(10, 17);
        await county.ApplyAsync(RosterDraft.Empty with { Units = [.. numbers.Select(number => Unit(number, 4))] });
        Assert.Contains("2 星级提升 300个（占帮扶的99%）", await county.SayAsync(TestRoster.Office, "成效"), StringComparison.Ordinal);
        var page = await county.SayAsync(TestRoster.Office, "成效明细 2 2019年 第2页");
        Assert.StartsWith("2019年星级提升300个（第2页）\n", page, StringComparison.Ordinal);
        Assert.EndsWith("\n下一页回「成效明细 2 2019年 第3页」", page, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 2048);
        Assert.StartsWith("没有这一页", await county.SayAsync(TestRoster.Office, "成效明细 2 第26页"), StringComparison.Ordinal);
    }
}
