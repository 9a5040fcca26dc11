using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Roster;

internal static class RosterWords
{
    public static string Done(RosterChange change) => $"名册已导入：{Of(change)}";

    public static string Of(RosterChange change) => string.Join('；', Lines(change));

    static IEnumerable<string> Lines(RosterChange change)
    {
        yield return Line("单位", change.Units);
        yield return Line("人员", change.People);
        yield return Line("聘任", change.Appointments);
        if (change.Holidays != default)
            yield return Line("节假日", change.Holidays);
    }

    static string Line(string sheet, ChangeCount count) => $"{sheet}新增{count.Added}、更新{count.Updated}、不变{count.Unchanged}";
}
