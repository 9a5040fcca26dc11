using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;

namespace SanYuan.Storage.Reminders;

internal sealed class NumberRow
{
    public PersonId Person { get; init; }
    public int Number { get; init; }
}

internal sealed class MessageRow
{
    public const string Columns = "SELECT id, person_id AS Person, day, outbox_key AS OutboxKey FROM reminder_messages";

    public long Id { get; init; }
    public PersonId Person { get; init; }
    public DateOnly Day { get; init; }
    public required string OutboxKey { get; init; }

    public DailyMessage ToMessage() => new(Id, Person, Day, OutboxKey);
}

internal sealed class ItemRow
{
    public const string Columns =
        """
        SELECT person_id AS Person, item_key AS ItemKey, subject, message_id AS Message, line, [rule], facts, said_on AS SaidOn, again_on AS AgainOn, settled
        FROM reminder_items
        """;

    public PersonId Person { get; init; }
    public required string ItemKey { get; init; }
    public required string Subject { get; init; }
    public long Message { get; init; }
    public required string Line { get; init; }
    public required string Rule { get; init; }
    public required string Facts { get; init; }
    public DateOnly SaidOn { get; init; }
    public DateOnly? AgainOn { get; init; }
    public string? Settled { get; init; }

    public SaidItem ToItem() => new(Person, ItemKey, Subject, Message, SaidOn, AgainOn, Settled is null ? null : Code<Settled>.Parse(Settled))
    {
        Line = Line,
        Rule = Rule,
        Facts = Facts,
    };
}

internal sealed class FigureRow
{
    public int Messages { get; init; }
    public int People { get; init; }
}

internal sealed class AskedRow
{
    public DateOnly SaidFirst { get; init; }
    public string? Settled { get; init; }
    public DateOnly? SettledOn { get; init; }
    public DateOnly? AgainOn { get; init; }

    public bool IsUseful(int days) => Settled == Code<Settled>.Of(Core.Reminders.Settled.Gone) && SettledOn is { } on && on.DayNumber - SaidFirst.DayNumber <= days;
}
