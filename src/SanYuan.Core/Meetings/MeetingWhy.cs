using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>By which rule and from which facts something is said of a meeting; the same for all its guests, so that equal messages stay equal.</summary>
internal static class MeetingWhy
{
    public static Why Invited(Meeting meeting, string caller) => new("单位或党建办邀请谁，谁当即收到通知。", $"{caller}发起了{MeetingWords.Numbered(meeting)}，请了您。");

    public static Why Instead(Meeting meeting, string declined) => new("请假的人可以请一位同类三员代为参加，当即通知。", $"{declined}请您代为参加{MeetingWords.Numbered(meeting)}。");

    public static Why Answered(Meeting meeting) => new("会议有人答复，当即告诉发起人。", $"{MeetingWords.Numbered(meeting)}是您发起的。");

    public static Why WhichReason(Meeting meeting) => new("点「请假」没法写原因，当即补问一次，不回也行。", $"您刚在{MeetingWords.Numbered(meeting)}的卡片上点了请假。");

    public static Why Changed(Meeting meeting, string caller) => new("会议改了时间、地点或取消了，受邀的人当即收到一条通知。", $"{caller}改了{MeetingWords.Numbered(meeting)}，请过您。");

    public static Why Reminded(ReminderKind kind, Meeting meeting) => new(
        kind switch
        {
            ReminderKind.Nudge => "还没答复的，到会期一半时问一次。",
            ReminderKind.Day => "参加的和没答复的，提前一天提醒；请了假的不提醒。",
            _ => "参加的和没答复的，提前一小时提醒；请了假的不提醒。",
        },
        $"{MeetingWords.Numbered(meeting)}请了您，没有收到您请假。");

    public static Why FollowedUp(Meeting meeting, Unit unit) => new("到了会、还没报告的，散会半小时后问一次。", $"台账里还没有您当天在{unit.Name}的记录，{meeting.Id}号会议您到了会或答复了参加。");
}
