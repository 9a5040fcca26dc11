using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>
/// How duties stand that were owed within a period, from what its entries count: the same rules as wherever duties are read, without reading
/// every entry. Which entries prove them is read when the figure is opened.
/// </summary>
internal sealed class DutyTallies
{
    readonly Lazy<IReadOnlyList<Obligation>> _people;
    readonly Lazy<ILookup<UnitId, Obligation>> _branches;

    DutyTallies(IReadOnlyList<(DutyPeriod Period, IReadOnlyList<DutyRule> Rules, DutyFacts Facts)> owed, RosterSnapshot roster)
    {
        _people = new(() => [.. owed.SelectMany(one => one.Rules.Where(rule => rule.IsPersonal).SelectMany(rule => Obligations.OfPeople(one.Period, rule, one.Facts)))]);
        var branches = roster.Units.Where(UnitScope.IsBranch).ToList();
        _branches = new(() => owed.SelectMany(one => one.Rules.Where(rule => !rule.IsPersonal).SelectMany(rule => Obligations.OfBranches(one.Period, rule, branches, one.Facts))).ToLookup(one => one.Unit));
    }

    public IReadOnlyList<Obligation> People => _people.Value;

    public IEnumerable<Obligation> Branches => _branches.Value.SelectMany(branch => branch);

    public IEnumerable<Obligation> At(UnitId branch) => _branches.Value[branch];

    /// <summary>The months, quarters and years that lie within a period and have begun; none in a week.</summary>
    public static IReadOnlyList<DutyPeriod> Within(Period period, DateOnly today)
    {
        var found = new List<DutyPeriod>();
        foreach (var every in Enum.GetValues<DutyCadence>())
            for (var one = DutyPeriod.Of(every, period.From); one.To <= period.To && one.From <= today; one = one with { From = one.To.AddDays(1) })
                if (one.From >= period.From)
                    found.Add(one);
        return found;
    }

    public static async Task<DutyTallies> ReadAsync(Period period, IReadOnlyList<TallyPart> parts, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var periods = await DutyLedger.CountedAsync(Within(period, today), today, session, cancellationToken);
        if (periods.Count == 0)
            return new DutyTallies([], roster);
        var book = await DutyLedger.BookAsync(session, cancellationToken);
        var leaves = await session.Leaves.TouchingAsync(period.From, period.To, cancellationToken);
        return new DutyTallies([.. periods.Select(one => (one, book.For(one), Facts(one, parts, leaves, today, roster)))], roster);
    }

    static DutyFacts Facts(DutyPeriod period, IReadOnlyList<TallyPart> parts, IReadOnlyList<LeaveDraft> leaves, DateOnly today, RosterSnapshot roster)
    {
        var within = parts.Where(part => part.From >= period.From && part.To <= period.To);
        return new DutyFacts(roster, [.. within.SelectMany(part => part.Tallies, (part, tally) => (part, tally)).SelectMany(one => Evidence(one.tally, one.part.From))], leaves, today);
    }

    /// <summary>As many entries as were counted, without their numbers.</summary>
    static IEnumerable<Evidence> Evidence(EntryTally tally, DateOnly day) =>
        Enumerable.Repeat(new Evidence(default, tally.Appointee, tally.Unit, day, tally.Type, tally.Supervision), tally.Count);
}
