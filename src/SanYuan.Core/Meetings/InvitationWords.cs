namespace SanYuan.Core.Meetings;

/// <summary>What is said when somebody is invited, and when they answer.</summary>
internal static class InvitationWords
{
    public const string Office = "县委党建办";
    public const string NoInvitation = "您目前没有需要答复的会议邀请。";
    public const string Started = "这个会议已经开始，答复不能再改。有事请直接联系单位联络员。";
    public const string NotThere = "这个会议已经开始，答复不能再改；已记下您没有到会。有事请直接联系单位联络员。";
    public const string Over = "这个会议已经取消，不用答复。";

    public static string Sent(Meeting meeting, IEnumerable<string> names) =>
        $"已邀请{MeetingWords.Some([.. names])}\n{MeetingWords.Numbered(meeting)}\n有人答复会马上告诉您。";

    /// <param name="clash">Another meeting at that time the person is invited to; null when there is none.</param>
    public static string Invitation(Meeting meeting, string caller, Meeting? clash) =>
        $"{caller}邀请您参加{meeting.Content.Title}\n{MeetingWords.When(meeting.Content)}{MeetingWords.Where(meeting.Content)}{Clash(clash)}\n{HowToAnswer(meeting)}";

    public static string Substitute(Meeting meeting, string caller, string declined, Meeting? clash) =>
        $"{declined}有事去不了，请您代为参加{caller}的{meeting.Content.Title}\n{MeetingWords.When(meeting.Content)}{MeetingWords.Where(meeting.Content)}{Clash(clash)}\n{HowToAnswer(meeting)}";

    public static string Answered(Invitation invitation, string? substitute) => invitation.Answer == Answer.Accepted
        ? $"好的，已告诉单位您参加 {MeetingWords.Numbered(invitation.Meeting)}\n有变化回「请假 {invitation.Meeting.Id} 原因」。"
        : $"好的，已替您向单位请假 {MeetingWords.Numbered(invitation.Meeting)}{Reason(invitation)}{Instead(substitute)}\n能去了回「参加 {invitation.Meeting.Id}」。";

    public static string AnswerNotice(Invitation invitation, string name, string? substitute) =>
        $"{name}{(invitation.Answer == Answer.Accepted ? "参加" : "请假")} {MeetingWords.Numbered(invitation.Meeting)}{Reason(invitation)}{Instead(substitute)}";

    public static string NotInvited(int number) => $"没有找到给您的{number}号邀请，请核对编号。";

    public static string NoSubstitute(string name, string why) => $"{name}{why}，没有替您邀请。可以换一位同类三员，或直接告诉联络员。";

    public static string WhichMeeting(IReadOnlyList<Invitation> invitations) =>
        $"您有{invitations.Count}个会议邀请，请带上编号回复，例如「参加 {invitations[0].Meeting.Id}」：\n{string.Join('\n', invitations.Take(5).Select(one => MeetingWords.Numbered(one.Meeting)))}";

    public static string HowToAnswer(Meeting meeting) => $"能去回「参加 {meeting.Id}」，不能去回「请假 {meeting.Id} 原因」。";

    static string Clash(Meeting? other) => other is null ? "" : $"\n注意：和您的{other.Id}号 {other.Content.Title}（{MeetingWords.When(other.Content)}）时间冲突，请选一个。";

    static string Reason(Invitation invitation) => invitation.Reason is { } reason ? $"（{reason}）" : "";

    static string Instead(string? substitute) => substitute is null ? "" : $"，已请{substitute}代为参加";
}
