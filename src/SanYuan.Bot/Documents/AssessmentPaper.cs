using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Documents;

/// <summary>The words of the assessment on paper.</summary>
internal static class AssessmentPaper
{
    /// <summary>Of somebody to talk with: the lines that lost most.</summary>
    const int MostLost = 3;

    public const string Overview = "一、总体情况";
    public const string Praise = "二、表扬名单";
    public const string Talks = "三、约谈提醒名单";
    public const string Ranks = "四、分角色排名";
    public const string Nobody = "没有。";

    public static readonly string[] RuleColumns = ["条号", "部分", "内容", "部分权重", "权重", "全年目标"];
    public static readonly string[] PraiseColumns = ["序号", "姓名", "角色", "派驻单位", "得分"];
    public static readonly string[] TalkColumns = ["序号", "姓名", "角色", "派驻单位", "得分", "失分较多的"];
    public static readonly string[] RankColumns = ["名次", "姓名", "派驻单位", "月数", "得分", "结果"];

    public static string Title(YearScores year) => $"{year.Year}年度三员考核结果";

    public static IEnumerable<string> Cover(YearScores year, DateOnly printedOn)
    {
        yield return "县委党建工作领导小组办公室";
        yield return year.Settled is null ? $"未定档，数据截至{printedOn:yyyy年M月d日}" : "已定档";
    }

    public static string Totals(YearScores year)
    {
        var measured = year.Scores.Where(score => score.IsMeasured).ToList();
        var average = measured.Count == 0 ? "" : $"，平均{AssessmentWords.Points(measured.Average(score => score.Total))}分";
        return $"考核{year.Scores.Count}人{average}；表扬{year.Scores.Count(score => score.Outcome == Outcome.Praise)}人（{year.Book.Praise}分起），"
            + $"约谈提醒{year.Scores.Count(score => score.Outcome == Outcome.Talk)}人（{year.Book.Talk}分以下）；在任不满{AssessmentBook.LeastMonths}个月的不进名单。没有可算的一条，权重并入其他。";
    }

    public static string[] Rule(AssessmentRule rule, AssessmentBook book) =>
    [
        Words.Number(rule.Number), AssessmentWords.Name(rule.Part), $"{AssessmentWords.Name(rule.Measures)}{AssessmentWords.Only(rule.For)}",
        Words.Number(book.Parts[rule.Part]), Words.Number(rule.Weight), rule.Target == 0 ? "" : Words.Number(rule.Target),
    ];

    public static string[] Praised(Score score, int place, RosterSnapshot roster) =>
        [Words.Number(place), Name(score, roster), PackWords.Role(score.Role), Units(score.Person, roster), AssessmentWords.Points(score.Total)];

    public static string[] ToTalkWith(Score score, int place, RosterSnapshot roster) => [.. Praised(score, place, roster), string.Join("；", Lost(score))];

    public static string[] Ranked(Score score, int rank, RosterSnapshot roster) =>
    [
        Words.Number(rank), Name(score, roster), Units(score.Person, roster), Words.Number(score.Months), score.IsMeasured ? AssessmentWords.Points(score.Total) : "—",
        AssessmentWords.Name(score.Outcome),
    ];

    public static string Name(Score score, RosterSnapshot roster) => roster.PersonById(score.Person)?.Name ?? "";

    public static string Units(PersonId person, RosterSnapshot roster) => string.Join('、',
        roster.AppointmentsOf(person).Where(term => !term.IsSecondment).Select(term => roster.UnitById(term.Unit)?.Name).OfType<string>().Distinct());

    static IEnumerable<string> Lost(Score score) => score.Lines.Where(line => line.Points < line.Full).OrderByDescending(line => line.Full - line.Points).Take(MostLost)
        .Select(line => $"{AssessmentWords.Name(line.Rule.Measures)}{line.Achieved}/{line.Required}");
}
