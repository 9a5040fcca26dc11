using SanYuan.Core.Activities;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Meetings;

internal sealed class AttendanceRow
{
    public MeetingId Meeting { get; init; }
    public PersonId Person { get; init; }
    public required string Side { get; init; }
    public bool IsPresent { get; init; }
    public required string How { get; init; }
    public string? Distance { get; init; }
    public ActivityId? Activity { get; init; }
    public PersonId ToldBy { get; init; }
    public DateTimeOffset ToldAt { get; init; }
    public required string Channel { get; init; }
    public required string MessageId { get; init; }

    public AttendanceStatement ToStatement() => new(
        Meeting, Person, Code<AttendanceSide>.Parse(Side), IsPresent, Code<AttendanceWay>.Parse(How), new Change(ToldBy, ToldAt, new MessageSource(Channel, MessageId)))
    {
        Distance = Distance is null ? null : Code<DistanceBand>.Parse(Distance),
        Activity = Activity,
    };
}
