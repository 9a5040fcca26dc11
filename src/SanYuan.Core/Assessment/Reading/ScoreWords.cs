using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Reading;

/// <summary>What is said of scores: a chat message holds 2048 bytes.</summary>
internal static class ScoreWords
{
    /// <summary>Names on one page of a list.</summary>
    public const int PageSize = 30;

    const int MostDifferences = 25;

    public static string Score(Score score, YearScores year, string whose)
    {
        var total = !score.IsMeasured ? "还没有可以算的" : $"{AssessmentWords.Points(score.Total)}分";
        var state = year.Settled is null ? "，还没定档" : score.Outcome == Outcome.None ? "，已定档" : $"，已定档：{AssessmentWords.Name(score.Outcome)}";
        var parts = score.Lines.GroupBy(line => line.Rule.Part).OrderBy(part => part.Key)
            .Select(part => $"{AssessmentWords.Name(part.Key)} {AssessmentWords.Points(part.Sum(line => line.Points))}/{AssessmentWords.Points(part.Sum(line => line.Full))}\n{string.Join('\n', part.Select(Line))}");
        return $"{whose}{year.Year}年度考核（{DutyWords.RoleName(score.Role)}，在任满{score.Months}个月）：{total}{state}\n{string.Join('\n', parts)}";
    }

    public static string HowToOpen(YearScores year) => year.Settled is null
        ? "\n看依据：「考核明细 1」；不对的：「考核有异议 1 那天我到会了」"
        : $"\n看依据：「考核明细 {year.Year} 1」";

    /// <summary>「1 应邀到会 3/4 得15.75（满21）」.</summary>
    public static string Line(ScoreLine line)
    {
        var what = $"{line.Rule.Number} {AssessmentWords.Name(line.Rule.Measures)}";
        if (!line.IsCounted)
            return $"{what} 没有可算的，权重并入其他";
        var contested = line.Proofs.Any(proof => proof.Kind == ProofKind.Contest) ? "（有采纳的异议）" : "";
        return $"{what} {line.Achieved}/{line.Required} 得{AssessmentWords.Points(line.Points)}（满{AssessmentWords.Points(line.Full)}）{contested}";
    }

    public static string Page(YearScores year, Roles role, IReadOnlyList<Score> ranked, int page, RosterSnapshot roster)
    {
        var ranks = Ranking.Of(ranked);
        var shown = ranked.Skip((page - 1) * PageSize).Take(PageSize).Select(score =>
            $"{ranks[score.Person]} {roster.PersonById(score.Person)?.Name} {(score.IsMeasured ? AssessmentWords.Points(score.Total) : "—")}{Mark(score)}");
        var more = ranked.Count > page * PageSize ? $"\n还有{ranked.Count - (page * PageSize)}人，回「考核名单 {year.Year} {DutyWords.RoleName(role)} 第{page + 1}页」" : "";
        return $"{year.Year}年度{DutyWords.RoleName(role)}{ranked.Count}人{State(year)}\n{string.Join('\n', shown)}{more}";
    }

    /// <summary>The first of each role; the rest by role.</summary>
    public static string Summary(YearScores year, RosterSnapshot roster)
    {
        const int first = 5;
        var roles = Ranking.ByRole(year.Scores).Select(role =>
        {
            var ranks = Ranking.Of(role.Ranked);
            var best = role.Ranked.Take(first).Select(score => $"{ranks[score.Person]} {roster.PersonById(score.Person)?.Name}{AssessmentWords.Points(score.Total)}{Mark(score)}");
            return $"{DutyWords.RoleName(role.Role)}{role.Ranked.Count}人：{string.Join('、', best)}{(role.Ranked.Count > first ? "…" : "")}";
        });
        var (praise, talk) = (year.Scores.Count(score => score.Outcome == Outcome.Praise), year.Scores.Count(score => score.Outcome == Outcome.Talk));
        return $"{year.Year}年度考核{year.Scores.Count}人{State(year)}\n{string.Join('\n', roles)}\n表扬{praise}人，约谈提醒{talk}人。看全部：「考核名单 特派员」，看一个人：「考核 姓名」";
    }

    public static string NoPage(Roles role) => $"没有这一页。回「考核名单 {DutyWords.RoleName(role)}」从头看。";

    public static string Differences(int year, IReadOnlyList<(Score Settled, Score? Now)> changed, RosterSnapshot roster)
    {
        if (changed.Count == 0)
            return $"{year}年度考核定档后，没有人的数据有变化。";
        var lines = changed.Take(MostDifferences).Select(one => $"{roster.PersonById(one.Settled.Person)?.Name} {AssessmentWords.Points(one.Settled.Total)}→{(one.Now is null ? "不再是考核对象" : AssessmentWords.Points(one.Now.Total))}");
        var rest = changed.Count > MostDifferences ? $"\n等{changed.Count}人" : "";
        return $"{year}年度定档后{changed.Count}人的台账有更正（定档→现在算），定档结果不变\n{string.Join('\n', lines)}{rest}";
    }

    public static string NotSettled(int year) => $"{year}年度考核还没定档，没有可比的。要定档：「考核定档 {year}」。";

    public static string Difference(Score now) => $"\n定档后台账有更正：现在算是{AssessmentWords.Points(now.Total)}分，定档结果不变";

    static string State(YearScores year) => year.Settled is null ? "（还没定档，随台账变化）" : "（已定档）";

    static string Mark(Score score) => score.Outcome switch
    {
        Outcome.Praise => "（表扬）",
        Outcome.Talk => "（约谈）",
        _ => "",
    };
}
