using SanYuan.Core.Appointments;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Documents;

/// <summary>What stands in a letter of appointment for each placeholder ({{姓名}}).</summary>
internal static class LetterFields
{
    /// <summary>A template must have each at least once.</summary>
    public static readonly IReadOnlyList<string> Names = ["姓名", "角色", "派驻单位", "任期", "编号", "日期"];

    public static IReadOnlyDictionary<string, string> Of(Appointment term, Letter letter, RosterSnapshot roster) => new Dictionary<string, string>
    {
        ["姓名"] = roster.PersonById(term.Person)?.Name ?? "",
        ["角色"] = PackWords.Role(term.Role),
        ["派驻单位"] = roster.UnitById(term.Unit)?.Name ?? "",
        ["任期"] = term.End is { } end ? $"{term.Start:yyyy年M月d日}至{end:yyyy年M月d日}" : $"{term.Start:yyyy年M月d日}起",
        ["编号"] = letter.Number.ToString(),
        ["日期"] = $"{letter.IssuedOn:yyyy年M月d日}",
    };
}
