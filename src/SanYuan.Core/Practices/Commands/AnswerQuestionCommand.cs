using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Practices.Commands;

/// <summary>「答复 …」, where several wait 「答复5 …」: the author's words go to whoever asked.</summary>
public sealed partial class AnswerQuestionCommand(QuietHours quiet) : IChatCommand
{
    public string Name => "practice.answer";
    public Roles Audience => IChatCommand.AnyRole;
    public string Example => "答复5 先列议题，再一个个过";
    public int Longest => Reception.MaxLength;
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        // 「答复：参加」 answers an invitation.
        if (request.Interpretation.Intent is Understanding.Intent.Accept or Understanding.Intent.Decline || Invited().IsMatch(words.Folded("text")))
            return null;
        var open = await session.PracticeQuestions.OpenToAsync(request.Sender.Person.Id, cancellationToken);
        if (!words.Has("number"))
            return open switch
            {
                [] => await NothingOpenAsync(request, session, cancellationToken),
                [var only] => await AnswerAsync(only, words.Verbatim("text"), request, session, cancellationToken),
                _ => Reply.Refused("which", PracticeQuestionWords.Which(open, request.Roster)),
            };
        return words.Number("number") is { } number && await session.PracticeQuestions.FindPassAsync(number, cancellationToken) is { } pass && pass.Author == request.Sender.Person.Id
            ? await AnswerAsync(pass, words.Verbatim("text"), request, session, cancellationToken)
            : Reply.Refused("unknown_number", PracticeQuestionWords.NotAsked(words.Folded("number")));
    }

    /// <summary>Whoever was never asked anything means something else by it.</summary>
    static async Task<Reply?> NothingOpenAsync(Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.PracticeQuestions.LastToAsync(request.Sender.Person.Id, cancellationToken) is { } last
            ? Reply.Refused("nothing_open", PracticeQuestionWords.NothingOpen(last))
            : null;

    async Task<Reply> AnswerAsync(PracticePass pass, string text, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (!text.Any(char.IsLetterOrDigit))
            return Reply.Refused("empty", PracticeQuestionWords.WhatAnswer);
        if (text.Length > PracticeQuestionWords.MostAnswer)
            return Reply.Refused("too_long", PracticeQuestionWords.AnswerTooLong);
        var key = $"practice-answer:{pass.Number}:{request.Source.Channel}:{request.Source.MessageId}";
        var due = PlatformStroke.Avoid(quiet.Allow(request.Moment), key);
        if (!PracticeAccess.MayHear(pass.Asker, request.Today, request.Roster) || !PracticeAccess.MayHear(pass.Asker, DateOnly.FromDateTime(due.DateTime), request.Roster))
            return Reply.Refused("asker_left", PracticeQuestionWords.AskerLeft(pass, request.Roster));
        await session.PracticeQuestions.AnswerAsync(pass.Number, text, request.AsChange(), cancellationToken);
        var message = new OutboundMessage(pass.Asker, OutboundKind.Practice, PracticeQuestionWords.ToAsker(pass, text, request), due, key) { Why = PracticeQuestionWords.WhyAnswered(request) };
        await session.Outbox.AddAsync(message, request.Moment, cancellationToken);
        return new Reply(PracticeQuestionWords.Answered(pass, request.Roster));
    }

    [GeneratedRegex("^(?:(?:不|能|可以|不能)?(?:参加|去|来)|去不了|来不了|请假|收到)[了。]?$")]
    private static partial Regex Invited();

    [GeneratedRegex("^答复 ?(?:(?<number>[0-9]{1,9})号?(?:[ :,、]+|$)|(?![0-9])[:, ]*)(?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
