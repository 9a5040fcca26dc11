using SanYuan.Core.Findings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices;

/// <summary>What is said to those who ask and are asked.</summary>
internal static class PracticeQuestionWords
{
    /// <summary>UTF-16 units: with what stands around it, each fits one message.</summary>
    public const int MostQuestion = 300;
    public const int MostAnswer = 500;
    const int MostQuoted = 40;

    public const string NoWords = "想请教什么？请写具体些，例如「请教 怎么开好组织生活会」。";
    public const string NoQuestion = "先说想请教什么，再转问。例如「请教 怎么开好组织生活会」。";
    public const string OwnPractice = "这条经验是您自己分享的，不用转问。";
    public const string WhatAnswer = "答复什么？请把话写在后面，例如「答复5 先列议题，再一个个过」。";

    public static readonly string QuestionTooLong = $"问题太长了（最多{MostQuestion}字），没有转。请写短些再问。";
    public static readonly string AnswerTooLong = $"答复太长了（最多{MostAnswer}字），没有转。请分两次发，都会转给对方。";

    public static Why WhyPassed(Request request) => new("同事看了您分享的经验想请教，说了「转问」就转给您，一个问题只转一次。", $"{request.Moment:M月d日 HH:mm}{request.Sender.Person.Name}请教。");

    public static Why WhyAnswered(Request request) => new("您请教的问题，作者答复了就转给您。", $"{request.Moment:M月d日 HH:mm}{request.Sender.Person.Name}答复。");

    /// <param name="offered">Whose author may be asked; null when there is none.</param>
    public static string Found(IReadOnlyList<Practice> found, Practice? offered, Request request)
    {
        if (found.Count == 0)
            return "还没有相近的经验。换个说法再问一次，或回「经验」看最新的。";
        var lines = found.Select(one => PracticeWords.Line(one, request.Roster) + Beside(one, request));
        var ask = offered is null ? "" : $"\n想直接问作者：回复「转问 {offered.Number}」把您的问题转给作者。";
        return $"相近的经验{found.Count}条\n{string.Join('\n', lines)}\n看全文回「经验{found[0].Number}」。{ask}";
    }

    static string Beside(Practice one, Request request) =>
        one.Content.Author == request.Sender.Person.Id ? "（您的）"
        : PracticeAccess.MayHear(one.Content.Author, request.Today, request.Roster) ? "" : "（作者已离任）";

    public static string AuthorLeft(Practice one, Practice? next, RosterSnapshot roster) =>
        $"{FindingWords.Person(one.Content.Author, roster)}已离任，不再转问。{(next is null ? $"看经验原文回「经验{one.Number}」。" : $"还有相近的经验{next.Number}（{FindingWords.Person(next.Content.Author, roster)}），可以回「转问 {next.Number}」。")}";

    public static string PassedBefore(Practice one, RosterSnapshot roster) => $"这个问题已经转给{FindingWords.Person(one.Content.Author, roster)}了，没有重复转。有答复会马上告诉您。";

    public static string Passed(Practice one, PracticeQuestion question, DateTimeOffset due, DateTimeOffset now, RosterSnapshot roster) =>
        $"好的，{(due - now > TimeSpan.FromMinutes(10) ? $"{due:M月d日 HH:mm}" : "马上")}转给{FindingWords.Person(one.Content.Author, roster)}：{FindingWords.Short(question.Text, MostQuoted)}\n有答复会告诉您。";

    public static string ToAuthor(long pass, Practice one, PracticeQuestion question, Request request) =>
        $"{request.Sender.Person.Name}看了您的经验{one.Number}（{PracticeWords.Gist(one.Content.Text)}），想请教：\n{question.Text}\n回「答复{pass} 您的话」就转给{request.Sender.Person.Name}。";

    public static string ToAsker(PracticePass pass, string answer, Request request) =>
        $"{request.Sender.Person.Name}答复您的请教「{FindingWords.Short(pass.Question, MostQuoted)}」：\n{answer}";

    public static string Answered(PracticePass pass, RosterSnapshot roster) => $"谢谢，已把答复转给{FindingWords.Person(pass.Asker, roster)}。";

    public static string AskerLeft(PracticePass pass, RosterSnapshot roster) => $"{FindingWords.Person(pass.Asker, roster)}已离任，答复没有转。谢谢您。";

    public static string NotAsked(string number) => $"没有等您答复的问题{number}，没有转。编号在转给您的消息里。";

    public static string NothingOpen(PracticePass last) => $"没有等您答复的问题，没有转。还想补充上一个，请带编号：「答复{last.Number} …」。";

    public static string Which(IReadOnlyList<PracticePass> open, RosterSnapshot roster) =>
        $"有{open.Count}个问题等您答复，请带编号再说一次，例如「答复{open[0].Number} …」：\n{string.Join('\n', open.Take(5).Select(one => $"{one.Number} {FindingWords.Person(one.Asker, roster)}：{FindingWords.Short(one.Question.ReplaceLineEndings(" "), MostQuoted)}"))}{(open.Count > 5 ? $"\n等{open.Count}个" : "")}";
}
