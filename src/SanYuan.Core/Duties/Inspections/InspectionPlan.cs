using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Inspections;

/// <summary>What a plan is made from, read once for all supervisors.</summary>
/// <param name="Missed">What branches missed in the periods before, by branch.</param>
internal sealed record InspectionFacts(
    IReadOnlyDictionary<UnitId, BranchFindings> Findings, IReadOnlyDictionary<UnitId, BranchVisits> Visits, ILookup<UnitId, Obligation> Missed, DateOnly Today);

/// <summary>
/// Chooses the branches to inspect in a month (mechanism 7): those with findings overdue first, then with findings open, never inspected, silent, with
/// organisational life missed; among equals the one inspected longest ago, then by code. Pure.
/// </summary>
internal static class InspectionPlan
{
    public const int Most = 8;

    /// <summary>Days without an entry after which a branch is silent.</summary>
    public const int Silent = 30;

    public static IReadOnlyList<PlannedInspection> For(IEnumerable<Unit> branches, InspectionFacts facts) =>
    [
        .. branches.Select(branch => (branch, Findings: facts.Findings.GetValueOrDefault(branch.Id), Visits: facts.Visits.GetValueOrDefault(branch.Id), Missed: facts.Missed[branch.Id].ToList()))
            .OrderByDescending(one => one.Findings.Overdue).ThenByDescending(one => one.Findings.Open)
            .ThenBy(one => one.Visits.Inspected is not null).ThenByDescending(one => DaysSilent(one.Visits, facts.Today))
            .ThenByDescending(one => one.Missed.Count).ThenBy(one => one.Visits.Inspected).ThenBy(one => one.branch.Code, StringComparer.Ordinal)
            .Take(Most)
            .Select(one => new PlannedInspection(one.branch.Id, InspectionWords.Reason(one.Findings, one.Visits, DaysSilent(one.Visits, facts.Today), one.Missed))),
    ];

    /// <returns>0 below the limit; the limit's double where nothing is known.</returns>
    static int DaysSilent(BranchVisits visits, DateOnly today)
    {
        var days = visits.Heard is { } heard ? today.DayNumber - heard.DayNumber : 2 * Silent;
        return days > Silent ? days : 0;
    }
}
