using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders;

/// <summary>All that decides who hears of what today.</summary>
/// <param name="Slots">The hours whose people are to be looked at now.</param>
public sealed record ReminderFacts(DateOnly Day, IReadOnlyList<int> Slots)
{
    public IReadOnlyList<ReminderItem> Open { get; init; } = [];

    /// <summary>Said before and open, or told to be done.</summary>
    public IReadOnlyList<SaidItem> Said { get; init; } = [];

    /// <summary>On leave: what is open for them waits until they are back.</summary>
    public IReadOnlySet<PersonId> Away { get; init; } = new HashSet<PersonId>();

    public IReadOnlyDictionary<PersonId, int> Hours { get; init; } = new Dictionary<PersonId, int>();
    public IReadOnlyDictionary<PersonId, int> SentToday { get; init; } = new Dictionary<PersonId, int>();
    public IReadOnlyDictionary<PersonId, int> SentThisWeek { get; init; } = new Dictionary<PersonId, int>();
    public int Budget { get; init; } = ReminderBudget.Default;

    public static async Task<ReminderFacts> ReadAsync(DateOnly day, IReadOnlyList<int> slots, OpenThings things, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) => new(day, slots)
    {
        Open = await things.ReadAsync(day, roster, session, cancellationToken),
        Said = await session.Reminders.UnsettledAsync(cancellationToken),
        Away = await session.Leaves.AwayAsync(day, cancellationToken),
        Hours = await session.Reminders.HoursAsync(cancellationToken),
        SentToday = await session.Reminders.CountAsync(day, day, cancellationToken),
        SentThisWeek = await session.Reminders.CountAsync(ReminderBudget.Monday(day), day, cancellationToken),
        Budget = await ReminderBudget.ReadAsync(session, cancellationToken),
    };
}

/// <summary>Who is told what in these hours of the day, and what need not be asked for any more.</summary>
/// <param name="Gone">Said before, and the ledger no longer asks for it.</param>
public sealed record ReminderPlan(DateOnly Day, IReadOnlyList<int> Slots, IReadOnlyList<(PersonId Person, IReadOnlyList<ReminderItem> Items)> Messages, IReadOnlyList<SaidItem> Gone)
{
    /// <summary>Pure.</summary>
    public static ReminderPlan Of(ReminderFacts facts)
    {
        var subjects = facts.Open.Select(item => item.Subject).ToHashSet();
        var gone = facts.Said.Where(said => !subjects.Contains(said.Subject)).ToList();
        var said = facts.Said.Except(gone).ToLookup(item => item.Person);
        var messages =
            from item in facts.Open
            group item by item.Receiver into person
            where IsTheirHour(person.Key, facts) && !facts.Away.Contains(person.Key) && facts.SentToday.GetValueOrDefault(person.Key) == 0 && facts.SentThisWeek.GetValueOrDefault(person.Key) < facts.Budget
            let fresh = Fresh([.. person], [.. said[person.Key]], facts.Day)
            where fresh.Count > 0
            orderby person.Key.Value
            select (person.Key, fresh);
        return new ReminderPlan(facts.Day, facts.Slots, [.. messages], gone);
    }

    static bool IsTheirHour(PersonId person, ReminderFacts facts) => facts.Slots.Contains(facts.Hours.GetValueOrDefault(person, ReminderHours.Default));

    /// <summary>Not said yet at this step, or put off until today; what its person says is done is left to the ladder.</summary>
    static IReadOnlyList<ReminderItem> Fresh(IReadOnlyList<ReminderItem> open, IReadOnlyList<SaidItem> said, DateOnly today)
    {
        var told = said.Where(item => item.Settled == Settled.Told).Select(item => item.Subject).ToHashSet();
        var putOff = said.Where(item => item.AgainOn > today).Select(item => item.Subject).ToHashSet();
        var heard = said.Where(item => item.AgainOn is null).Select(item => item.Key).ToHashSet();
        return [.. open.Where(item => !told.Contains(item.Subject) && !putOff.Contains(item.Subject) && !heard.Contains(item.Key))];
    }
}
