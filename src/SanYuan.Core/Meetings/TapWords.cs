namespace SanYuan.Core.Meetings;

/// <summary>What a tap is answered. The first line, of at most ten characters, is put on the button; the rest is for channels that show more.</summary>
internal static class TapWords
{
    public const string Unknown = "这个按钮已失效";
    public const string NotInvited = "不在邀请之列\n没有找到给您的这个邀请，有疑问请联系单位联络员。";
    public const string Cancelled = "会议已取消\n不用答复。";
    public const string Started = "会议已开始\n答复不能再改，有事请直接联系单位联络员。";

    public static string Moved(Meeting meeting) => $"已改时间\n现在是{MeetingWords.What(meeting.Content)}，请按新的邀请答复。";

    public static string WhichReason(Meeting meeting) => $"已替您向单位请假 {MeetingWords.Numbered(meeting)}\n请补一句原因，例如「请假 {meeting.Id} 出差」；能去了回「参加 {meeting.Id}」。";

    public static string Answered(Invitation invitation) => invitation.Answer == Answer.Accepted
        ? $"已参加\n有变化回「请假 {invitation.Meeting.Id} 原因」。"
        : $"已请假\n能去了回「参加 {invitation.Meeting.Id}」。";
}
