using SanYuan.Core.Messaging;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings;

/// <summary>Whether a meeting is the one told of without its number: what is told of day, kind and unit must be the meeting's.</summary>
internal static class MeetingPointer
{
    public static bool Fits(MeetingDraft meeting, DateOnly? day, Statement said, Request request) =>
        (day is null || day == DateOnly.FromDateTime(meeting.StartsAt.ToOffset(request.Moment.Offset).DateTime))
        && (said.Type is null || said.Type.Value == meeting.Type)
        && (said.Unit is null || request.Roster.UnitByCode(said.Unit.Value)?.Id == meeting.Unit);
}
