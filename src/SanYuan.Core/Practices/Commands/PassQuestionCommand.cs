using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「转问 3」: passes what the sender asked last to the author of a practice, once, when it is no quiet hour.</summary>
public sealed partial class PassQuestionCommand(QuietHours quiet) : IChatCommand
{
    /// <summary>A question older than that is asked anew.</summary>
    static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Practices looked through for somebody else to ask.</summary>
    const int MostNext = 10;

    public string Name => "practice.pass";
    public Roles Audience => PracticeAccess.Readers;
    public string Example => "转问 3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.PracticeQuestions.LastAsync(request.Sender.Person.Id, cancellationToken) is not { } question || request.Moment - question.Asked.At > Lifetime)
            return Reply.Refused("no_question", PracticeQuestionWords.NoQuestion);
        if (words.Number("number") is not { } number || await session.Practices.FindAsync(number, cancellationToken) is not { Status: PracticeStatus.Shared } one)
            return Reply.Refused("unknown_number", PracticeWords.Unknown(words.Folded("number")));
        if (one.Content.Author == request.Sender.Person.Id)
            return Reply.Refused("own", PracticeQuestionWords.OwnPractice);
        var due = PlatformStroke.Avoid(quiet.Allow(request.Moment), $"practice-pass:{question.Id}:{number}");
        // By the time it would arrive the author's term may be over.
        var day = DateOnly.FromDateTime(due.DateTime);
        if (!PracticeAccess.MayHear(one.Content.Author, request.Today, request.Roster) || !AskPracticeCommand.MayPass(one, day, request))
        {
            var next = (await PracticeSearch.FindAsync(question.Text, MostNext, session, cancellationToken)).FirstOrDefault(other => AskPracticeCommand.MayPass(other, day, request));
            return Reply.Refused("author_left", PracticeQuestionWords.AuthorLeft(one, next, request.Roster));
        }
        return await PassAsync(question, one, due, request, session, cancellationToken);
    }

    static async Task<Reply> PassAsync(PracticeQuestion question, Practice one, DateTimeOffset due, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var author = one.Content.Author;
        if (await session.PracticeQuestions.PassAsync(new PassDraft(question, one.Number, author, request.AsChange()), cancellationToken) is not { } pass)
            return new Reply(PracticeQuestionWords.PassedBefore(one, request.Roster));
        var message = new OutboundMessage(author, OutboundKind.Practice, PracticeQuestionWords.ToAuthor(pass, one, question, request), due, $"practice-pass:{pass}")
        {
            Why = PracticeQuestionWords.WhyPassed(request),
        };
        await session.Outbox.AddAsync(message, request.Moment, cancellationToken);
        return new Reply(PracticeQuestionWords.Passed(one, question, due, request.Moment, request.Roster));
    }

    [GeneratedRegex("^转问 ?(?:经验)? ?#?(?<number>[0-9]{1,12})号?(?:的?作者)?$")]
    private static partial Regex Words();
}
