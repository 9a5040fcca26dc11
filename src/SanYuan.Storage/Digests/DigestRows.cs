using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Digests;

/// <summary>Tens of thousands of them are read at once: plain numbers, which need no conversion one by one.</summary>
internal sealed class TallyRow
{
    public long Appointee { get; init; }
    public long Unit { get; init; }
    public string? Type { get; init; }
    public long Supervision { get; init; }
    public long Count { get; init; }
}

internal sealed class LineRow
{
    public ActivityId Number { get; init; }
    public PersonId Appointee { get; init; }
    public UnitId Unit { get; init; }
    public DateOnly Date { get; init; }
    public string? Type { get; init; }
    public int? Participants { get; init; }
    public int Late { get; init; }
}

internal sealed class CountRow
{
    public UnitId Unit { get; init; }
    public int Count { get; init; }
}

internal sealed class SumRow
{
    public UnitId Unit { get; init; }
    public int Owed { get; init; }
    public int Overdue { get; init; }
    public int Rectified { get; init; }
    public int Unsent { get; init; }
}

internal sealed class HeldRow
{
    public long Unit { get; init; }
    public DateOnly Day { get; init; }
    public required string Type { get; init; }
}

internal sealed class CalledRow
{
    public MeetingId Meeting { get; init; }
    public UnitId Unit { get; init; }
    public DateTimeOffset StartsAt { get; init; }
    public DateTimeOffset CalledAt { get; init; }
}

internal sealed class InvitedRow
{
    public MeetingId Meeting { get; init; }
    public UnitId Unit { get; init; }
    public PersonId Person { get; init; }
    public required string Answer { get; init; }
    public DateTimeOffset StartsAt { get; init; }
}

internal sealed class ChangeRow
{
    public ActivityId Entry { get; init; }
    public PersonId Appointee { get; init; }
    public UnitId Unit { get; init; }
    public DateOnly Day { get; init; }
    public required string Status { get; init; }
    public long Version { get; init; }
}
