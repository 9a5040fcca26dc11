using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings;

/// <summary>A unit's liaison, or the office, invites appointees to a meeting (mechanism 10). Each invited person gets a message at once.</summary>
public sealed class InviteHandler(CountyClock clock) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Invite] = Roles.Liaison | Roles.Office };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var guests = GuestList.Of(request);
        if (guests.Problem is { } problem)
            return new Reply(problem);
        if (request.Statement is not { Date: { } day, Time: { } time })
            return new Reply(MeetingWords.NoTime);
        var startsAt = clock.At(day.Value, time.Value);
        if (startsAt <= request.Moment)
            return new Reply(MeetingWords.Past);

        var draft = Draft(request, guests, startsAt);
        var number = await session.Meetings.AddAsync(draft, [.. guests.Invited.Select(person => person.Id)], cancellationToken);
        var meeting = new Meeting(number, draft, MeetingStatus.Planned);
        foreach (var guest in guests.Invited)
            await session.Outbox.AddAsync(Invitation(meeting, guest, guests, request), request.Moment, cancellationToken);
        return new Reply(MeetingWords.Sent(meeting, guests.Invited.Select(person => person.Name)));
    }

    static MeetingDraft Draft(Request request, GuestList guests, DateTimeOffset startsAt) =>
        new(guests.Unit?.Id, request.Statement.Title?.Value ?? MeetingWords.DefaultTitle(request.Statement.Type?.Value), startsAt)
        {
            Type = request.Statement.Type?.Value,
            Place = request.Statement.Place?.Value,
            CalledBy = request.Sender.Person.Id,
            Source = request.Source,
            CalledAt = request.Moment,
        };

    static OutboundMessage Invitation(Meeting meeting, Person guest, GuestList guests, Request request) =>
        new(guest.Id, OutboundKind.Invitation, MeetingWords.Invitation(meeting, guests.Unit?.Name ?? "县委党建办"), request.Moment, $"invitation:{meeting.Id}:{guest.Id.Value}");
}
