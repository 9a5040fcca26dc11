using SanYuan.Core.Meetings;

namespace SanYuan.Core.Calendars;

/// <summary>What is said of calendar links, and in the entries of a calendar.</summary>
internal static class CalendarWords
{
    public const string Off = "日历订阅还没有开通，需要请联系县委党建办。会议邀请和提醒照常发到这里。";

    public const string Ended = "旧的日历链接已经失效。日历订阅现在没有开通，需要请联系县委党建办。";

    const string HowTo = "苹果手机：日历→添加日历→添加订阅日历；其他手机：日历设置→订阅日历（URL），把链接粘贴进去。会议改期、取消会自动更新。";

    public static string Given(string link) => $"您的会议日历链接：\n{link}\n{HowTo}\n链接只属于您，请不要转发；要作废就回「换日历」。";

    public static string Renewed(string link) => $"换好了，旧链接已经失效。新链接：\n{link}\n{HowTo}\n链接只属于您，请不要转发。";

    /// <summary>Said instead of the link whenever the link itself is not kept.</summary>
    public static string GivenBefore(DateTimeOffset at) => $"{at:M月d日}给过您日历链接。为了安全这里不留底，不能再发一遍。\n找不到了就回「换日历」，给您一条新的，旧的随即失效。";

    public static string Description(CalendarEntry entry, string caller) => entry switch
    {
        { Meeting.Status: MeetingStatus.Cancelled } => $"{caller}召集，{entry.Meeting.Id}号会议。\n已取消，不用参加。",
        { Answer: null } => $"{caller}召集，{entry.Meeting.Id}号会议。\n改期、取消请在聊天里说，例如「{entry.Meeting.Id}号会议取消」。",
        { Answer: Answer.Accepted } => $"{caller}召集，{entry.Meeting.Id}号会议。\n您已答复参加；去不了请在聊天里回「请假 {entry.Meeting.Id} 原因」。",
        _ => $"{caller}召集，{entry.Meeting.Id}号会议。\n请在聊天里答复：能去回「参加 {entry.Meeting.Id}」，不能去回「请假 {entry.Meeting.Id} 原因」。",
    };
}
