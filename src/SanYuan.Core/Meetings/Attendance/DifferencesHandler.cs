using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>「签到差异」: the office sees where a unit and an appointee differ, of the meetings of the last month.</summary>
public sealed class DifferencesHandler(CountyClock clock) : IIntentHandler
{
    const int Days = 31;

    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.QueryAttendance] = Roles.Office };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var presence = Presence.Of(await session.Attendance.BetweenAsync(request.Moment.AddDays(-Days), request.Moment, cancellationToken));
        var found = new List<(Meeting, string, Presence)>();
        foreach (var (key, both) in presence.Where(one => one.Value.Differs).OrderByDescending(one => one.Key.Meeting.Value))
            if (await session.Meetings.FindAsync(key.Meeting, cancellationToken) is { } meeting)
                found.Add((meeting.ToLocal(clock), request.Roster.PersonById(key.Person)?.Name ?? "", both));
        return new Reply(found.Count == 0 ? AttendanceWords.NoDifferences : AttendanceWords.Differences(found));
    }
}
