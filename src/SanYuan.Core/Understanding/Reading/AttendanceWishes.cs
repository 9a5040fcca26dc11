using System.Text.RegularExpressions;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What is asked about attendance, and switched.</summary>
internal static partial class AttendanceWishes
{
    public static Statement Told(Material m)
    {
        var day = DayReader.First(DayReader.Read(m, Dates.Outlook.Back));
        var unit = m.Units.Find(told => !told.IsAmbiguous);
        var type = m.AllTypes.Find(told => told.Rank > 0);
        return Statement.Empty with
        {
            Attendance = AttendanceReader.Read(m),
            Reference = m.References.Count > 0 ? m.Text.Tell(m.References[0].Value, m.References[0].Start, m.References[0].End) : null,
            OfDay = day?.Tell(m.Text),
            Unit = unit.Code is null ? null : unit.Tell(m.Text),
            Type = type.End > 0 ? m.Text.Tell(type.Type, type.Start, type.End) : null,
        };
    }

    public static bool AsksForDifferences(Material m) => Differences().IsMatch(m.Text.Value);

    public static bool Switches(Material m) => Switch().IsMatch(m.Text.Value);

    public static Statement Switched(Material m)
    {
        var match = Switch().Match(m.Text.Value);
        var (on, reason) = (match.Groups["on"], match.Groups["why"]);
        return Statement.Empty with
        {
            Switch = m.Text.Tell(on.Success, match.Index, match.Index + match.Length),
            Reason = reason.Length > 0 ? m.Text.Verbatim(reason.Index, reason.Index + reason.Length) : null,
        };
    }

    [GeneratedRegex("^ *(?:看看?|查看?|查一下|有没有|给我)? ?(?:会议)?(?:签到|到会|出席|考勤)(?:的)?(?:差异|不一致|出入|分歧)(?:的)?(?:情况|清单|名单|有哪些)?[。!? ]*$")]
    private static partial Regex Differences();

    [GeneratedRegex("^ *(?:请)?(?:(?<on>开启|打开|启用|开通)|关闭|停用|关掉|取消|停止) ?(?:会议)?(?:位置|定位)签到(?:功能)?[,。:; ]*(?:(?:原因|理由)(?:是|为)?[: ]*|因为)?(?<why>[^\n]{0,200}?)[。! ]*$")]
    private static partial Regex Switch();
}
