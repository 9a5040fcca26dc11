namespace SanYuan.Core.Meetings.Attendance;

/// <summary>What is asked after a meeting, and said to the answer.</summary>
internal static class FollowUpWords
{
    public static string Ask(Meeting meeting, string unit) =>
        $"{unit}的{meeting.Content.Title}开完了，发现什么问题或建议，直接回复一句话就行；没有就回「没有」。";

    public static string NotAttended(Meeting meeting) =>
        $"好的。{SignInWords.Name(meeting)}还没有您的到会记录，没有记入台账。\n到会了请回一句，例如「参加了{meeting.Content.Title}，15人参加」。";
}
