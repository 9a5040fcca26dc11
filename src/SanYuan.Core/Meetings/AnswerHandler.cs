using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings;

/// <summary>「参加 12」「请假 12 出差」: an invited appointee answers, and may change the answer until the meeting starts; the caller of the meeting is told.</summary>
public sealed class AnswerHandler(CountyClock clock, Convener convener) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Accept] = Roles.Appointee, [Intent.Decline] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (invitation, problem) = await FindAsync(request, session, cancellationToken);
        if (invitation is null)
            return problem;
        invitation = invitation.ToLocal(clock);
        if (invitation.Meeting.Status == MeetingStatus.Cancelled)
            return new Reply(InvitationWords.Over);
        if (!invitation.Meeting.IsAhead || invitation.Meeting.Content.StartsAt <= request.Moment)
            return new Reply(await SignInDesk.TooLateAsync(invitation, request, session, cancellationToken) ? InvitationWords.NotThere : InvitationWords.Started);

        var (substitute, refusal) = await SubstituteAsync(invitation, request, session, cancellationToken);
        var answered = Answered(invitation, request);
        if (answered.Answer != invitation.Answer || answered.Reason != invitation.Reason)
            await RecordAsync(answered, substitute, request, session, cancellationToken);
        var words = InvitationWords.Answered(answered, substitute?.Name);
        return new Reply(refusal is null ? words : $"{words}\n{refusal}");
    }

    static Invitation Answered(Invitation invitation, Request request)
    {
        var declines = request.Interpretation.Intent == Intent.Decline;
        return invitation with
        {
            Answer = declines ? Answer.Declined : Answer.Accepted,
            Reason = declines ? request.Statement.Reason?.Value : null,
            AnsweredAt = request.Moment,
            AnswerCount = invitation.AnswerCount + 1,
        };
    }

    async Task RecordAsync(Invitation answered, Person? substitute, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        await Answering.RecordAsync(answered, request.Sender.Person, substitute, request.Moment, session, cancellationToken);
        if (substitute is not null)
            await convener.InviteInsteadAsync(answered, substitute, request, session, cancellationToken);
    }

    /// <summary>Who is to come instead, if they may: an acting appointee of the same kind who is not invited already.</summary>
    static async Task<(Person? Person, string? Refusal)> SubstituteAsync(Invitation invitation, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (request.Statement.Substitute is not { } told || request.Roster.PersonByCode(told.Value) is not { } person)
            return (null, null);
        if (person.Id == request.Sender.Person.Id)
            return (null, null);
        var kinds = request.Sender.Roles & Roles.Appointee;
        if ((request.Roster.RolesOf(person.Id, request.Today) & kinds) == 0)
            return (null, InvitationWords.NoSubstitute(person.Name, "不是和您同类的在任三员"));
        return await session.Meetings.FindInvitationAsync(invitation.Meeting.Id, person.Id, cancellationToken) is null
            ? (person, null)
            : (null, InvitationWords.NoSubstitute(person.Name, "已经在邀请之列"));
    }

    /// <summary>The invitation meant: by its number, or by the day or unit told, or the only one there is.</summary>
    async Task<(Invitation? Invitation, Reply Problem)> FindAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        var said = request.Statement;
        if (said.Reference is { } number)
            return (await session.Meetings.FindInvitationAsync(new MeetingId(number.Value), sender, cancellationToken), Reply.Refused("not_invited", InvitationWords.NotInvited(number.Value)));

        var upcoming = await session.Meetings.UpcomingAsync(sender, request.Moment, cancellationToken);
        var meant = upcoming.Where(one => MeetingPointer.Fits(one.Meeting.Content, said.Date?.Value, said, request)).ToList();
        var open = meant.Where(one => one.Answer == Answer.None).ToList();
        return (meant, open) switch
        {
            ({ Count: 0 }, _) => (null, new Reply(InvitationWords.NoInvitation)),
            ({ Count: 1 }, _) => (meant[0], Reply.None),
            (_, { Count: 1 }) => (open[0], Reply.None),
            _ => (null, new Reply(InvitationWords.WhichMeeting([.. meant.Select(one => one.ToLocal(clock))]))),
        };
    }
}
