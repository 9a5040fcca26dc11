using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Duties.Coverage;

/// <summary>Organisational life that a branch is about to miss.</summary>
/// <param name="Missing">What lacks, of one period, not planned either.</param>
internal sealed record CoverageWarning(Unit Branch, DutyPeriod Period, IReadOnlyList<Obligation> Missing);

/// <summary>
/// Which organisational life the ledger evidences, and what is about to be missed: from seven working days before a quarter's or year's last working
/// day, three before a month's. What is planned as a meeting of its kind before the period ends is not warned of.
/// </summary>
internal static class CoverageLedger
{
    /// <summary>Working days.</summary>
    const int Ahead = 7;
    const int AheadInMonth = 3;

    /// <summary>The day from which on it is warned of what a period lacks.</summary>
    public static DateOnly WarnedFrom(DutyPeriod period, WorkingDayCalendar calendar) => period.Before(period.Every == DutyCadence.Month ? AheadInMonth : Ahead, calendar);

    /// <summary>The month, quarter and year, as far as it is time to warn of what they lack.</summary>
    public static IReadOnlyList<DutyPeriod> Near(DateOnly today, RosterSnapshot roster) =>
        [.. DutyLedger.PeriodsOf(today).Where(period => today >= WarnedFrom(period, roster.Calendar))];

    public static async Task<IReadOnlyList<CoverageWarning>> WarningsAsync(IReadOnlyList<Unit> branches, DateOnly today, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var near = Near(today, roster);
        return near.Count == 0 || branches.Count == 0 ? [] : await WarningsAsync(await DutyLedger.OfBranchesAsync(near, branches, today, roster, session, cancellationToken), today, clock, roster, session, cancellationToken);
    }

    /// <param name="owed">What branches owe in the periods that are near.</param>
    public static async Task<IReadOnlyList<CoverageWarning>> WarningsAsync(IReadOnlyList<Obligation> owed, DateOnly today, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = owed.Where(one => one.Missing > 0).ToList();
        if (open.Count == 0)
            return [];
        var planned = await session.Duties.PlannedAsync(clock.At(today, TimeOnly.MinValue), clock.At(open.Max(one => one.Period.To).AddDays(1), TimeOnly.MinValue), cancellationToken);
        var byUnit = planned.ToLookup(meeting => meeting.Unit);
        return
        [
            .. from one in open
               where !byUnit[one.Unit].Any(meeting => one.Rule.Types.Contains(meeting.Type) && clock.ToLocal(meeting.StartsAt).Date <= one.Period.To.ToDateTime(TimeOnly.MinValue))
               group one by (one.Unit, one.Period) into branch
               select new CoverageWarning(roster.UnitById(branch.Key.Unit)!, branch.Key.Period, [.. branch]),
        ];
    }
}
