using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>What only the office's digest tells: how units invite, and what waits to be done.</summary>
/// <param name="ClosedInYear">Findings closed from the first of January of the period's year to its end: what is counted must not grow with the ledger's age.</param>
/// <param name="Asking">What the service says of its own reminders; of weeks only.</param>
internal sealed record CountyFacts(MeetingFigures Meetings, IReadOnlyList<Measure> Overdue, IReadOnlyList<CoverageWarning> Warnings, int ClosedInYear, string? Asking)
{
    public int Signals { get; init; }

    public IReadOnlyList<CommonProblem> Common { get; init; } = [];

    public static async Task<CountyFacts> ReadAsync(DigestFacts facts, CountyClock clock, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (period, roster, today) = (facts.Period, facts.Roster, facts.Today);
        return new CountyFacts(
            await MeetingFigures.ReadAsync(period, facts.Parts, clock, roster, session, cancellationToken),
            await OverdueMeasures.ReadAsync(today, session, cancellationToken),
            await WarningsAsync(facts, clock, session, cancellationToken),
            await session.FindingLife.ClosedAsync(clock.At(new DateOnly(period.To.Year, 1, 1), default), clock.At(period.To.AddDays(1), default), cancellationToken),
            period.Kind == PeriodKind.Week && period.To < today ? await SanYuan.Core.Reminders.Asking.LineAsync(period.From, period.To, session, cancellationToken) : null)
        {
            Signals = await session.Signals.CountOpenAsync(cancellationToken),
            Common = await CommonProblems.ReadAsync(clock.At(period.To.AddDays(1), default), roster, session, cancellationToken),
        };
    }

    /// <summary>What branches owe in the digest's own months is worked out already; only the rest is read.</summary>
    static async Task<IReadOnlyList<CoverageWarning>> WarningsAsync(DigestFacts facts, CountyClock clock, ILedgerSession session, CancellationToken cancellationToken)
    {
        var near = CoverageLedger.Near(facts.Today, facts.Roster);
        var owed = facts.Duties.Branches.Where(one => near.Contains(one.Period)).ToList();
        if (near.Where(one => !facts.Duties.Holds(one)).ToList() is { Count: > 0 } others)
            owed.AddRange(await DutyLedger.OfBranchesAsync(others, [.. facts.Roster.Units.Where(UnitScope.IsBranch)], facts.Today, facts.Roster, session, cancellationToken));
        return await CoverageLedger.WarningsAsync(owed, facts.Today, clock, facts.Roster, session, cancellationToken);
    }
}
