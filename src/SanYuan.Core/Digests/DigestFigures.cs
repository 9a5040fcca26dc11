using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>The figures of a period: who reported, who did not, and what is still open.</summary>
/// <param name="From">First day, the county's calendar.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="ByRole">Entries by the role the reporter held on the last day; envoys, instructors, supervisors.</param>
/// <param name="ByUnit">Entries by unit, the most first.</param>
/// <param name="Silent">Appointees in office on the last day who reported nothing, in the order of codes.</param>
/// <param name="OpenFindings">Findings open now, by unit, the most first.</param>
public sealed record DigestFigures(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<(Roles Role, int Count)> ByRole,
    IReadOnlyList<(Unit Unit, int Count)> ByUnit,
    IReadOnlyList<Person> Silent,
    IReadOnlyList<(Unit Unit, int Count)> OpenFindings)
{
    /// <summary>How units invite, and who came.</summary>
    public MeetingFigures Meetings { get; init; } = new([], [], []);

    public int Total => ByUnit.Sum(unit => unit.Count);

    /// <summary>Reads the figures straight from the ledger; nothing is kept, so they are always right.</summary>
    public static async Task<DigestFigures> ReadAsync(
        ILedgerSession session, RosterSnapshot roster, CountyClock clock, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var reports = await session.Digests.ReportsAsync(from, to, cancellationToken);
        var open = await session.Digests.OpenFindingsAsync(cancellationToken);
        var reporters = reports.Select(report => report.Appointee).ToHashSet();
        return new DigestFigures(
            from,
            to,
            CountByRole(reports, roster, to),
            [.. from report in reports
                group report.Count by report.Unit into unit
                select (Unit: roster.UnitById(unit.Key)!, Count: unit.Sum()) into counted
                orderby counted.Count descending, counted.Unit.Code
                select counted],
            [.. roster.People.Where(person => (roster.RolesOf(person.Id, to) & Roles.Appointee) != 0 && !reporters.Contains(person.Id))],
            [.. open.Select(unit => (roster.UnitById(unit.Unit)!, unit.Count))])
        {
            Meetings = await MeetingFigures.ReadAsync(session, roster, clock, from, to, cancellationToken),
        };
    }

    static IReadOnlyList<(Roles Role, int Count)> CountByRole(IReadOnlyList<ReportCount> reports, RosterSnapshot roster, DateOnly day)
    {
        var roles = reports.ToLookup(report => FirstRole(roster.RolesOf(report.Appointee, day)), report => report.Count);
        return [.. new[] { Roles.Envoy, Roles.Instructor, Roles.Supervisor, Roles.None }.Select(role => (role, roles[role].Sum())).Where(pair => pair.role != Roles.None || pair.Item2 > 0)];
    }

    /// <summary>Somebody with two roles is counted once, in the first; somebody whose term has ended meanwhile, under none.</summary>
    static Roles FirstRole(Roles roles) =>
        roles.HasFlag(Roles.Envoy) ? Roles.Envoy : roles.HasFlag(Roles.Instructor) ? Roles.Instructor : roles.HasFlag(Roles.Supervisor) ? Roles.Supervisor : Roles.None;
}
