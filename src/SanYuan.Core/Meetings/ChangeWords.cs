namespace SanYuan.Core.Meetings;

/// <summary>What is said when a meeting is moved or cancelled.</summary>
internal static class ChangeWords
{
    public const string NoMeeting = "您目前没有还没开的会，没有改动。回复「帮助」看能办什么。";
    public const string WhatToChange = "没看出改成什么，没有改动。请说明新的时间或地点，例如「改到周四下午三点」「地点改到三楼会议室」。";
    public const string Past = "改后的时间已经过了，没有改动。请把时间改对重发一次。";
    public const string NoSuchDay = "没有这一天，没有改动。请把日期改对重发一次。";
    public const string Started = "这个会已经开始，不能再改。";

    public static string NotYours(int number) => $"没有找到您发的{number}号会议，没有改动。请核对编号。";

    public static string NotYourUnit(int number) => $"{number}号不是您单位的会，没有改动。如需调整请联系县委党建办。";

    public static string Which(IReadOnlyList<Meeting> meetings, string example) =>
        $"您有{meetings.Count}个还没开的会，请带上编号，例如「{example}」：\n{string.Join('\n', meetings.Take(5).Select(MeetingWords.Numbered))}";

    public static string Same(Meeting meeting) => $"{meeting.Id}号本来就是这样，没有改动：{MeetingWords.What(meeting.Content)}";

    /// <param name="reopened">Whether the answers given before no longer count.</param>
    public static string Moved(Meeting before, MeetingDraft after, int guests, bool reopened) =>
        $"{before.Id}号 {before.Content.Title}已改\n原来：{MeetingWords.When(before.Content)}{MeetingWords.Where(before.Content)}\n现在：{MeetingWords.When(after)}{MeetingWords.Where(after)}\n已通知{guests}人{(reopened ? "，请他们重新答复" : "")}。";

    public static string MovedNotice(Meeting before, MeetingDraft after, string caller, bool reopened, Meeting? clash) =>
        $"{caller}的{before.Content.Title}（{before.Id}号）改了{(before.Content.StartsAt == after.StartsAt ? "地点" : "时间")}\n原来：{MeetingWords.When(before.Content)}{MeetingWords.Where(before.Content)}\n现在：{MeetingWords.When(after)}{MeetingWords.Where(after)}"
        + (clash is null ? "" : $"\n注意：和您的{clash.Id}号 {clash.Content.Title}时间冲突。")
        + (reopened ? $"\n请重新答复：能去回「参加 {before.Id}」，不能去回「请假 {before.Id} 原因」。" : "");

    public static string Cancelled(Meeting meeting, int guests) => $"已取消{MeetingWords.Numbered(meeting)}\n已通知{guests}人。";

    public static string CancelledNotice(Meeting meeting, string caller, string? reason) =>
        $"{caller}的{meeting.Content.Title}取消了{(reason is null ? "" : $"（{reason}）")}，不用来了\n原定：{MeetingWords.When(meeting.Content)}{MeetingWords.Where(meeting.Content)}（{meeting.Id}号）";
}
