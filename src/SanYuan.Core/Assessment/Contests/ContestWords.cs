using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Contests;

/// <summary>What is said about contests.</summary>
internal static class ContestWords
{
    const int MostShown = 12;
    const int LongestShown = 40;

    public const string NoneOpen = "没有待答复的考核异议。";

    public static string Note(Contest contest) => $"异议{contest.Number}已采纳：{contest.Answer!.Words}";

    public static string NoSuchLine(int line, Score score) =>
        $"您的考核里没有第{line}条（有{string.Join('、', score.Lines.Select(one => one.Rule.Number))}），没有改动。回「我的考核」看各条。";

    public static string NotYours => "只能对自己的考核提异议，没有改动。回「我的考核」看您自己的。";

    public static string NoWords(int line) => $"请说明哪里不对，例如「考核有异议 {line} 那天我到会了」。";

    public static string Kept(Contest contest, ScoreLine line) =>
        $"异议{contest.Number}已记下：{line.Rule.Number} {AssessmentWords.Name(line.Rule.Measures)}\n党建办答复后马上告诉您。";

    public static string AlreadyOpen(Contest contest) => $"这一条您的异议{contest.Number}还在等答复，没有再记。补充情况请联系县委党建办。";

    public static string ToOffice(Contest contest, string name, ScoreLine line) =>
        $"{name}对{contest.Content.Year}年度考核第{contest.Content.Line}条（{AssessmentWords.Name(line.Rule.Measures)} {line.Achieved}/{line.Required}）有异议：{contest.Content.Words}\n答复：「异议{contest.Number} 采纳 说明…」「异议{contest.Number} 不采纳 说明…」";

    public static Why WhyOffice(Contest contest) => new("三员对自己考核的一条有异议，当即告诉党建办。", $"异议{contest.Number}，{contest.Content.Year}年度考核第{contest.Content.Line}条。");

    public static string ToAppointee(Contest contest, ContestAnswer answer) =>
        $"您的异议{contest.Number}（{contest.Content.Year}年度考核第{contest.Content.Line}条）{(answer.Status == ContestStatus.Accepted ? "已采纳" : "没有采纳")}：{answer.Words}\n回「考核明细 {contest.Content.Year} {contest.Content.Line}」看现在的情况。";

    public static Why WhyAppointee(Contest contest) => new("考核异议有了答复，当即告诉本人。", $"您提的异议{contest.Number}：{contest.Content.Words}");

    public static string Unknown(int number) => $"没有异议{number}，没有改动。回「考核异议」看待答复的。";

    public static string Answered(Contest contest) => $"异议{contest.Number}已经答复过（{(contest.Status == ContestStatus.Accepted ? "采纳" : "不采纳")}），没有改动。回「考核异议」看待答复的。";

    public static string NoExplanation(long number) => $"请写明理由，例如「异议{number} 采纳 会议签到表上有名字」。";

    public static string Settled(Contest contest, ContestAnswer answer, string name) => answer.Status == ContestStatus.Accepted
        ? $"异议{contest.Number}已采纳，{name}第{contest.Content.Line}条照此调整并注明，已告诉本人。"
        : $"异议{contest.Number}没有采纳，已告诉{name}。";

    public static string Open(IReadOnlyList<Contest> open, RosterSnapshot roster)
    {
        var lines = open.Take(MostShown).Select(one => $"异议{one.Number} {roster.PersonById(one.Content.Person)?.Name} 第{one.Content.Line}条：{Short(one.Content.Words)}");
        var rest = open.Count > MostShown ? $"\n等{open.Count}条" : "";
        return $"待答复的考核异议{open.Count}条\n{string.Join('\n', lines)}{rest}\n「考核明细 姓名 条号」看依据，「异议{open[0].Number} 采纳 说明…」答复";
    }

    static string Short(string words) => words.Length <= LongestShown ? words : words[..LongestShown] + "…";
}
