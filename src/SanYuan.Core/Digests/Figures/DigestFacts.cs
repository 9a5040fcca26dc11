using System.Runtime.InteropServices;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>What the ledger holds of a period, read once; every digest of the period is worked out from it without reading again.</summary>
/// <param name="today">The county's calendar.</param>
internal sealed class DigestFacts(Period period, RosterSnapshot roster, DateOnly today, IReadOnlyList<EntryPart> parts)
{
    readonly Lazy<ILookup<UnitId, Evidence>> _byUnit = new(() => parts.SelectMany(part => part.Entries).ToLookup(one => one.Unit));
    readonly Lazy<Dictionary<PersonId, int>> _ofPeople = new(() => Count(parts, one => one.Appointee));

    public Period Period => period;

    public RosterSnapshot Roster => roster;

    public DateOnly Today => today;

    public IReadOnlyList<EntryPart> Parts => parts;

    /// <summary>The last day of the period that has come.</summary>
    public DateOnly Last => period.To < today ? period.To : today;

    public IReadOnlyList<FindingSum> Findings { get; init; } = [];

    public IReadOnlyList<UnitCount> Closed { get; init; } = [];

    public required DutyTallies Duties { get; init; }

    /// <summary>Null where a digest of the county is all that is asked for.</summary>
    public UnitFacts? Units { get; init; }

    public IEnumerable<Evidence> At(UnitId unit) => _byUnit.Value[unit];

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
        var parts = await PartsAsync(period, filter, session, cancellationToken);
        return new DigestFacts(period, roster, today, parts)
        {
            Findings = await session.Digests.UnsettledAsync(today, start, end, cancellationToken),
            Closed = await session.Digests.ClosedAsync(start, end, cancellationToken),
            Duties = await DutyTallies.ReadAsync(period, parts, today, roster, session, cancellationToken),
            Units = withUnits ? await UnitFacts.ReadAsync(period, start, end, session, cancellationToken) : null,
        };
    }

    public static async Task<IReadOnlyList<EntryPart>> PartsAsync(Period period, EntryFilter filter, ILedgerSession session, CancellationToken cancellationToken)
    {
        var parts = new List<EntryPart>();
        foreach (var (from, to) in Months(period))
            parts.Add(await session.Digests.PartAsync(from, to, filter, cancellationToken));
        return parts;
    }

    /// <summary>A province's month has hundreds of thousands of entries: they are gone through once, without groups.</summary>
    static Dictionary<TKey, int> Count<TKey>(IReadOnlyList<EntryPart> parts, Func<Evidence, TKey> by)
        where TKey : notnull
    {
        var counts = new Dictionary<TKey, int>();
        foreach (var part in parts)
            foreach (var entry in part.Entries)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, by(entry), out _)++;
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
