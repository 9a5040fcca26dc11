using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Settings;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Settings;

internal sealed class SettingStore(Db db) : ISettingStore
{
    public async Task<OfficeSetting?> CurrentAsync(string name, CancellationToken cancellationToken)
    {
        var row = await db.FirstAsync<Row>(
            """
            SELECT value, reason, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId
            FROM office_settings WHERE id = (SELECT max(id) FROM office_settings WHERE name = @name)
            """,
            new { name }, cancellationToken);
        return row is null ? null
            : new OfficeSetting(name, row.Value, row.Reason, new Change(row.ChangedBy, row.ChangedAt, new MessageSource(row.Channel, row.MessageId)));
    }

    public Task SetAsync(OfficeSetting setting, CancellationToken cancellationToken) => db.ExecuteAsync(
        """
        INSERT INTO office_settings (name, value, reason, changed_by, changed_at, channel, message_id)
        VALUES (@Name, @Value, @Reason, @By, @At, @Channel, @MessageId)
        """,
        new { setting.Name, setting.Value, setting.Reason, setting.Made.By, setting.Made.At, setting.Made.Source.Channel, setting.Made.Source.MessageId },
        cancellationToken);

    sealed class Row
    {
        public required string Value { get; init; }
        public string? Reason { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }
    }
}
