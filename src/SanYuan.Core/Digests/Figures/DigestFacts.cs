using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>The entries of a month, or of a shorter period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
internal sealed record TallyPart(DateOnly From, DateOnly To, IReadOnlyList<EntryTally> Tallies);

/// <summary>What the ledger holds of a period, read once; every digest of the period is worked out from it without reading again.</summary>
/// <param name="today">The county's calendar.</param>
internal sealed class DigestFacts(Period period, RosterSnapshot roster, DateOnly today, IReadOnlyList<TallyPart> parts)
{
    readonly Lazy<ILookup<UnitId, EntryTally>> _byUnit = new(() => parts.SelectMany(part => part.Tallies).ToLookup(one => one.Unit));
    readonly Lazy<Dictionary<PersonId, int>> _ofPeople = new(() => Count(parts, one => one.Appointee));

    public Period Period => period;

    public RosterSnapshot Roster => roster;

    public DateOnly Today => today;

    /// <summary>The last day of the period that has come.</summary>
    public DateOnly Last => period.To < today ? period.To : today;

    public IReadOnlyList<FindingSum> Findings { get; init; } = [];

    public IReadOnlyList<UnitCount> Closed { get; init; } = [];

    public required DutyTallies Duties { get; init; }

    /// <summary>Null where a digest of the county is all that is asked for.</summary>
    public UnitFacts? Units { get; init; }

    public IEnumerable<EntryTally> At(UnitId unit) => _byUnit.Value[unit];

    /// <summary>How many entries each person has who has any.</summary>
    public IReadOnlyDictionary<PersonId, int> OfPeople => _ofPeople.Value;

    public int Of(PersonId person) => _ofPeople.Value.GetValueOrDefault(person);

    /// <summary>How many entries there are about each unit that has any.</summary>
    public IReadOnlyDictionary<UnitId, int> OfUnits() => Count(parts, one => one.Unit);

    /// <param name="filter">What the digests will be about; it saves reading the rest.</param>
    public static async Task<DigestFacts> ReadAsync(
        Period period, EntryFilter filter, bool withUnits, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (start, end, today) = (clock.At(period.From, default), clock.At(period.To.AddDays(1), default), clock.Today);
        var parts = new List<TallyPart>();
        foreach (var (from, to) in Months(period))
            parts.Add(new TallyPart(from, to, await session.Digests.TalliesAsync(from, to, filter, cancellationToken)));
        return new DigestFacts(period, roster, today, parts)
        {
            Findings = await session.Digests.UnsettledAsync(today, start, end, cancellationToken),
            Closed = await session.Digests.ClosedAsync(start, end, cancellationToken),
            Duties = await DutyTallies.ReadAsync(period, parts, today, roster, session, cancellationToken),
            Units = withUnits ? await UnitFacts.ReadAsync(period, start, end, session, cancellationToken) : null,
        };
    }

    /// <summary>A province's month has tens of thousands of tallies: they are gone through once, without groups.</summary>
    static Dictionary<TKey, int> Count<TKey>(IReadOnlyList<TallyPart> parts, Func<EntryTally, TKey> by)
        where TKey : notnull
    {
        var counts = new Dictionary<TKey, int>();
        foreach (var part in parts)
            foreach (var tally in part.Tallies)
                counts[by(tally)] = counts.GetValueOrDefault(by(tally)) + tally.Count;
        return counts;
    }

    /// <summary>A quarter and a year are read by months, because duties are owed by months too.</summary>
    static IEnumerable<(DateOnly From, DateOnly To)> Months(Period period)
    {
        if (period.Kind < PeriodKind.Quarter)
            return [(period.From, period.To)];
        var count = period.Kind == PeriodKind.Quarter ? 3 : 12;
        return Enumerable.Range(0, count).Select(month => (period.From.AddMonths(month), period.From.AddMonths(month + 1).AddDays(-1)));
    }
}

/// <summary>What units' and selecting units' digests need besides.</summary>
internal sealed record UnitFacts(IReadOnlyList<UnitCount> Found, IReadOnlyList<InvitedTo> Invited, IReadOnlyDictionary<(MeetingId Meeting, PersonId Person), Presence> Presence)
{
    readonly Lazy<ILookup<UnitId, InvitedTo>> _byUnit = new(() => Invited.ToLookup(one => one.Unit));
    readonly Lazy<ILookup<PersonId, InvitedTo>> _byPerson = new(() => Invited.ToLookup(one => one.Person));

    public IEnumerable<InvitedTo> At(UnitId unit) => _byUnit.Value[unit];

    public IEnumerable<InvitedTo> Of(PersonId person) => _byPerson.Value[person];

    public bool Came(InvitedTo one) => Presence.GetValueOrDefault((one.Meeting, one.Person)).Attended == true;

    public static async Task<UnitFacts> ReadAsync(Period period, DateTimeOffset start, DateTimeOffset end, ILedgerSession session, CancellationToken cancellationToken) => new(
        await session.Digests.FoundAsync(period.From, period.To, cancellationToken),
        await session.Digests.InvitedAsync(start, end, cancellationToken),
        Meetings.Attendance.Presence.Of(await session.Attendance.BetweenAsync(start, end, cancellationToken)));
}
