using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Results;

/// <summary>A branch to which an envoy or instructor was posted in a period.</summary>
/// <param name="From">The first day of the period on which somebody acted there.</param>
internal sealed record Helped(Unit Branch, DateOnly From, IReadOnlyList<Appointment> Terms);

/// <summary>What a branch reached in a period, from what it was before.</summary>
internal sealed record Reached(Unit Branch, int? From, int? To, UnitResult Told);

/// <summary>The figures of a period, each with what it counts; nothing of it is stored.</summary>
internal sealed record ResultSheet(DutyPeriod Period, LedgerDays Days, IReadOnlyList<Helped> Helped, IReadOnlyList<Reached> Risen, IReadOnlyList<Reached> SixGood, IReadOnlyList<Reached> Premises)
{
    /// <summary>Organisational life at the branches helped.</summary>
    public IReadOnlyList<LifeCount> Life { get; init; } = [];

    public FindingCounts Findings { get; init; }

    public static async Task<ResultSheet> ReadAsync(
        DutyPeriod period, ResultScope scope, DateOnly today, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var days = DaysOf(period, today, clock);
        var told = (await session.Results.TouchedAsync(days.From, days.To, cancellationToken)).ToLookup(one => (one.Unit, one.Kind));
        var helped = scope.Branches.Select(branch => HelpedIn(branch, days, roster)).OfType<Helped>().ToList();
        var at = helped.Select(one => one.Branch.Id).ToHashSet();
        return new ResultSheet(
            period,
            days,
            helped,
            [.. helped.Select(one => Rise(one, new Timeline([.. told[(one.Branch.Id, ResultKind.Stars)]]), days)).OfType<Reached>()],
            ReachedIn(ResultKind.SixGood, scope, told, days),
            ReachedIn(ResultKind.Premises, scope, told, days))
        {
            Life = [.. (await session.ResultFigures.LifeAsync(days, cancellationToken)).Where(count => at.Contains(count.Unit))],
            Findings = await session.ResultFigures.FindingsAsync(days, scope.Findings, null, cancellationToken),
        };
    }

    /// <summary>The days of a period that have come.</summary>
    public static LedgerDays DaysOf(DutyPeriod period, DateOnly today, CountyClock clock)
    {
        var to = period.To < today ? period.To : today;
        return new LedgerDays(period.From, to, clock.At(period.From, default), clock.At(to.AddDays(1), default));
    }

    static Helped? HelpedIn(Unit branch, LedgerDays days, RosterSnapshot roster)
    {
        var terms = roster.AppointmentsAt(branch.Id).Where(term => (term.Role & (Roles.Envoy | Roles.Instructor)) != 0 && !term.IsUntrained)
            .Select(term => (Term: term, From: Latest(days.From, term.Start, term.TrainingPassed ?? term.Start)))
            .Where(one => one.From <= days.To && (one.Term.End is null || one.From <= one.Term.End)).ToList();
        return terms.Count == 0 ? null : new Helped(branch, terms.Min(one => one.From), [.. terms.Select(one => one.Term)]);
    }

    static DateOnly Latest(params DateOnly[] days) => days.Max();

    static Reached? Rise(Helped one, Timeline stars, LedgerDays days) =>
        stars.FoundOn(one.From) is { } found && stars.At(days.To) is { } now && now > found && stars.LastStep(days.To) is { } step
            ? new Reached(one.Branch, found, now, step.Told)
            : null;

    static IReadOnlyList<Reached> ReachedIn(ResultKind kind, ResultScope scope, ILookup<(UnitId, ResultKind), UnitResult> told, LedgerDays days) =>
    [
        .. from branch in scope.Branches
           let timeline = new Timeline([.. told[(branch.Id, kind)]])
           where !timeline.IsEmpty && timeline.At(days.To) == 1 && timeline.At(days.From.AddDays(-1)) != 1
           let step = timeline.LastStep(days.To)
           where step is not null
           select new Reached(branch, step.From, 1, step.Told),
    ];
}
