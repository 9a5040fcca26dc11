using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>How units invite (mechanism 10), and where a unit and an appointee differ on who came.</summary>
/// <param name="Uninvited">Units that held organisational life, by the ledger, on a day for which they had called no meeting; with how often, the most first.</param>
/// <param name="ShortNotice">Units that called a meeting less than a day ahead; with how often, the most first.</param>
/// <param name="Differing">Meeting and person, by number of the meeting.</param>
public sealed record MeetingFigures(
    IReadOnlyList<(Unit Unit, int Count)> Uninvited, IReadOnlyList<(Unit Unit, int Count)> ShortNotice, IReadOnlyList<(MeetingId Meeting, Person Person)> Differing)
{
    static readonly TimeSpan GoodTime = TimeSpan.FromDays(1);

    /// <summary>三会一课, 主题党日, 组织生活会, 民主评议.</summary>
    static readonly HashSet<ActivityType> OrganisationalLife =
    [
        ActivityType.ThemePartyDay, ActivityType.BranchMeeting, ActivityType.CommitteeMeeting, ActivityType.GroupMeeting, ActivityType.PartyLecture,
        ActivityType.OrganizationalLifeMeeting, ActivityType.DemocraticAppraisal,
    ];

    /// <param name="from">First day, the county's calendar.</param>
    /// <param name="to">Last day, inclusive.</param>
    public static async Task<MeetingFigures> ReadAsync(
        ILedgerSession session, RosterSnapshot roster, CountyClock clock, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (clock.At(from, default), clock.At(to.AddDays(1), default));
        var called = await session.Digests.CalledAsync(start, end, cancellationToken);
        var invited = called.Select(one => (one.Unit, DateOnly.FromDateTime(clock.ToLocal(one.StartsAt).DateTime))).ToHashSet();
        var held = await session.Digests.UnlinkedAsync(from, to, cancellationToken);
        var presence = Presence.Of(await session.Attendance.BetweenAsync(start, end, cancellationToken));
        return new MeetingFigures(
            Count(held.Where(one => OrganisationalLife.Contains(one.Type) && !invited.Contains((one.Unit, one.Day))).Select(one => one.Unit), roster),
            Count(called.Where(one => one.StartsAt - one.CalledAt < GoodTime).Select(one => one.Unit), roster),
            [.. presence.Where(one => one.Value.Differs && roster.PersonById(one.Key.Person) is not null)
                .OrderBy(one => one.Key.Meeting.Value)
                .Select(one => (one.Key.Meeting, roster.PersonById(one.Key.Person)!))]);
    }

    static IReadOnlyList<(Unit Unit, int Count)> Count(IEnumerable<UnitId> units, RosterSnapshot roster) =>
    [
        .. from id in units
           group id by id into same
           let unit = roster.UnitById(same.Key)
           where unit is not null
           orderby same.Count() descending, unit.Code
           select (unit, same.Count()),
    ];
}
