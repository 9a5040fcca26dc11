using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

/// <summary>An invitation with buttons. Its key holds the start, so that a card of an earlier time is told from one of the present.</summary>
public static partial class MeetingCard
{
    const string Accept = "accept";
    const string Decline = "decline";

    /// <summary>Characters; a longer place does not fit on a line of a card.</summary>
    const int LongestLine = 30;

    /// <param name="meeting">With the county's offset.</param>
    /// <param name="lead">Who invites, or what has changed.</param>
    public static Card Of(Meeting meeting, string lead)
    {
        var key = Key(meeting);
        var lines = new List<CardLine> { new("时间", MeetingWords.When(meeting.Content)) };
        var hint = InvitationWords.HowToAnswer(meeting);
        if (meeting.Content.Place is { Length: > LongestLine } far)
            hint = $"地点：{far}。{hint}";
        else if (meeting.Content.Place is { } place)
            lines.Add(new CardLine("地点", place));
        lines.Add(new CardLine("编号", $"{meeting.Id}号"));
        return new Card(key, meeting.Content.Title, lead, lines, hint, [new($"{key}:{Accept}", "参加") { Words = $"参加 {meeting.Id}" }, new($"{key}:{Decline}", "请假") { Words = $"请假 {meeting.Id}" }]);
    }

    /// <summary>What a tapped button means; null when it is none of an invitation's.</summary>
    public static Tap? Read(string buttonKey) => Pattern().Match(buttonKey) is { Success: true } match
        ? new Tap(new MeetingId(long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)), match.Groups[2].Value, match.Groups[3].Value == Accept ? Answer.Accepted : Answer.Declined)
        : null;

    static string Minute(Meeting meeting) => (meeting.Content.StartsAt.ToUnixTimeSeconds() / 60).ToString(CultureInfo.InvariantCulture);

    static string Key(Meeting meeting) => $"meeting:{meeting.Id}:{Minute(meeting)}";

    [GeneratedRegex("^meeting:([0-9]{1,18}):([0-9]{1,12}):(accept|decline)$")]
    private static partial Regex Pattern();

    /// <summary>A tap on an invitation.</summary>
    public sealed record Tap(MeetingId Meeting, string Start, Answer Answer)
    {
        /// <summary>Whether the card is of the time at which the meeting now is.</summary>
        public bool IsOf(Meeting meeting) => Start == Minute(meeting);
    }
}
