using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties;

/// <summary>Reads from the ledger how duties stand: a few queries for the whole county, however many people and units it has.</summary>
public static class DutyLedger
{
    /// <summary>Branches that are looked up one by one; of more the whole period is read.</summary>
    const int Few = 100;

    static readonly DutyCadence[] Cadences = [DutyCadence.Month, DutyCadence.Quarter, DutyCadence.Year];

    public static async Task<DutyBook> BookAsync(ILedgerSession session, CancellationToken cancellationToken) =>
        new(await session.Duties.ChangedAsync(cancellationToken));

    /// <summary>The month, quarter and year a day belongs to.</summary>
    public static IReadOnlyList<DutyPeriod> PeriodsOf(DateOnly day) => [.. Cadences.Select(every => DutyPeriod.Of(every, day))];

    /// <summary>What people owe in these periods, as of <paramref name="today"/>.</summary>
    public static async Task<IReadOnlyList<Obligation>> OfPeopleAsync(
        IEnumerable<DutyPeriod> periods, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        await OfPeopleAsync(await BookAsync(session, cancellationToken), periods, today, roster, session, cancellationToken);

    /// <summary>The same by other rules than those in force.</summary>
    internal static async Task<IReadOnlyList<Obligation>> OfPeopleAsync(
        DutyBook book, IEnumerable<DutyPeriod> periods, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var found = new List<Obligation>();
        foreach (var period in await CountedAsync(periods, today, session, cancellationToken))
        {
            var rules = book.For(period).Where(rule => rule.IsPersonal).ToList();
            if (rules.Count == 0)
                continue;
            // An inspection need not be of the kind 督导检查, so kinds are told apart afterwards.
            var entries = await session.Duties.EvidenceAsync(period.From, period.To, null, null, cancellationToken);
            var leaves = await session.Leaves.TouchingAsync(period.From, period.To, cancellationToken);
            var facts = new DutyFacts(roster, entries, leaves, today);
            found.AddRange(rules.SelectMany(rule => Obligations.OfPeople(period, rule, facts)));
        }
        return found;
    }

    /// <summary>What one person owes in these periods, read from their own entries alone.</summary>
    public static async Task<IReadOnlyList<Obligation>> OfPersonAsync(
        PersonId person, IEnumerable<DutyPeriod> periods, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var held = roster.AppointmentsOf(person);
        var counted = held.Any() ? await CountedAsync(periods, today, session, cancellationToken) : [];
        if (counted.Count == 0)
            return [];
        var (from, to) = (counted.Min(period => period.From), counted.Max(period => period.To));
        var entries = (await session.Digests.PartAsync(from, to, new EntryFilter(null, [person]), cancellationToken)).Entries;
        var facts = new DutyFacts(roster, entries, await session.Leaves.TouchingAsync(from, to, cancellationToken), today);
        var book = await BookAsync(session, cancellationToken);
        return [.. counted.SelectMany(period => book.For(period).Where(rule => rule.IsPersonal).SelectMany(rule => Obligations.OfAppointments(held, period, rule, facts)))];
    }

    /// <summary>What these branches owe in these periods, as of <paramref name="today"/>.</summary>
    public static async Task<IReadOnlyList<Obligation>> OfBranchesAsync(
        IEnumerable<DutyPeriod> periods, IReadOnlyList<Unit> branches, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        await OfBranchesAsync(await BookAsync(session, cancellationToken), periods, branches, today, roster, session, cancellationToken);

    /// <summary>The same by other rules than those in force.</summary>
    internal static async Task<IReadOnlyList<Obligation>> OfBranchesAsync(
        DutyBook book, IEnumerable<DutyPeriod> periods, IReadOnlyList<Unit> branches, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var units = branches.Count <= Few ? branches.Select(branch => branch.Id).ToList() : null;
        var found = new List<Obligation>();
        foreach (var period in await CountedAsync(periods, today, session, cancellationToken))
        {
            var rules = book.For(period).Where(rule => !rule.IsPersonal).ToList();
            if (rules.Count == 0)
                continue;
            IReadOnlyCollection<ActivityType>? types = rules.Exists(rule => rule.Types.Count == 0) ? null : [.. rules.SelectMany(rule => rule.Types).Distinct()];
            var facts = new DutyFacts(roster, await session.Duties.EvidenceAsync(period.From, period.To, types, units, cancellationToken), [], today);
            found.AddRange(rules.SelectMany(rule => Obligations.OfBranches(period, rule, branches, facts)));
        }
        return found;
    }

    /// <summary>What these branches owe in the months, quarters and the year, as far as they have begun: the year's entries are read once.</summary>
    public static async Task<IReadOnlyList<Obligation>> OfBranchesInYearAsync(
        int year, IReadOnlyList<Unit> branches, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var book = await BookAsync(session, cancellationToken);
        var begun = Enumerable.Range(1, 12).SelectMany(month => PeriodsOf(new DateOnly(year, month, 1))).Distinct().Where(period => period.From <= today);
        var owed = (await CountedAsync(begun, today, session, cancellationToken))
            .SelectMany(period => book.For(period).Where(rule => !rule.IsPersonal).Select(rule => (Period: period, Rule: rule))).ToList();
        if (owed.Count == 0)
            return [];
        var units = branches.Count <= Few ? branches.Select(branch => branch.Id).ToList() : null;
        IReadOnlyCollection<ActivityType>? types = owed.Exists(one => one.Rule.Types.Count == 0) ? null : [.. owed.SelectMany(one => one.Rule.Types).Distinct()];
        var entries = await session.Duties.EvidenceAsync(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), types, units, cancellationToken);
        var facts = new DutyFacts(roster, entries, [], today);
        return [.. owed.SelectMany(one => Obligations.OfBranches(one.Period, one.Rule, branches, facts))];
    }

    /// <summary>Those that were not over when the ledger began: a county that starts in October has missed nothing in September. An empty ledger begins now.</summary>
    public static async Task<IReadOnlyList<DutyPeriod>> CountedAsync(IEnumerable<DutyPeriod> periods, DateOnly today, ILedgerSession session, CancellationToken cancellationToken)
    {
        var began = await session.Duties.BeganOnAsync(cancellationToken) ?? today;
        return [.. periods.Where(period => period.To >= began)];
    }
}
