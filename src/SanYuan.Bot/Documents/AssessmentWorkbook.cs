using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Reading;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Documents;

/// <summary>A year's assessment as an Excel file that holds every figure: a third party can count each score again from the sheets 规则, 得分 and 依据.</summary>
internal static class AssessmentWorkbook
{
    public static byte[] Write(YearScores year, RosterSnapshot roster)
    {
        var ranks = Ranking.ByRole(year.Scores).SelectMany(role => Ranking.Of(role.Ranked)).ToDictionary(one => one.Key, one => one.Value);
        var scores = year.Scores.Select(score => Total(score, ranks[score.Person], roster)).ToList();
        var sheets = new Dictionary<string, object>
        {
            ["得分"] = scores,
            ["表扬"] = scores.Where(score => score.结果 == AssessmentWords.Name(Outcome.Praise)).ToList(),
            ["约谈提醒"] = scores.Where(score => score.结果 == AssessmentWords.Name(Outcome.Talk)).ToList(),
            ["明细"] = year.Scores.SelectMany(score => score.Lines, (score, line) => Line(score, line, roster)).ToList(),
            ["依据"] = (from score in year.Scores from line in score.Lines from proof in line.Proofs select Behind(score, line, proof, roster)).ToList(),
            ["规则"] = year.Book.Rules.Select(rule => new RuleRow(
                rule.Number, AssessmentWords.Name(rule.Part), AssessmentWords.Name(rule.Measures), year.Book.Parts[rule.Part], rule.Weight, rule.Target, For(rule.For))).ToList(),
            ["说明"] = Explanations(year),
        };
        return Workbook.Write(sheets);
    }

    static string For(Roles roles) => roles.HasFlag(Roles.Appointee) ? "三员" : roles.HasFlag(Roles.Supervisor) ? "党建监督员" : "特派员、指导员";

    static ScoreRow Total(Score score, int rank, RosterSnapshot roster) => new(
        Code(score, roster), Words.Clean(AssessmentPaper.Name(score, roster)), PackWords.Role(score.Role), Words.Clean(AssessmentPaper.Units(score.Person, roster)), score.Months, score.Total, rank,
        AssessmentWords.Name(score.Outcome));

    static LineRow Line(Score score, ScoreLine line, RosterSnapshot roster) => new(
        Code(score, roster), Words.Clean(AssessmentPaper.Name(score, roster)), line.Rule.Number, AssessmentWords.Name(line.Rule.Part), AssessmentWords.Name(line.Rule.Measures), line.Achieved, line.Required,
        line.Full, line.Points);

    static ProofRow Behind(Score score, ScoreLine line, Proof proof, RosterSnapshot roster) => new(
        Code(score, roster), line.Rule.Number, AssessmentWords.Name(proof.Kind), proof.Number, $"{proof.Day:yyyy-MM-dd}", proof.Value, proof.Of, Words.Clean(proof.Note), string.Join(' ', proof.Entries));

    static string Code(Score score, RosterSnapshot roster) => roster.PersonById(score.Person)?.Code ?? "";

    static List<NoteRow> Explanations(YearScores year) =>
    [
        new("年度", $"{year.Year}{(year.Settled is null ? "（未定档）" : "（已定档）")}"),
        new("表扬线", $"{year.Book.Praise}"),
        new("约谈线", $"{year.Book.Talk}"),
        new("完成", "依据里“计”的合计，不低于0，不高于应有"),
        new("应有", "有目标的：目标×在任月数÷12，进一取整；没有目标的：依据里“应”的合计"),
        new("满分", "100×部分权重×权重÷（有可算条目的各部分权重之和×本部分有可算条目的权重之和），保留10位小数；应有为0的一条不算"),
        new("得分", "明细：满分×完成÷应有，保留10位小数；得分：各条之和，保留2位小数"),
        new("依据", "台账、会议、问题的号在台账和接口里可查到原话和消息；职责的台账号是完成它的记录；异议是采纳后的调整"),
    ];

    // The names are the headers.
    sealed record ScoreRow(string 编码, string 姓名, string 角色, string 派驻单位, int 在任月数, decimal 得分, int 名次, string 结果);

    sealed record LineRow(string 编码, string 姓名, int 条号, string 部分, string 内容, int 完成, int 应有, decimal 满分, decimal 得分);

    sealed record ProofRow(string 编码, int 条号, string 类别, long 号, string 日期, int 计, int 应, string 说明, string 台账号);

    sealed record RuleRow(int 条号, string 部分, string 内容, int 部分权重, int 权重, int 全年目标, string 角色);

    sealed record NoteRow(string 名称, string 内容);
}
