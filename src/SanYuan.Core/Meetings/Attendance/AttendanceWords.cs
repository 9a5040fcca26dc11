using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>What is said of who came.</summary>
internal static class AttendanceWords
{
    public const string NoMeeting = "近三天没有您单位已经开的会，没有记。请带上会议编号，例如「12号会议到会：王建国」。";
    public const string NoDifferences = "近一个月单位和三员说的到会情况都一致。";

    public static string NotFound(int number) => $"没有找到{number}号会议，没有记。请核对编号。";

    public static string NotYourUnit(int number) => $"{number}号不是您单位的会，没有记。如需调整请联系县委党建办。";

    public static string NotStarted(Meeting meeting) => $"{SignInWords.Name(meeting)}还没开始（{MeetingWords.When(meeting.Content)}），没有记。请开始后再报到会。";

    public static string Cancelled(Meeting meeting) => $"{SignInWords.Name(meeting)}已经取消，没有记。";

    public static string NotInvited(string name, IReadOnlyList<Person> invited) =>
        $"这个会没有邀请{name}，没有记。邀请的是{MeetingWords.Some([.. invited.Select(person => person.Name)])}，请核对后重发。";

    public static string Several(string name, IReadOnlyList<Person> meant, RosterSnapshot roster) =>
        $"邀请的人里叫{name}的有{meant.Count}位，没有记。请改写编码重发：{string.Join('、', meant.Take(5).Select(person => $"{person.Name}{Where(person, roster)}写 {person.Code}"))}。";

    public static string Both(string name) => $"{name}同时写在到会和没到里，没有记。请核对后重发。";

    public static string Recorded(Meeting meeting, IReadOnlyList<string> present, IReadOnlyList<string> absent, IReadOnlyList<string> differing)
    {
        var came = present.Count > 0 ? $"到会{present.Count}人：{MeetingWords.Some(present)}" : null;
        var stayed = absent.Count > 0 ? $"没到{absent.Count}人：{MeetingWords.Some(absent)}" : null;
        var differ = differing.Count > 0 ? $"\n和本人说的不一样：{MeetingWords.Some(differing)}（两边都留着，党建办会看到）" : "";
        return $"已记 {SignInWords.Name(meeting)}\n{string.Join('；', new[] { came, stayed }.OfType<string>())}{differ}";
    }

    public static string Differences(IReadOnlyList<(Meeting Meeting, string Name, Presence Presence)> found)
    {
        const int most = 8;
        var lines = found.Take(most).Select(one => $"{SignInWords.Name(one.Meeting)}（{one.Meeting.Content.StartsAt:M月d日}）{one.Name}：单位说{Says(one.Presence.Unit)}，本人说{Says(one.Presence.Person)}");
        return $"到会情况两边说法不一的有{found.Count}条：\n{string.Join('\n', lines)}{(found.Count > most ? $"\n等{found.Count}条" : "")}";
    }

    static string Says(bool? present) => present == true ? "到了" : "没到";

    static string Where(Person person, RosterSnapshot roster) => person.WorkUnitCode is { } code && roster.UnitByCode(code) is { } unit ? $"（{unit.Name}）" : "";
}
