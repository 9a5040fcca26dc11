using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Roster;

internal static class RosterWords
{
    public static string Done(RosterChange change) => $"名册已导入：{Of(change)}";

    public static string Of(RosterChange change) => string.Join('；', Lines(change));

    /// <summary>What undoing an import does.</summary>
    public static string Undo(ImportedRows rows)
    {
        var added = rows.Added;
        string[] parts =
        [
            .. Part(rows.Before.Count, "改过的{0}条改回原样"), .. Part(added.Units.Count, "新来的{0}个单位停用"), .. Part(added.People.Count, "新来的{0}个人停用，账号和身份一并去掉"),
            .. Part(added.Appointments.Count, "新来的{0}条聘任撤回"), .. Part(added.Holidays.Count, "新来的{0}天节假日去掉"),
        ];
        return parts.Length == 0 ? "这次导入没有改动什么。" : $"撤销后：{string.Join('；', parts)}。以后再导入同样的编码，会重新启用。";
    }

    /// <summary>The rows by their names, the first few.</summary>
    public static string Names(RosterRows rows, int most)
    {
        string[] names =
        [
            .. rows.Units.Select(one => one.Now.Name), .. rows.People.Select(one => one.Name),
            .. rows.Appointments.Select(one => $"{one.Now.PersonCode}在{one.Now.UnitCode}的聘任"), .. rows.Holidays.Select(one => $"{one.Day:yyyy-MM-dd}"),
        ];
        return string.Join('、', names.Take(most)) + (names.Length > most ? $"等{names.Length}条" : "");
    }

    static IEnumerable<string> Part(int count, string words)
    {
        if (count > 0)
            yield return words.Replace("{0}", $"{count}", StringComparison.Ordinal);
    }

    /// <summary>Of the sheets there were, what there is to say.</summary>
    static IEnumerable<string> Lines(RosterChange change) =>
        from sheet in new[] { ("单位", change.Units), ("人员", change.People), ("聘任", change.Appointments), ("节假日", change.Holidays) }
        where sheet.Item2 != default
        select sheet.Item1 + string.Join('、', Counts(sheet.Item2));

    static IEnumerable<string> Counts(ChangeCount count) =>
        Part(count.Added, "新增{0}").Concat(Part(count.Updated, "更新{0}")).Concat(Part(count.Unchanged, "不变{0}"));
}
