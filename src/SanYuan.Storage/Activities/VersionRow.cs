using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Activities;

/// <summary>A version: the fields as of then, the words as ever.</summary>
internal sealed class VersionRow : ActivityRow
{
    public const string Select =
        """
        SELECT a.person_id AS Appointee, v.unit_id AS Unit, v.held_on AS Date, v.ended_on AS EndDate, v.held_at AS Time, v.type, v.supervision,
            v.participants, a.reported_by AS Reporter, v.late AS IsLate, a.text, a.channel, a.message_id AS MessageId, a.recorded_at AS RecordedAt,
            v.version, v.kind, v.changed_by AS ChangedBy, v.changed_at AS ChangedAt, v.channel AS ChangeChannel, v.message_id AS ChangeMessageId
        FROM activity_versions v JOIN activities a ON a.id = v.activity_id
        """;

    public required string Kind { get; init; }
    public PersonId ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public string? ChangeChannel { get; init; }
    public string? ChangeMessageId { get; init; }

    public ActivityVersion ToVersion()
    {
        MessageSource? source = ChangeChannel is null || ChangeMessageId is null ? null : new MessageSource(ChangeChannel, ChangeMessageId);
        return new ActivityVersion(Version, Code<VersionKind>.Parse(Kind), ChangedBy, ChangedAt, source, ToContent());
    }
}
