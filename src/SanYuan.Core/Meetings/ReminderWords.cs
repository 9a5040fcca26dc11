namespace SanYuan.Core.Meetings;

/// <summary>What is said of meetings at set times; at most four lines.</summary>
internal static class ReminderWords
{
    /// <param name="invitations">Of one person, at least one, the meetings' moments with the county's offset.</param>
    /// <param name="at">When it is to be read, with the county's offset.</param>
    public static string Say(ReminderKind kind, IReadOnlyList<Invitation> invitations, DateTimeOffset at)
    {
        var ordered = invitations.OrderBy(one => one.Meeting.Content.StartsAt).ToList();
        return ordered is [var only] ? One(kind, only, at) : Several(kind, ordered, at);
    }

    static string One(ReminderKind kind, Invitation invitation, DateTimeOffset at)
    {
        var meeting = invitation.Meeting;
        var ask = invitation.Answer == Answer.None ? $"\n还没收到您的答复，请回「参加 {meeting.Id}」或「请假 {meeting.Id} 原因」。" : "";
        var lead = kind == ReminderKind.Nudge ? $"{meeting.Content.Title}还等您的答复" : $"提醒：{Day(meeting, at)}有{meeting.Content.Title}";
        return $"{lead}\n{MeetingWords.When(meeting.Content)}{MeetingWords.Where(meeting.Content)}{ask}";
    }

    static string Several(ReminderKind kind, List<Invitation> invitations, DateTimeOffset at)
    {
        const int most = 5;
        var silent = invitations.Find(one => one.Answer == Answer.None);
        var lead = kind == ReminderKind.Nudge ? $"有{invitations.Count}个会还等您的答复：" : $"提醒：{Day(invitations[0].Meeting, at)}有{invitations.Count}个会";
        var lines = invitations.Take(most).Select(one => $"{one.Meeting.Id}号 {MeetingWords.What(one.Meeting.Content)}");
        var ask = silent is null ? "" : $"\n没答复的请回，例如「参加 {silent.Meeting.Id}」或「请假 {silent.Meeting.Id} 原因」。";
        return $"{lead}\n{string.Join('\n', lines)}{ask}";
    }

    static string Day(Meeting meeting, DateTimeOffset at) => (meeting.Content.StartsAt.Date - at.Date).Days switch
    {
        0 => "今天",
        1 => "明天",
        2 => "后天",
        var days => $"{days}天后",
    };
}
