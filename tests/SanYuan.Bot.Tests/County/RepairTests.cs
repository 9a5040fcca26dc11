using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.County;

/// <summary>What is wrong is put right by saying so.</summary>
public sealed class RepairTests
{
    const string Report = "今天上午参加县疾控中心支部主题党日，28名党员参加，发现会议记录不规范、学习流于形式，建议建立台账";
    const string TwoFindings = "今天到疾控督导检查，发现两个问题：1.会议记录不规范；2.学习笔记缺失。建议：建立台账";

    static async Task<TestCounty> ReportedAsync(string report = Report)
    {
        var county = await TestCounty.OpenAsync();
        Assert.StartsWith("已记入台账 #1", await county.SayAsync(TestRoster.Envoy, report), StringComparison.Ordinal);
        return county;
    }

    static async Task<ActivityDraft> EntryAsync(TestCounty county, long number = 1) =>
        (await county.ReadAsync((session, token) => session.Activities.FindAsync(new ActivityId(number), token)))!.Content;

    static Task<IReadOnlyList<ActivityVersion>> VersionsAsync(TestCounty county, long number = 1) =>
        county.ReadAsync((session, token) => session.Activities.VersionsAsync(new ActivityId(number), token));

    static async Task<string> FindingsAsync(TestCounty county, int version) =>
        string.Join(' ', (await county.ReadAsync((session, token) => session.Findings.OfAsync(new ActivityId(1), version, token))).Select(one => $"{one.Kind}:{one.Text}"));

    [Theory]
    [InlineData("不是28个，是26个", "人数 28 → 26")]
    [InlineData("人数改成12", "人数 28 → 12")]
    [InlineData("督导类别改成重点督导", "督导类别 未说 → 重点督导")]
    [InlineData("人数是12", "人数 28 → 12")]
    [InlineData("刚报的人数是12不是28", "人数 28 → 12")]
    [InlineData("人数不对，是30人", "人数 28 → 30")]
    [InlineData("刚才那条人数写错了，应该是30", "人数 28 → 30")]
    [InlineData("改成上周四", "日期 10月16日 → 10月10日")]
    [InlineData("上条写错，是10月9日开的", "日期 10月16日 → 10月9日")]
    [InlineData("单位是教体局", "单位 县疾控中心 → 县教体局")]
    [InlineData("单位错了，应该是教体局", "单位 县疾控中心 → 县教体局")]
    [InlineData("时间是下午三点", "时间 未说 → 15:00")]
    [InlineData("不是主题党日，是党课", "类型 主题党日 → 党课")]
    [InlineData("#1 人数改成12", "人数 28 → 12")]
    [InlineData("1号的人数改成12", "人数 28 → 12")]
    [InlineData("今天的人数写错了，应该是12人", "人数 28 → 12")]
    [InlineData("日期改成10月14号到15号", "日期 10月16日 → 10月14日至10月15日")]
    public async Task A_field_is_put_right_and_the_reply_shows_old_and_new(string text, string change)
    {
        await using var county = await ReportedAsync();
        var reply = await county.SayAsync(TestRoster.Envoy, text);
        Assert.StartsWith($"已改 #1：{change}\n", reply, StringComparison.Ordinal);
        Assert.InRange(reply.Split('\n').Length, 2, 4);
        Assert.Equal(2, (await VersionsAsync(county)).Count);
    }

    [Fact]
    public async Task Without_a_number_the_entry_told_last_is_meant_and_with_one_that_entry()
    {
        await using var county = await ReportedAsync();
        await county.SayAsync(TestRoster.Envoy, "昨天参加疾控党课，20人参加");
        Assert.StartsWith("已改 #2：人数 20 → 12\n", await county.SayAsync(TestRoster.Envoy, "人数改成12"), StringComparison.Ordinal);
        Assert.StartsWith("已改 #1：人数 28 → 13\n", await county.SayAsync(TestRoster.Envoy, "#1人数改成13"), StringComparison.Ordinal);
        Assert.Equal((13, 12), ((await EntryAsync(county)).Participants, (await EntryAsync(county, 2)).Participants));
    }

    [Fact]
    public async Task A_day_before_a_field_tells_which_entry_and_is_no_new_day()
    {
        await using var county = await ReportedAsync();
        await county.SayAsync(TestRoster.Envoy, "昨天参加疾控党课，20人参加");
        Assert.StartsWith("已改 #1：人数 28 → 12\n10月16日", await county.SayAsync(TestRoster.Envoy, "今天的人数写错了，应该是12人"), StringComparison.Ordinal);
        Assert.StartsWith("没有找到您10月14日的记录，没有改动", await county.SayAsync(TestRoster.Envoy, "前天的人数写错了，应该是12人"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "昨天参加疾控支委会，5人参加");
        Assert.StartsWith("您10月15日有2条记录：#2 #3。请带上编号", await county.SayAsync(TestRoster.Envoy, "昨天的人数写错了，应该是12人"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_is_a_version_with_who_when_and_by_which_message()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAgainAsync(TestRoster.Envoy, Report, "told");
        county.Time.Advance(TimeSpan.FromMinutes(5));
        await county.SayAgainAsync(TestRoster.Envoy, "人数改成12", "corrected");
        county.Time.Advance(TimeSpan.FromMinutes(5));
        await county.SayAgainAsync(TestRoster.Envoy, "撤销", "withdrawn");
        var versions = await VersionsAsync(county);
        Assert.Equal(
            [(1, VersionKind.Recorded, "told", 28), (2, VersionKind.Corrected, "corrected", 12), (3, VersionKind.Withdrawn, "withdrawn", 12)],
            versions.Select(one => (one.Number, one.Kind, one.Source!.Value.MessageId, one.Content.Participants!.Value)));
        Assert.Equal([0, 5, 10], versions.Select(one => (one.At - versions[0].At).TotalMinutes));
        Assert.Single(versions.Select(one => one.By).Distinct());
    }

    [Fact]
    public async Task The_same_correction_delivered_again_counts_once()
    {
        await using var county = await ReportedAsync();
        var first = await county.SayAgainAsync(TestRoster.Envoy, "人数改成12", "twice");
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Envoy, "人数改成12", "twice"));
        Assert.Equal(2, (await VersionsAsync(county)).Count);
    }

    [Theory]
    [InlineData("人数改成28")]
    [InlineData("单位是疾控")]
    [InlineData("改成今天")]
    public async Task What_is_right_already_is_said_so_and_makes_no_version(string text)
    {
        await using var county = await ReportedAsync();
        Assert.StartsWith("#1 已经是这样，没有改动", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Single(await VersionsAsync(county));
    }

    [Theory]
    [InlineData("改成明天", "10月17日还没到")]
    [InlineData("日期改成10月30日", "按已过去的算是2018年10月30日")]
    [InlineData("日期改成2月30日", "2月30日没有这一天")]
    public async Task A_day_that_cannot_be_is_refused_and_nothing_changes(string text, string reason)
    {
        await using var county = await ReportedAsync();
        Assert.StartsWith($"#1 没有改动：{reason}", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 10, 16), (await EntryAsync(county)).Date);
        Assert.Single(await VersionsAsync(county));
    }

    [Fact]
    public async Task Nobody_corrects_somebody_else_s_entry()
    {
        await using var county = await ReportedAsync();
        Assert.StartsWith("没有找到您的 #1", await county.SayAsync(TestRoster.SecondEnvoy, "#1 人数改成12"), StringComparison.Ordinal);
        Assert.StartsWith("还没有您的记录可以改", await county.SayAsync(TestRoster.SecondEnvoy, "人数改成12"), StringComparison.Ordinal);
        Assert.Equal(28, (await EntryAsync(county)).Participants);
    }

    [Fact]
    public async Task A_withdrawn_entry_is_kept_and_not_corrected_any_more()
    {
        await using var county = await ReportedAsync();
        await county.SayAsync(TestRoster.Envoy, "撤销");
        Assert.StartsWith("没有找到您的 #1，或它已经撤销", await county.SayAsync(TestRoster.Envoy, "#1 人数改成12"), StringComparison.Ordinal);
        Assert.StartsWith("还没有您的记录可以改", await county.SayAsync(TestRoster.Envoy, "人数改成12"), StringComparison.Ordinal);
        Assert.Equal(2, (await VersionsAsync(county)).Count);
    }

    [Fact]
    public async Task A_new_day_far_back_marks_the_entry_late_and_a_near_one_does_not()
    {
        await using var county = await ReportedAsync();
        Assert.EndsWith("（补报）", await county.SayAsync(TestRoster.Envoy, "日期改成10月9日"), StringComparison.Ordinal);
        Assert.DoesNotContain("补报", await county.SayAsync(TestRoster.Envoy, "日期改成10月14日"), StringComparison.Ordinal);
        Assert.Equal([false, true, false], (await VersionsAsync(county)).Select(one => one.Content.IsLate));
    }

    [Theory]
    [InlineData("第二条不是问题是建议", "「学习笔记缺失」问题 → 建议", "Finding:会议记录不规范 Suggestion:建立台账 Suggestion:学习笔记缺失")]
    [InlineData("第二条改成建议", "「学习笔记缺失」问题 → 建议", "Finding:会议记录不规范 Suggestion:建立台账 Suggestion:学习笔记缺失")]
    [InlineData("第一条建议改成问题", "「建立台账」建议 → 问题", "Finding:会议记录不规范 Finding:学习笔记缺失 Finding:建立台账")]
    [InlineData("问题去掉第一条", "去掉问题「会议记录不规范」", "Finding:学习笔记缺失 Suggestion:建立台账")]
    [InlineData("删掉第二条问题", "去掉问题「学习笔记缺失」", "Finding:会议记录不规范 Suggestion:建立台账")]
    [InlineData("#1 去掉第一条建议", "去掉建议「建立台账」", "Finding:会议记录不规范 Finding:学习笔记缺失")]
    [InlineData("建议去掉", "去掉建议「建立台账」", "Finding:会议记录不规范 Finding:学习笔记缺失")]
    [InlineData("加一条问题：台账没有更新", "问题加1条「台账没有更新」", "Finding:会议记录不规范 Finding:学习笔记缺失 Suggestion:建立台账 Finding:台账没有更新")]
    [InlineData("第一条问题改成：会议记录没有签字", "问题「会议记录不规范」 → 「会议记录没有签字」", "Finding:学习笔记缺失 Suggestion:建立台账 Finding:会议记录没有签字")]
    public async Task Findings_and_suggestions_are_put_right_by_their_place(string text, string change, string after)
    {
        await using var county = await ReportedAsync(TwoFindings);
        Assert.StartsWith($"已改 #1：{change}\n", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Equal(after, await FindingsAsync(county, 2));
        Assert.Equal("Finding:会议记录不规范 Finding:学习笔记缺失 Suggestion:建立台账", await FindingsAsync(county, 1));
    }

    [Theory]
    [InlineData("问题去掉第五条", "#1 没有改动：没有第5条问题（现有2条）")]
    [InlineData("问题改成建议", "#1 没有改动：有2条问题，请说第几条")]
    [InlineData("加一条问题：学习笔记缺失", "#1 没有改动：这条问题已经有了")]
    public async Task A_finding_that_cannot_be_told_is_asked_for_and_nothing_changes(string text, string reply)
    {
        await using var county = await ReportedAsync(TwoFindings);
        Assert.StartsWith(reply, await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Single(await VersionsAsync(county));
    }

    [Fact]
    public async Task Taking_out_the_first_finding_twice_by_mistake_takes_out_one()
    {
        await using var county = await ReportedAsync(TwoFindings);
        await county.SayAsync(TestRoster.Envoy, "问题去掉第一条");
        Assert.StartsWith("#1 刚才已经照这句改过", await county.SayAsync(TestRoster.Envoy, "问题去掉第一条"), StringComparison.Ordinal);
        Assert.Equal("Finding:学习笔记缺失 Suggestion:建立台账", await FindingsAsync(county, 2));
    }

    [Fact]
    public async Task A_recast_finding_is_no_longer_counted_as_open()
    {
        await using var county = await ReportedAsync(TwoFindings);
        await county.SayAsync(TestRoster.Envoy, "第二条不是问题是建议");
        Assert.Equal(1, Assert.Single(await county.ReadAsync((session, token) => session.Digests.OpenFindingsAsync(token))).Count);
    }

    [Fact]
    public async Task Findings_follow_their_entry_to_its_new_unit()
    {
        await using var county = await ReportedAsync(TwoFindings);
        await county.SayAsync(TestRoster.Envoy, "单位是教体局");
        var open = Assert.Single(await county.ReadAsync((session, token) => session.Digests.OpenFindingsAsync(token)));
        Assert.Equal((await EntryAsync(county)).Unit, open.Unit);
    }

    [Theory]
    [InlineData("刚才那条写错了")]
    [InlineData("不对")]
    [InlineData("错了！")]
    [InlineData("今天的时间不对")]
    public async Task A_correction_that_tells_no_value_is_answered_with_how_to_say_it(string text)
    {
        await using var county = await ReportedAsync();
        Assert.StartsWith("想改 #1 的哪一项", await county.SayAsync(TestRoster.Envoy, text), StringComparison.Ordinal);
        Assert.Single(await VersionsAsync(county));
    }
}
