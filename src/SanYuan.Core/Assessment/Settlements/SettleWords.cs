using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Settlements;

/// <summary>What is said about settling a year.</summary>
internal static class SettleWords
{
    const int MostShown = 20;

    public const string NoPreview = "请先看预览：回「考核定档 2019」这样的一句，看过再回「确认定档」。";

    public static string TooEarly(int year) => $"{year}年还没到年底，12月1日起可以定档，没有改动。现在的分数回「考核名单」看。";

    public static string Again(Settlement settled, RosterSnapshot roster, TimeSpan offset) =>
        $"{settled.Year}年度考核{settled.Made.At.ToOffset(offset):M月d日}已由{roster.PersonById(settled.Made.By)?.Name}定档，不再改动。回「考核名单 {settled.Year}」看结果，「考核差异 {settled.Year}」看定档后的变化。";

    public static string OpenContests(int year, IReadOnlyList<Contest> open) =>
        $"{year}年度还有{open.Count}条考核异议没答复（{string.Join('、', open.Take(MostShown).Select(one => $"异议{one.Number}"))}），没有定档。请先答复，例如「异议{open[0].Number} 采纳 说明…」。";

    public static string Changed(string preview) => $"看过预览后台账有变化，没有定档。请再看一遍：\n{preview}";

    public static string Preview(YearScores year, RosterSnapshot roster)
    {
        var measured = year.Scores.Where(score => score.IsMeasured).ToList();
        var average = measured.Count == 0 ? "" : $"，平均{AssessmentWords.Points(measured.Average(score => score.Total))}分";
        var briefly = year.Scores.Count(score => score.Months < AssessmentBook.LeastMonths);
        var left = briefly == 0 ? "" : $"\n在任不满{AssessmentBook.LeastMonths}个月的{briefly}人不进名单";
        return $"{year.Year}年度考核定档预览：{year.Scores.Count}人{average}\n{List(year, Outcome.Praise, roster)}\n{List(year, Outcome.Talk, roster)}{left}\n定了不再改。确认回「确认定档」（24小时内有效）。";
    }

    public static string Settled(YearScores year, int told) =>
        $"{year.Year}年度考核已定档：表扬{year.Scores.Count(score => score.Outcome == Outcome.Praise)}人，约谈提醒{year.Scores.Count(score => score.Outcome == Outcome.Talk)}人。\n{told}人会收到自己的结果（只看得到自己的）。名单文件由管理员用 assessment 命令导出。";

    public static string ToAppointee(Score score, int year) => score.Outcome switch
    {
        Outcome.Praise => $"您{year}年度考核{AssessmentWords.Points(score.Total)}分（{DutyWords.RoleName(score.Role)}），列入表扬名单，辛苦了！\n回「我的考核 {year}」看每一条的依据。",
        Outcome.Talk => $"您{year}年度考核{AssessmentWords.Points(score.Total)}分（{DutyWords.RoleName(score.Role)}）。党建办会约您谈一谈，一起看看难处在哪、怎么补上。\n回「我的考核 {year}」看每一条的依据。",
        _ => $"您{year}年度考核{AssessmentWords.Points(score.Total)}分（{DutyWords.RoleName(score.Role)}），谢谢您一年的付出。\n回「我的考核 {year}」看每一条的依据。",
    };

    public static Why Why(int year) => new("年度考核定档后，告诉每个人自己的结果。", $"{year}年度考核刚定档。");

    static string List(YearScores year, Outcome outcome, RosterSnapshot roster)
    {
        var names = year.Scores.Where(score => score.Outcome == outcome).OrderByDescending(score => score.Total)
            .Select(score => $"{roster.PersonById(score.Person)?.Name}{AssessmentWords.Points(score.Total)}").ToList();
        var line = outcome == Outcome.Praise ? $"{year.Book.Praise}分起" : $"{year.Book.Talk}分以下";
        return names.Count == 0 ? $"{AssessmentWords.Name(outcome)}（{line}）：没有" : $"{AssessmentWords.Name(outcome)}（{line}）{names.Count}人：{string.Join('、', names.Take(MostShown))}{(names.Count > MostShown ? "等" : "")}";
    }
}
