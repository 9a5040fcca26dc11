using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>Writes an answer, however it was given, and tells the caller of the meeting.</summary>
internal static class Answering
{
    /// <param name="answered">The invitation with its new answer.</param>
    /// <param name="substitute">Who comes instead; null when nobody was told.</param>
    public static async Task RecordAsync(Invitation answered, Person sender, Person? substitute, DateTimeOffset moment, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Meetings.AnswerAsync(answered, cancellationToken);
        var notice = new OutboundMessage(
            answered.Meeting.Content.CalledBy,
            OutboundKind.AnswerNotice,
            InvitationWords.AnswerNotice(answered, sender.Name, substitute?.Name),
            moment,
            $"answer:{answered.Meeting.Id}:{answered.Invited.Value}:{answered.AnswerCount}")
        {
            Why = MeetingWhy.Answered(answered.Meeting),
        };
        await session.Outbox.AddAsync(notice, moment, cancellationToken);
    }
}
