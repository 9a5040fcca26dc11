using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>How units invite (mechanism 10), and where a unit and an appointee differ on who came.</summary>
/// <param name="Uninvited">Organisational life held, by the ledger, on a day for which the unit had called no meeting.</param>
/// <param name="ShortNotice">Meetings called less than a day ahead.</param>
/// <param name="Differing">Meeting and person, by number of the meeting.</param>
internal sealed record MeetingFigures(
    IReadOnlyList<HeldAt> Uninvited, IReadOnlyList<CalledFor> ShortNotice, IReadOnlyList<(MeetingId Meeting, Person Person, Presence Presence)> Differing)
{
    static readonly TimeSpan GoodTime = TimeSpan.FromDays(1);

    /// <summary>三会一课, 主题党日, 组织生活会, 民主评议.</summary>
    static readonly ActivityType[] OrganisationalLife =
    [
        ActivityType.ThemePartyDay, ActivityType.BranchMeeting, ActivityType.CommitteeMeeting, ActivityType.GroupMeeting, ActivityType.PartyLecture,
        ActivityType.OrganizationalLifeMeeting, ActivityType.DemocraticAppraisal,
    ];

    /// <param name="parts">All the county's.</param>
    public static async Task<MeetingFigures> ReadAsync(
        Period period, IReadOnlyList<EntryPart> parts, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (start, end) = (clock.At(period.From, default), clock.At(period.To.AddDays(1), default));
        var called = await session.Digests.CalledAsync(start, end, cancellationToken);
        var invited = called.Select(one => (one.Unit, DateOnly.FromDateTime(clock.ToLocal(one.StartsAt).DateTime))).ToHashSet();
        var presence = Presence.Of(await session.Attendance.BetweenAsync(start, end, cancellationToken));
        return new MeetingFigures(
            [.. parts.SelectMany(part => part.Unlinked(OrganisationalLife)).Where(one => !invited.Contains((one.Unit, one.Day)))],
            [.. called.Where(one => one.StartsAt - one.CalledAt < GoodTime)],
            [.. presence.Where(one => one.Value.Differs && roster.PersonById(one.Key.Person) is not null)
                .OrderBy(one => one.Key.Meeting.Value)
                .Select(one => (one.Key.Meeting, roster.PersonById(one.Key.Person)!, one.Value))]);
    }
}
