using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Storage.Signals;

internal sealed class SignalRow
{
    public const string Select =
        """
        SELECT number, kind, activity_id AS Entry, other_id AS Other, status, found_at AS FoundAt, cleared_by AS ClearedBy, cleared_at AS ClearedAt, cleared_reason AS ClearedReason
        FROM signals
        """;

    public int Number { get; init; }
    public required string Kind { get; init; }
    public ActivityId Entry { get; init; }
    public ActivityId Other { get; init; }
    public required string Status { get; init; }
    public DateTimeOffset FoundAt { get; init; }
    public PersonId? ClearedBy { get; init; }
    public DateTimeOffset? ClearedAt { get; init; }
    public string? ClearedReason { get; init; }

    public Signal ToSignal() => new(
        Number,
        new SignalDraft(Code<SignalKind>.Parse(Kind), Entry, Other == Entry ? null : Other),
        Code<SignalStatus>.Parse(Status),
        FoundAt,
        ClearedBy is { } by && ClearedAt is { } at ? new Clearing(by, at, ClearedReason ?? "") : null);
}

internal sealed class SignalChangeRow
{
    public const string Select = "SELECT kind, changed_by AS ChangedBy, changed_at AS ChangedAt, reason FROM signal_changes";

    public required string Kind { get; init; }
    public PersonId? ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public string? Reason { get; init; }

    public SignalChange ToChange() => new(Code<SignalChangeKind>.Parse(Kind), ChangedBy, ChangedAt, Reason);
}
