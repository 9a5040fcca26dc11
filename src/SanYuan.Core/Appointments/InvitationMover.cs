using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Closes the departed's invitations to meetings after the last day; the successor is invited to those of the unit, and to the county's.</summary>
public sealed class InvitationMover(CountyClock clock)
{
    /// <param name="stays">The departed still has something to do elsewhere, and keeps what is not of this unit.</param>
    /// <returns>How many were closed.</returns>
    public async Task<int> MoveAsync(
        Appointment ended, DateOnly lastDay, Person? successor, bool stays, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var end = clock.At(lastDay.AddDays(1), TimeOnly.MinValue);
        var ahead = await session.Meetings.UpcomingAsync(ended.Person, end > request.Moment ? end : request.Moment, cancellationToken);
        var moved = ahead.Where(one => one.Meeting.Content.Unit == ended.Unit || !stays).Select(one => one.ToLocal(clock)).ToList();
        foreach (var invitation in moved)
        {
            await CloseAsync(invitation, successor, request, session, cancellationToken);
            if (successor is not null && (invitation.Meeting.Content.Unit is not { } unit || unit == ended.Unit))
                await InviteAsync(invitation, successor, request, session, cancellationToken);
        }
        return moved.Count;
    }

    static async Task CloseAsync(Invitation invitation, Person? successor, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var closed = invitation with
        {
            Answer = Answer.Declined,
            Reason = successor is null ? HandoverWords.Closed : HandoverWords.ClosedFor(successor.Name),
            AnsweredAt = request.Moment,
            AnswerCount = invitation.AnswerCount + 1,
        };
        await session.Meetings.CloseInvitationAsync(closed, cancellationToken);
        await session.Outbox.CancelAsync($"invitation:{invitation.Meeting.Id}:{invitation.Invited.Value}", cancellationToken);
    }

    static async Task InviteAsync(Invitation invitation, Person successor, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var meeting = invitation.Meeting;
        if (await session.Meetings.FindInvitationAsync(meeting.Id, successor.Id, cancellationToken) is not null)
            return;
        await session.Meetings.InviteAsync(meeting.Id, successor.Id, invitation.Invited, cancellationToken);
        var before = request.Roster.PersonById(invitation.Invited)?.Name ?? "";
        var text = HandoverWords.Invitation(meeting, before);
        await session.Outbox.AddAsync(
            new OutboundMessage(successor.Id, OutboundKind.Invitation, text, request.Moment, $"invitation:{meeting.Id}:{successor.Id.Value}")
            {
                Card = MeetingCard.Of(meeting, $"您接任{before}，请参加"),
                Why = new Why("接任的人接过前任的会议邀请。", $"{before}的聘任交接给了您，{MeetingWords.Numbered(meeting)}原来请了{before}。"),
            },
            request.Moment, cancellationToken);
        await AppointmentNotices.TellAsync(
            [meeting.Content.CalledBy], HandoverWords.ToCaller(meeting, before, successor.Name), $"handover:{meeting.Id}:{invitation.Invited.Value}:{successor.Id.Value}",
            request, session, cancellationToken);
    }
}
