using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Questions;

/// <summary>Takes a message that answers, changes or drops the sender's open question. Every other message goes its usual way.</summary>
internal static class QuestionDesk
{
    /// <summary>UTF-16 units; a longer message is never about a question, and costs no look into the ledger.</summary>
    const int Longest = 40;

    /// <returns>Null when the message has nothing to do with an open question.</returns>
    public static async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Message.Text.Length > Longest || (request.Sender.Roles & Roles.Appointee) == 0)
            return null;
        if (await session.Questions.OpenAsync(request.Sender.Person.Id, request.Moment, cancellationToken) is not { } question)
            return null;

        var answer = Completion.Read(request.Message.Text, request.Roster.Names, request.Moment);
        if (answer.IsLetGo)
            return await DropAsync(question, session, cancellationToken);
        var settled = Settling.Settle(question, answer, request.Roster);
        if (settled.Problem is { } problem)
            return new Reply($"{problem}\n{QuestionWords.Ask(question, request.Roster)}");
        if (settled.Telling is { } telling)
            return await ContinueAsync(question, telling, request, session, cancellationToken);
        return await IsNewestAsync(question, session, cancellationToken) ? await TurnAsync(question, request, session, cancellationToken) : null;
    }

    /// <summary>「撤销」 and 「人数改成12」 are about what was told last: the open report, unless something was recorded after it.</summary>
    static async Task<Reply?> TurnAsync(Question question, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Statement.Reference is not null || request.Statement.OfDay is not null)
            return null;
        switch (request.Interpretation.Intent)
        {
            case Intent.Undo:
                return await DropAsync(question, session, cancellationToken);
            case Intent.Correct when RepairHandler.Refusal(request.Statement, request) is { } problem:
                return new Reply($"{problem}\n{QuestionWords.Ask(question, request.Roster)}");
            case Intent.Correct when Repair.Amend(question.About, request.Statement) is { } amended:
                var statements = question.Telling.Statements.ToArray();
                statements[question.Statement] = amended;
                var telling = question.Telling with { Statements = statements };
                // A corrected number does not tell whose report it is.
                return question.Kind == QuestionKind.Colleague
                    ? await Recorder.AskAsync(question with { Telling = telling, AskedAt = request.Moment }, request, session, cancellationToken)
                    : await ContinueAsync(question, telling, request, session, cancellationToken);
            default:
                return null;
        }
    }

    static async Task<Reply> DropAsync(Question question, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Questions.CloseAsync(question.Id, QuestionStatus.Dropped, cancellationToken);
        return new Reply(QuestionWords.Dropped);
    }

    static async Task<Reply> ContinueAsync(Question question, Telling telling, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Questions.CloseAsync(question.Id, QuestionStatus.Answered, cancellationToken);
        return await Recorder.RecordOrAskAsync(telling, request, session, cancellationToken);
    }

    static async Task<bool> IsNewestAsync(Question question, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.Activities.LastAsync(question.Telling.Reporter, cancellationToken) is not { } last || last.Content.RecordedAt <= question.AskedAt;
}
