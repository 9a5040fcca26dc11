using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>
/// How duties stand that were owed within a period, by the entries a digest has read already and the same rules as wherever duties are
/// read.
/// </summary>
internal sealed class DutyTallies
{
    readonly HashSet<DutyPeriod> _within;
    readonly Lazy<IReadOnlyList<Obligation>> _people;
    readonly Lazy<IReadOnlyList<Obligation>> _branches;
    readonly Lazy<ILookup<UnitId, Obligation>> _byBranch;

    DutyTallies(IEnumerable<DutyPeriod> within, IReadOnlyList<(DutyPeriod Period, IReadOnlyList<DutyRule> Rules, DutyFacts Facts)> owed, RosterSnapshot roster)
    {
        _within = [.. within];
        _people = new(() => [.. owed.SelectMany(one => one.Rules.Where(rule => rule.IsPersonal).SelectMany(rule => Obligations.OfPeople(one.Period, rule, one.Facts)))]);
        var branches = roster.Units.Where(UnitScope.IsBranch).ToList();
        _branches = new(() => [.. owed.SelectMany(one => one.Rules.Where(rule => !rule.IsPersonal).SelectMany(rule => Obligations.OfBranches(one.Period, rule, branches, one.Facts)))]);
        _byBranch = new(() => _branches.Value.ToLookup(one => one.Unit));
    }

    public IReadOnlyList<Obligation> People => _people.Value;

    public IReadOnlyList<Obligation> Branches => _branches.Value;

    public IEnumerable<Obligation> At(UnitId branch) => _byBranch.Value[branch];

    /// <summary>Whether a month, quarter or year lies within; then whatever is owed in it is here.</summary>
    public bool Holds(DutyPeriod period) => _within.Contains(period);

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

    public static async Task<DutyTallies> ReadAsync(Period period, IReadOnlyList<EntryPart> parts, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var within = Within(period, today);
        var periods = await DutyLedger.CountedAsync(within, today, session, cancellationToken);
        if (periods.Count == 0)
            return new DutyTallies(within, [], roster);
        var book = await DutyLedger.BookAsync(session, cancellationToken);
        var leaves = await session.Leaves.TouchingAsync(period.From, period.To, cancellationToken);
        return new DutyTallies(within, [.. periods.Select(one => (one, book.For(one), new DutyFacts(roster, Entries(one, parts), leaves, today)))], roster);
    }

    static IReadOnlyList<Evidence> Entries(DutyPeriod period, IReadOnlyList<EntryPart> parts)
    {
        var within = parts.Where(part => part.From >= period.From && part.To <= period.To).ToList();
        return within is [var one] ? one.Entries : [.. within.SelectMany(part => part.Entries)];
    }
}
