using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Duties;

internal sealed class DutyRow
{
    public const string Select =
        """
        SELECT number, bearer, types, every, count, grace, active AS IsActive, holds_from AS HoldsFrom, changed_by AS ChangedBy, changed_at AS ChangedAt,
            channel, message_id AS MessageId
        FROM duty_changes
        """;

    public int Number { get; init; }
    public required string Bearer { get; init; }
    public required string Types { get; init; }
    public required string Every { get; init; }
    public int Count { get; init; }
    public int Grace { get; init; }
    public bool IsActive { get; init; }
    public DateOnly HoldsFrom { get; init; }
    public PersonId ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public static DutyRow Of(DutyChange change) => new()
    {
        Number = change.Rule.Number,
        Bearer = Code<DutyBearer>.Of(change.Rule.Bearer),
        Types = string.Join(',', change.Rule.Types.Select(Code<ActivityType>.Of)),
        Every = Code<DutyCadence>.Of(change.Rule.Every),
        Count = change.Rule.Count,
        Grace = change.Rule.Grace,
        IsActive = change.Rule.IsActive,
        HoldsFrom = change.Rule.From,
        ChangedBy = change.Made.By,
        ChangedAt = change.Made.At,
        Channel = change.Made.Source.Channel,
        MessageId = change.Made.Source.MessageId,
    };

    public DutyRule ToRule() => new(
        Number,
        Code<DutyBearer>.Parse(Bearer),
        [.. Types.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Code<ActivityType>.Parse)],
        Code<DutyCadence>.Parse(Every),
        Count)
    {
        Grace = Grace,
        IsActive = IsActive,
        From = HoldsFrom,
    };

    public DutyChange ToChange() => new(ToRule(), new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
}
