using SanYuan.Core.Activities;

namespace SanYuan.Core.Meetings;

/// <summary>What is said about meetings.</summary>
internal static class MeetingWords
{
    public const string NoTime = "没看出会议的日期和几点开始，还没有发邀请。请加上时间重发一次，例如：邀请王建国周五下午三点在二楼会议室参加主题党日。";
    public const string Past = "这个时间已经过了，还没有发邀请。请把时间改对重发一次。";
    public const string WhichUnit = "没看出是哪个单位的会，还没有发邀请。请加上单位名称重发一次。";
    public const string NobodyThere = "这个单位目前没有在任的三员，没有可邀请的人。请联系县委党建办。";
    public const string NoInvitation = "您目前没有需要答复的会议邀请。";
    public const string Started = "这个会议已经开始，答复不能再改。有事请直接联系单位联络员。";

    public static string NotYourUnit(string unit) => $"{unit}不是您负责的单位，没有发邀请。如需调整请联系县委党建办。";

    public static string NotHere(string name, string unit) => $"{name}不是{unit}的三员，没有发邀请。请核对姓名，或写「邀请三员」邀请本单位全部三员。";

    public static string Sent(Meeting meeting, IEnumerable<string> names) =>
        $"已邀请{Some([.. names])}\n{meeting.Id}号 {What(meeting.Content)}\n有人答复会马上告诉您。";

    public static string Invitation(Meeting meeting, string caller) =>
        $"{caller}邀请您参加{meeting.Content.Title}\n{When(meeting.Content)}{Where(meeting.Content)}\n能去回「参加 {meeting.Id}」，不能去回「请假 {meeting.Id} 原因」。";

    /// <param name="at">When it is to be read, with the county's offset.</param>
    public static string Reminder(Invitation invitation, DateTimeOffset at)
    {
        var meeting = invitation.Meeting;
        var day = (meeting.Content.StartsAt.Date - at.Date).Days switch { 0 => "今天", 1 => "明天", 2 => "后天", var days => $"{days}天后" };
        var ask = invitation.Answer == Answer.None ? $"\n还没收到您的答复，请回「参加 {meeting.Id}」或「请假 {meeting.Id} 原因」。" : "";
        return $"提醒：{day}有{meeting.Content.Title}\n{When(meeting.Content)}{Where(meeting.Content)}{ask}";
    }

    public static string Answered(Invitation invitation) => invitation.Answer == Answer.Accepted
        ? $"好的，已告诉单位您参加 {invitation.Meeting.Id}号 {What(invitation.Meeting.Content)}\n有变化回「请假 {invitation.Meeting.Id} 原因」。"
        : $"好的，已替您向单位请假 {invitation.Meeting.Id}号 {What(invitation.Meeting.Content)}{Reason(invitation)}\n能去了回「参加 {invitation.Meeting.Id}」。";

    public static string AnswerNotice(Invitation invitation, string name) =>
        $"{name}{(invitation.Answer == Answer.Accepted ? "参加" : "请假")} {invitation.Meeting.Id}号 {What(invitation.Meeting.Content)}{Reason(invitation)}";

    public static string NotInvited(int number) => $"没有找到给您的{number}号邀请，请核对编号。";

    public static string WhichMeeting(IReadOnlyList<Invitation> invitations) =>
        $"您有{invitations.Count}个会议邀请，请带上编号回复，例如「参加 {invitations[0].Meeting.Id}」：\n{string.Join('\n', invitations.Take(5).Select(one => $"{one.Meeting.Id}号 {What(one.Meeting.Content)}"))}";

    public static string What(MeetingDraft meeting) => $"{meeting.Title} {When(meeting)}{Where(meeting)}";

    public static string DefaultTitle(ActivityType? type) => type is null or ActivityType.Other ? "会议" : ActivityWords.Name(type);

    static string When(MeetingDraft meeting) => $"{meeting.StartsAt:M月d日}（周{"日一二三四五六"[(int)meeting.StartsAt.DayOfWeek]}）{meeting.StartsAt:HH:mm}";

    static string Where(MeetingDraft meeting) => meeting.Place is { } place ? $" {place}" : "";

    static string Reason(Invitation invitation) => invitation.Reason is { } reason ? $"（{reason}）" : "";

    static string Some(IReadOnlyList<string> names) => names.Count <= 5 ? string.Join('、', names) : $"{string.Join('、', names.Take(5))}等{names.Count}人";
}
