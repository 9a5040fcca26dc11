using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Assessment.Rules;

namespace SanYuan.Bot.Tests.County.Assessment;

public sealed class AssessmentRuleTests
{
    static async Task<IReadOnlyList<FigureChange>> ChangesAsync(TestCounty county) => await county.ReadAsync((session, token) => session.Assessments.ChangesAsync(token));

    [Fact]
    public async Task Everybody_reads_the_rules_and_the_office_changes_them()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.StartsWith("考核规则（90分起表扬，60分以下约谈提醒）\n出勤30分：\n1 应邀到会 权重70\n2 邀请回执 权重30\n履职40分：", await county.SayAsync(TestRoster.Envoy, "考核规则"), StringComparison.Ordinal);
        Assert.Equal("已改考核规则：出勤20 履职50 成效30\n没有定档的年度都按新的算，已定档的不变。", await county.SayAsync(TestRoster.Office, "考核规则 出勤20 履职50 成效30"));
        Assert.Contains("出勤 20/20", await county.SayAsync(TestRoster.Envoy, "我的考核"), StringComparison.Ordinal);
        Assert.StartsWith("已改考核规则：1 应邀到会 权重60；2 邀请回执 权重40", await county.SayAsync(TestRoster.Office, "考核规则2 权重40，规则1 权重60"), StringComparison.Ordinal);
        Assert.StartsWith("已改考核规则：5 发现问题和建议 权重20，全年目标8次", await county.SayAsync(TestRoster.Office, "考核规则5 目标8"), StringComparison.Ordinal);
        Assert.StartsWith("已改考核规则：表扬85分起，约谈55分以下", await county.SayAsync(TestRoster.Office, "考核规则 表扬85 约谈55"), StringComparison.Ordinal);
        Assert.StartsWith("考核规则已经是这样", await county.SayAsync(TestRoster.Office, "考核规则 表扬85"), StringComparison.Ordinal);
        var kept = await ChangesAsync(county);
        Assert.Equal(7, kept.Count);
        Assert.All(kept, one => Assert.Equal(county.PersonOf(TestRoster.Office), one.Made.By));
        Assert.Equal(4, kept.Select(one => one.Made.Source).Distinct().Count());
    }

    [Theory]
    [InlineData("考核规则2 权重50", "not_a_hundred", "出勤各条的权重加起来是120，要正好100，没有改动。可以这样说：「考核规则2 权重50，1 权重50」。")]
    [InlineData("考核规则 出勤30 履职40 成效40", "not_a_hundred", "出勤、履职、成效加起来是110，要正好100")]
    [InlineData("考核规则 出勤-10 履职80 成效30", "weight", "-10不行")]
    [InlineData("考核规则1 权重120，2 权重-20", "weight", "120不行")]
    [InlineData("考核规则12 权重30", "no_such_rule", "没有考核规则12")]
    [InlineData("考核规则1 目标3", "no_target", "没有目标数")]
    [InlineData("考核规则5 目标0", "target", "1到366次之间")]
    [InlineData("考核规则 表扬50 约谈60", "thresholds", "约谈线要比它低")]
    [InlineData("考核规则 表扬101", "thresholds", "1到100分之间")]
    public async Task What_cannot_be_is_refused_with_a_sentence_that_helps(string words, string why, string says)
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.Contains(says, await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal($"assessment.set: {why}", await county.RefusalAsync());
        Assert.Empty(await ChangesAsync(county));
    }

    [Fact]
    public async Task The_sentence_proposed_is_taken()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.StartsWith("已改考核规则：1 应邀到会 权重50；2 邀请回执 权重50", await county.SayAsync(TestRoster.Office, "考核规则2 权重50，1 权重50"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_of_results_set_before_there_was_a_line_for_rises_leave_it_the_rest()
    {
        static IEnumerable<int> Weights(params FigureSetting[] settings) =>
            AssessmentBook.Of(settings).Rules.Where(rule => rule.Part == AssessmentPart.Results).Select(rule => rule.Weight);
        static FigureSetting Weight(int number, int value) => new(AssessmentFigure.RuleWeight, number, value);
        Assert.Equal([30, 20, 15, 15, 20], Weights());
        Assert.Equal([50, 20, 15, 15, 0], Weights(Weight(7, 50), Weight(8, 20)));
        Assert.Equal([30, 20, 20, 10, 20], Weights(Weight(9, 20), Weight(10, 10)));
        Assert.Equal([45, 20, 15, 15, 5], Weights(Weight(7, 50), Weight(8, 20), Weight(7, 45), Weight(11, 5)));
        await using var county = await AssessmentCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "考核规则7 权重40，11 权重10");
        Assert.Contains("11 升星和六好 权重10（监督员不算）", await county.SayAsync(TestRoster.Envoy, "考核规则"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_the_office_who_is_scored_does_not_make_the_rules()
    {
        await using var county = await AssessmentCounty.OpenAsync();
        Assert.Contains("联系党建办其他同志", await county.SayAsync(AssessmentCounty.OfficeEnvoy, "考核规则5 目标1"), StringComparison.Ordinal);
        Assert.Equal("assessment.set: own_affair", await county.RefusalAsync());
        Assert.Empty(await ChangesAsync(county));
    }
}
