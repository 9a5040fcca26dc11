using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Meetings;

/// <summary>What stands of a meeting in tables.</summary>
internal static class MeetingCells
{
    public static string Address(Meeting meeting) => $"/meetings/{meeting.Id.Value.ToString(CultureInfo.InvariantCulture)}";

    public static Cell State(Meeting meeting, Language language) => meeting.Status switch
    {
        MeetingStatus.Planned => language["未开", "Planned"],
        MeetingStatus.Moved => new Cell(language["未开，改过", "Planned, moved"], null, Tone.Warning),
        MeetingStatus.Cancelled => new Cell(language["已取消", "Cancelled"], null, Tone.Bad),
        _ => language["已开", "Held"],
    };

    public static Cell Host(Meeting meeting, RosterSnapshot roster, Language language) =>
        meeting.Content.Unit is { } unit ? RosterLinks.Unit(unit, roster) : language["县委党建办", "The office"];

    public static string Answer(Answer answer, Language language) => answer switch
    {
        Core.Meetings.Answer.Accepted => language["参加", "Accepts"],
        Core.Meetings.Answer.Declined => language["请假", "Declines"],
        _ => language["没答复", "No answer"],
    };

    public static Cell Count(MeetingView view, Answer answer) =>
        view.Invitations.Count(invitation => invitation.Answer == answer) is > 0 and var count ? new Cell(count.ToString(CultureInfo.InvariantCulture), $"{Address(view.Meeting)}#answers") : "";

    public static Cell Came(MeetingView view) =>
        view.Presence.Values.Count(presence => presence.Attended == true) is > 0 and var count ? new Cell(count.ToString(CultureInfo.InvariantCulture), $"{Address(view.Meeting)}#answers") : "";
}
