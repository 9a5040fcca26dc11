using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

public interface IMeetingStore
{
    /// <returns>The meeting's number.</returns>
    Task<MeetingId> AddAsync(MeetingDraft draft, IReadOnlyCollection<PersonId> invited, CancellationToken cancellationToken);

    Task<Invitation?> FindInvitationAsync(MeetingId meeting, PersonId invited, CancellationToken cancellationToken);

    /// <summary>The person's invitations to planned meetings that start after <paramref name="after"/>, the next first.</summary>
    Task<IReadOnlyList<Invitation>> UpcomingAsync(PersonId invited, DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Writes answer, reason, moment and count.</summary>
    Task AnswerAsync(Invitation invitation, CancellationToken cancellationToken);

    /// <summary>Invitations, not declined, to planned meetings that start in (<paramref name="after"/>, <paramref name="until"/>].</summary>
    Task<IReadOnlyList<Invitation>> StartingAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The newest meetings with their invitations.</summary>
    Task<IReadOnlyList<Invitation>> NewestAsync(int meetings, CancellationToken cancellationToken);
}
