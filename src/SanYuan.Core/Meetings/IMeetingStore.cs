using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>Meetings, who is invited to them, and what they answered.</summary>
public interface IMeetingStore
{
    /// <returns>The meeting's number.</returns>
    Task<MeetingId> AddAsync(MeetingDraft draft, IReadOnlyCollection<PersonId> invited, CancellationToken cancellationToken);

    Task<Meeting?> FindAsync(MeetingId id, CancellationToken cancellationToken);

    /// <summary>The meeting a message called; one of the API is called once for each key.</summary>
    Task<Meeting?> FromSourceAsync(MessageSource source, CancellationToken cancellationToken);

    /// <summary>Invites one more person, who stands in for another.</summary>
    Task InviteAsync(MeetingId meeting, PersonId invited, PersonId substituteFor, CancellationToken cancellationToken);

    /// <summary>Everybody invited to a meeting, by the order of the roster's keys.</summary>
    Task<IReadOnlyList<Invitation>> InvitationsAsync(MeetingId meeting, CancellationToken cancellationToken);

    Task<Invitation?> FindInvitationAsync(MeetingId meeting, PersonId invited, CancellationToken cancellationToken);

    /// <summary>The person's invitations to meetings still to be held that start after <paramref name="after"/>, the next first.</summary>
    Task<IReadOnlyList<Invitation>> UpcomingAsync(PersonId invited, DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Writes answer, reason, moment and count.</summary>
    Task AnswerAsync(Invitation invitation, CancellationToken cancellationToken);

    /// <summary>The same, for somebody who is not asked again.</summary>
    Task CloseInvitationAsync(Invitation invitation, CancellationToken cancellationToken);

    /// <summary>Meetings still to be held that start after <paramref name="after"/> and that this person called or one of these units holds, the next first.</summary>
    Task<IReadOnlyList<Meeting>> HostedAsync(PersonId caller, IReadOnlyCollection<UnitId> units, DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Invitations, not declined, of these people to meetings still to be held that take any of the time from <paramref name="from"/> to <paramref name="until"/>.</summary>
    Task<IReadOnlyList<Invitation>> OverlappingAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Invitations, not declined, to meetings still to be held that start in (<paramref name="after"/>, <paramref name="until"/>].</summary>
    Task<IReadOnlyList<Invitation>> StartingAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The person's invitations, whatever was answered, to meetings not cancelled that start by the one moment and take their people until the other or longer.</summary>
    Task<IReadOnlyList<Invitation>> TakingPlaceAsync(PersonId invited, DateTimeOffset startingBefore, DateTimeOffset endingAfter, CancellationToken cancellationToken);

    /// <summary>The person's invitations, whatever was answered, to a unit's meetings not cancelled that start in [<paramref name="from"/>, <paramref name="before"/>), the first first.</summary>
    Task<IReadOnlyList<Invitation>> AtAsync(PersonId invited, UnitId unit, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Meetings not cancelled that started in (<paramref name="after"/>, <paramref name="until"/>] and that this person called or one of these units holds, the latest first.</summary>
    Task<IReadOnlyList<Meeting>> StartedAsync(PersonId caller, IReadOnlyCollection<UnitId> units, DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Marks held what took its people until now; what was still to be said before it is given up.</summary>
    /// <returns>How many meetings were marked.</returns>
    Task<int> HoldAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives a meeting its new time and place, raises its sequence and keeps what it was; another time re-opens every answer.</summary>
    Task MoveAsync(Meeting before, MeetingDraft after, Change made, CancellationToken cancellationToken);

    /// <summary>Marks a meeting cancelled and raises its sequence; it is kept.</summary>
    /// <param name="reason">Verbatim; null when not told.</param>
    Task CancelAsync(Meeting meeting, string? reason, Change made, CancellationToken cancellationToken);

    /// <summary>What was changed, the first change first.</summary>
    Task<IReadOnlyList<MeetingChange>> ChangesAsync(MeetingId meeting, CancellationToken cancellationToken);

    /// <summary>The newest meetings with their invitations.</summary>
    Task<IReadOnlyList<Invitation>> NewestAsync(int meetings, CancellationToken cancellationToken);
}
