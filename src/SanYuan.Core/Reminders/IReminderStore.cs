using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Reminders;

/// <summary>How a thing somebody was reminded of came to its end.</summary>
public enum Settled
{
    /// <summary>The ledger no longer asks for it.</summary>
    Gone,

    /// <summary>The person says it is done; the ledger does not show it yet.</summary>
    Told,
}

/// <summary>A thing a person was reminded of.</summary>
/// <param name="Message">The combined message that said it last.</param>
/// <param name="SaidOn">The day of that message.</param>
/// <param name="AgainOn">The day it was put off to; null when it was not.</param>
/// <param name="Settled">Null while it is open.</param>
public sealed record SaidItem(PersonId Person, string Key, string Subject, long Message, DateOnly SaidOn, DateOnly? AgainOn, Settled? Settled)
{
    public required string Line { get; init; }
    public required string Rule { get; init; }
    public required string Facts { get; init; }
}

/// <summary>A combined message.</summary>
public sealed record DailyMessage(long Id, PersonId Person, DateOnly Day, string OutboxKey);

/// <summary>How often people were asked in a period, and what came of it.</summary>
/// <param name="Messages">Combined messages sent.</param>
/// <param name="People">Different receivers of them.</param>
/// <param name="Asked">Things asked for, each once.</param>
/// <param name="Useful">Of these, gone from the ledger's list within five working days.</param>
/// <param name="Told">Of these, said to be done without the ledger showing it.</param>
/// <param name="PutOff">Of these, put off and still open.</param>
public sealed record AskingFigures(int Messages, int People, int Asked, int Useful, int Told, int PutOff);

public interface IReminderStore
{
    /// <summary>The hours people chose; whoever chose none is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, int>> HoursAsync(CancellationToken cancellationToken);

    Task ChooseHourAsync(int hour, Change made, CancellationToken cancellationToken);

    /// <summary>The hours of a day whose reminders were written.</summary>
    Task<IReadOnlyCollection<int>> SlotsAsync(DateOnly day, CancellationToken cancellationToken);

    Task CloseSlotAsync(DateOnly day, int hour, CancellationToken cancellationToken);

    /// <summary>How many combined messages each person got on these days; whoever got none is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, int>> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Everything said that is open, or that its person says is done.</summary>
    Task<IReadOnlyList<SaidItem>> UnsettledAsync(CancellationToken cancellationToken);

    /// <summary>Those of them that are about a subject which begins so.</summary>
    Task<IReadOnlyList<SaidItem>> UnsettledAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Keeps that a person was told these things on a day; of things told before, the last time counts.</summary>
    Task SayAsync(PersonId person, DateOnly day, string outboxKey, IReadOnlyList<ReminderItem> items, CancellationToken cancellationToken);

    /// <summary>The newest combined message of a person; null when there was none.</summary>
    Task<DailyMessage?> LastAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>What a combined message said and no later one, in its order.</summary>
    Task<IReadOnlyList<SaidItem>> OfAsync(long message, CancellationToken cancellationToken);

    /// <summary>By the outbox key; null when it was no combined message.</summary>
    Task<DailyMessage?> FindAsync(string outboxKey, CancellationToken cancellationToken);

    Task PutOffAsync(long message, DateOnly until, CancellationToken cancellationToken);

    Task SettleAsync(IReadOnlyCollection<SaidItem> items, Settled how, DateOnly on, CancellationToken cancellationToken);

    /// <summary>What was said first on these days.</summary>
    /// <param name="usefulDays">Calendar days within which something gone counts as useful.</param>
    Task<AskingFigures> FiguresAsync(DateOnly from, DateOnly to, int usefulDays, CancellationToken cancellationToken);
}
