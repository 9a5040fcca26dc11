using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Reminders;

internal sealed class ReminderStore(Db db) : IReminderStore
{
    const string Unsettled = "settled IS NULL OR settled = 'told'";

    public async Task<IReadOnlyDictionary<PersonId, int>> HoursAsync(CancellationToken cancellationToken) =>
        (await db.ListAsync<NumberRow>("SELECT person_id AS Person, hour AS Number FROM reminder_hours", null, cancellationToken)).ToDictionary(row => row.Person, row => row.Number);

    public async Task ChooseHourAsync(int hour, Change made, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM reminder_hours WHERE person_id = @By", new { made.By }, cancellationToken);
        await db.ExecuteAsync(
            "INSERT INTO reminder_hours (person_id, hour, chosen_at, channel, message_id) VALUES (@By, @hour, @At, @Channel, @MessageId)",
            new { made.By, hour, made.At, made.Source.Channel, made.Source.MessageId }, cancellationToken);
    }

    public async Task<IReadOnlyCollection<int>> SlotsAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. (await db.ListAsync<long>("SELECT hour FROM reminder_slots WHERE day = @day", new { day }, cancellationToken)).Select(hour => (int)hour)];

    public Task CloseSlotAsync(DateOnly day, int hour, CancellationToken cancellationToken) => db.ExecuteAsync(
        "INSERT INTO reminder_slots (day, hour) SELECT @day, @hour WHERE NOT EXISTS (SELECT 1 FROM reminder_slots WHERE day = @day AND hour = @hour)",
        new { day, hour }, cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, int>> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<NumberRow>(
            "SELECT person_id AS Person, count(*) AS Number FROM reminder_messages WHERE day BETWEEN @from AND @to GROUP BY person_id", new { from, to }, cancellationToken);
        return rows.ToDictionary(row => row.Person, row => row.Number);
    }

    public Task<IReadOnlyList<SaidItem>> UnsettledAsync(CancellationToken cancellationToken) =>
        ItemsAsync(Unsettled, "person_id, item_key", null, cancellationToken);

    public Task<IReadOnlyList<SaidItem>> UnsettledAsync(string subject, CancellationToken cancellationToken) =>
        ItemsAsync($"({Unsettled}) AND substring(subject, 1, @length) = @subject", "person_id, item_key", new { subject, length = subject.Length }, cancellationToken);

    public async Task SayAsync(PersonId person, DateOnly day, string outboxKey, IReadOnlyList<ReminderItem> items, CancellationToken cancellationToken)
    {
        var message = await db.InsertAsync(
            "INSERT INTO reminder_messages (person_id, day, outbox_key) VALUES (@person, @day, @outboxKey)", new { person, day, outboxKey }, cancellationToken);
        var place = 0;
        foreach (var item in items)
            await SayAsync(person, day, message, ++place, item, cancellationToken);
    }

    public async Task<DailyMessage?> LastAsync(PersonId person, CancellationToken cancellationToken) => (await db.FirstAsync<MessageRow>(
        MessageRow.Columns + " WHERE id = (SELECT max(id) FROM reminder_messages WHERE person_id = @person)", new { person }, cancellationToken))?.ToMessage();

    public Task<IReadOnlyList<SaidItem>> OfAsync(long message, CancellationToken cancellationToken) =>
        ItemsAsync("message_id = @message", "place", new { message }, cancellationToken);

    public async Task<DailyMessage?> FindAsync(string outboxKey, CancellationToken cancellationToken) =>
        (await db.FirstAsync<MessageRow>(MessageRow.Columns + " WHERE outbox_key = @outboxKey", new { outboxKey }, cancellationToken))?.ToMessage();

    public Task PutOffAsync(long message, DateOnly until, CancellationToken cancellationToken) => db.ExecuteAsync(
        "UPDATE reminder_items SET again_on = @until WHERE message_id = @message AND settled IS NULL", new { message, until }, cancellationToken);

    public async Task SettleAsync(IReadOnlyCollection<SaidItem> items, Settled how, DateOnly on, CancellationToken cancellationToken)
    {
        foreach (var item in items)
            await db.ExecuteAsync(
                "UPDATE reminder_items SET settled = @how, settled_on = @on WHERE person_id = @Person AND item_key = @Key",
                new { item.Person, item.Key, how = Code<Settled>.Of(how), on }, cancellationToken);
    }

    public async Task<AskingFigures> FiguresAsync(DateOnly from, DateOnly to, int usefulDays, CancellationToken cancellationToken)
    {
        var messages = await db.FirstAsync<FigureRow>(
            "SELECT count(*) AS Messages, count(DISTINCT person_id) AS People FROM reminder_messages WHERE day BETWEEN @from AND @to", new { from, to }, cancellationToken);
        var asked = await db.ListAsync<AskedRow>(
            "SELECT said_first AS SaidFirst, settled, settled_on AS SettledOn, again_on AS AgainOn FROM reminder_items WHERE said_first BETWEEN @from AND @to", new { from, to }, cancellationToken);
        return new AskingFigures(
            messages!.Messages, messages.People, asked.Count, asked.Count(row => row.IsUseful(usefulDays)),
            asked.Count(row => row.Settled == Code<Settled>.Of(Settled.Told)), asked.Count(row => row.Settled is null && row.AgainOn is not null));
    }

    /// <summary>Of a thing that came to its end and came up anew, the figures keep the first time.</summary>
    async Task SayAsync(PersonId person, DateOnly day, long message, int place, ReminderItem item, CancellationToken cancellationToken)
    {
        var row = new { person, item.Key, item.Subject, message, place, item.Line, item.Why.Rule, item.Why.Facts, day };
        var known = await db.ExecuteAsync(
            """
            UPDATE reminder_items
            SET message_id = @message, place = @place, line = @Line, [rule] = @Rule, facts = @Facts, said_on = @day, again_on = NULL, settled = NULL, settled_on = NULL
            WHERE person_id = @person AND item_key = @Key
            """, row, cancellationToken);
        if (known == 0)
            await db.ExecuteAsync(
                """
                INSERT INTO reminder_items (person_id, item_key, subject, message_id, place, line, [rule], facts, said_on, said_first)
                VALUES (@person, @Key, @Subject, @message, @place, @Line, @Rule, @Facts, @day, @day)
                """, row, cancellationToken);
    }

    async Task<IReadOnlyList<SaidItem>> ItemsAsync(string where, string order, object? args, CancellationToken cancellationToken) =>
        [.. (await db.ListAsync<ItemRow>($"{ItemRow.Columns} WHERE {where} ORDER BY {order}", args, cancellationToken)).Select(row => row.ToItem())];
}
