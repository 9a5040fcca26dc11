using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Meetings;

/// <summary>A meeting as its reader may see it.</summary>
/// <param name="Meeting">With the county's offset.</param>
internal sealed record MeetingPageView(Meeting Meeting, IReadOnlyList<Invitation> Invitations, IReadOnlyDictionary<PersonId, Presence> Presence)
{
    public IReadOnlyList<MeetingChange> Changes { get; init; } = [];

    /// <summary>What was sent about it; null where the reader does not answer for it.</summary>
    public IReadOnlyList<OutboxView>? Messages { get; init; }
}

internal sealed class MeetingReader(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    /// <returns>Null where there is none of this number that the reader may see.</returns>
    public Task<MeetingPageView?> ReadAsync(long number, Visitor visitor, CancellationToken cancellationToken) => ledger.ReadAsync(
        async (session, token) =>
        {
            var id = new MeetingId(number);
            if (await session.Meetings.FindAsync(id, token) is not { } stored)
                return null;
            var scope = Scopes.Meetings(visitor, roster.View.Snapshot);
            var meeting = stored.ToLocal(clock);
            var invitations = await session.Meetings.InvitationsAsync(id, token);
            if (!scope.Holds(meeting, invitations))
                return null;
            var presence = Presence.Of(await session.Attendance.OfAsync([id], token)).ToDictionary(one => one.Key.Person, one => one.Value);
            return new MeetingPageView(meeting, invitations, presence)
            {
                Changes = await session.Meetings.ChangesAsync(id, token),
                Messages = scope.IsHost(meeting) ? await session.Browser.MessagesAsync(MeetingMessages.Keys(meeting, invitations), token) : null,
            };
        },
        cancellationToken);
}
