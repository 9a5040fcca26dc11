using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「请教 怎么开好组织生活会」: the closest practices, and the offer to ask an author.</summary>
public sealed partial class AskPracticeCommand : IChatCommand
{
    const int MostFound = 3;

    public string Name => "practice.ask";
    public Roles Audience => PracticeAccess.Readers;
    public string Example => "请教 怎么开好组织生活会";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var text = words.Verbatim("question");
        if (PracticeTerms.OfQuestion(text).Count == 0)
            return Reply.Refused("no_words", PracticeQuestionWords.NoWords);
        if (text.Length > PracticeQuestionWords.MostQuestion)
            return Reply.Refused("too_long", PracticeQuestionWords.QuestionTooLong);
        await session.PracticeQuestions.AskAsync(text, request.AsChange(), cancellationToken);
        var found = await PracticeSearch.FindAsync(text, MostFound, session, cancellationToken);
        return new Reply(PracticeQuestionWords.Found(found, found.FirstOrDefault(one => MayPass(one, request.Today, request)), request));
    }

    /// <summary>Whether the question may be passed to its author on that day.</summary>
    internal static bool MayPass(Practice one, DateOnly day, Request request) =>
        one.Content.Author != request.Sender.Person.Id && PracticeAccess.MayHear(one.Content.Author, day, request.Roster);

    [GeneratedRegex("^(?:我)?(?:想|要)?请教(?!了|过|会)(?:一下|大家|各位|老师傅)*[ :,]*(?<question>.*)$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
