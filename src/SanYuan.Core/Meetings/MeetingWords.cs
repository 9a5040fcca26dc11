using SanYuan.Core.Activities;

namespace SanYuan.Core.Meetings;

/// <summary>How a meeting is told, wherever it is.</summary>
public static class MeetingWords
{
    public static string What(MeetingDraft meeting) => $"{meeting.Title} {When(meeting)}{Where(meeting)}";

    public static string Numbered(Meeting meeting) => $"{meeting.Id}号 {What(meeting.Content)}";

    public static string DefaultTitle(ActivityType? type) => type is null or ActivityType.Other ? "会议" : ActivityWords.Name(type);

    public static string When(MeetingDraft meeting)
    {
        var end = meeting.EndsAt switch
        {
            null => "",
            { } same when same.Date == meeting.StartsAt.Date => $"—{same:HH:mm}",
            { } later => $"至{later:M月d日}",
        };
        return $"{Moment(meeting.StartsAt)}{end}";
    }

    public static string Moment(DateTimeOffset at) => $"{Day(DateOnly.FromDateTime(at.DateTime))}{at:HH:mm}";

    public static string Day(DateOnly day) => $"{day:M月d日}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    public static string Where(MeetingDraft meeting) => meeting.Place is { } place ? $" {place}" : "";

    public static string Some(IReadOnlyList<string> names) => names.Count <= 5 ? string.Join('、', names) : $"{string.Join('、', names.Take(5))}等{names.Count}人";
}
