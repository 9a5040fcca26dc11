using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Answers a tap on an invitation's button. The first line of what is answered is what the button then shows.</summary>
public sealed class TapDesk(CountyClock clock)
{
    public async Task<Reply> AnswerAsync(Visit visit, Person sender, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (MeetingCard.Read(visit.Message.Text) is not { } tap)
            return new Reply(TapWords.Unknown);
        if (await session.Meetings.FindInvitationAsync(tap.Meeting, sender.Id, cancellationToken) is not { } found)
            return Reply.Refused("not_invited", TapWords.NotInvited).For("tap");
        var invitation = found.ToLocal(clock);
        if (Problem(invitation, tap, visit.Moment) is { } problem)
            return new Reply(problem);
        var answered = invitation with { Answer = tap.Answer, Reason = null, AnsweredAt = visit.Moment, AnswerCount = invitation.AnswerCount + 1 };
        // A second tap on the same button changes nothing, not even a reason told since.
        if (answered.Answer != invitation.Answer)
        {
            await Answering.RecordAsync(answered, sender, null, visit.Moment, session, cancellationToken);
            await AskForReasonAsync(answered, visit.Moment, session, cancellationToken);
        }
        return new Reply(TapWords.Answered(answered));
    }

    /// <summary>A button has no room for it, and a decline carries its reason.</summary>
    static Task AskForReasonAsync(Invitation answered, DateTimeOffset moment, ILedgerSession session, CancellationToken cancellationToken) => answered.Answer != Answer.Declined
        ? Task.CompletedTask
        : session.Outbox.AddAsync(
            new OutboundMessage(answered.Invited, OutboundKind.LateAnswer, TapWords.WhichReason(answered.Meeting), moment, $"reason:{answered.Meeting.Id}:{answered.Invited.Value}:{answered.AnswerCount}")
            {
                Why = MeetingWhy.WhichReason(answered.Meeting),
            },
            moment, cancellationToken);

    static string? Problem(Invitation invitation, MeetingCard.Tap tap, DateTimeOffset moment) => invitation.Meeting switch
    {
        { Status: MeetingStatus.Cancelled } => TapWords.Cancelled,
        { IsAhead: false } => TapWords.Started,
        { Content.StartsAt: var start } when start <= moment => TapWords.Started,
        var meeting when !tap.IsOf(meeting) => TapWords.Moved(meeting),
        _ => null,
    };
}
