using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>「到会：王建国、李秀英」「李秀英没来」「全部到会」: the unit's side of who came to a meeting that has begun.</summary>
public sealed class AttendanceHandler(CountyClock clock) : IIntentHandler
{
    /// <summary>A list without a number is of a meeting that began within this time.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromDays(3);

    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Attendance] = Roles.Liaison | Roles.Office };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (meeting, problem) = await FindAsync(request, session, cancellationToken);
        if (meeting is null || request.Statement.Attendance is not { } told)
            return problem;
        var invitations = await session.Meetings.InvitationsAsync(meeting.Id, cancellationToken);
        var attendees = Attendees.Of(told, invitations, request.Roster);
        return new Reply(attendees.Problem ?? await RecordAsync(meeting, attendees, request, session, cancellationToken));
    }

    static async Task<string> RecordAsync(Meeting meeting, Attendees attendees, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var (people, came) in new[] { (attendees.Present, true), (attendees.Absent, false) })
            foreach (var person in people)
                await session.Attendance.AddAsync(
                    new AttendanceStatement(meeting.Id, person, AttendanceSide.Unit, came, AttendanceWay.List, request.AsChange()), cancellationToken);
        var presence = Presence.Of(await session.Attendance.OfAsync([meeting.Id], cancellationToken));
        return AttendanceWords.Recorded(meeting, Names(attendees.Present), Names(attendees.Absent), Names(presence.Where(one => one.Value.Differs).Select(one => one.Key.Person)));

        IReadOnlyList<string> Names(IEnumerable<PersonId> people) => [.. people.Select(person => request.Roster.PersonById(person)?.Name ?? "")];
    }

    /// <summary>The meeting meant: by its number, or the latest that has begun and fits the day, kind and unit told.</summary>
    async Task<(Meeting? Meeting, Reply Problem)> FindAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var said = request.Statement;
        if (said.Reference is { } number)
            return Check((await session.Meetings.FindAsync(new MeetingId(number.Value), cancellationToken))?.ToLocal(clock), number.Value, request);
        var told = said.Unit is { } code ? request.Roster.UnitByCode(code.Value)?.Id : null;
        var units = request.Sender.Roles.HasFlag(Roles.Office) && told is { } one ? [one] : Own(request);
        var since = said.OfDay is { } day ? clock.At(day.Value, default).AddTicks(-1) : request.Moment - Recent;
        var started = await session.Meetings.StartedAsync(request.Sender.Person.Id, units, since, request.Moment, cancellationToken);
        var meant = started.Select(meeting => meeting.ToLocal(clock)).FirstOrDefault(meeting =>
            (told is null || meeting.Content.Unit == told)
            && (said.Type is null || said.Type.Value == meeting.Content.Type)
            && (said.OfDay is null || said.OfDay.Value == DateOnly.FromDateTime(meeting.Content.StartsAt.DateTime)));
        return (meant, new Reply(AttendanceWords.NoMeeting));
    }

    static (Meeting? Meeting, Reply Problem) Check(Meeting? meeting, int number, Request request) => meeting switch
    {
        null => (null, Reply.Refused("unknown_number", AttendanceWords.NotFound(number))),
        _ when !IsTheirs(meeting, request) => (null, Reply.Refused("not_yours", AttendanceWords.NotYourUnit(number))),
        { Status: MeetingStatus.Cancelled } => (null, new Reply(AttendanceWords.Cancelled(meeting))),
        _ when meeting.Content.StartsAt > request.Moment => (null, new Reply(AttendanceWords.NotStarted(meeting))),
        _ => (meeting, Reply.None),
    };

    static bool IsTheirs(Meeting meeting, Request request) =>
        request.Sender.Roles.HasFlag(Roles.Office) || meeting.Content.CalledBy == request.Sender.Person.Id || (meeting.Content.Unit is { } unit && Own(request).Contains(unit));

    static IReadOnlyCollection<UnitId> Own(Request request) =>
        [.. request.Sender.Person.ResponsibleUnitCodes.Select(code => request.Roster.UnitByCode(code)?.Id).OfType<UnitId>()];
}
