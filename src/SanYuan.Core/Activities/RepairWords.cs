using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>What is said when an entry is put right.</summary>
internal static class RepairWords
{
    /// <summary>Of a finding, as much as tells which one it is.</summary>
    const int Gist = 16;

    public const string NothingToCorrect = "还没有您的记录可以改。做了什么，直接用一句话告诉我就行。";

    public static string WhatToChange(ActivityId number) => $"想改 {number} 的哪一项？直接说，例如「人数改成12」「单位是教体局」「改成上周四」「第二条不是问题是建议」。";

    public static string WhichOf(DateOnly day, IReadOnlyList<ActivityId> numbers) => numbers.Count == 0
        ? $"没有找到您{day:M月d日}的记录，没有改动。回复「我的」看本月已记的内容。"
        : $"您{day:M月d日}有{numbers.Count}条记录：{string.Join(' ', numbers)}。请带上编号再说一次，例如「{numbers[0]} 人数改成12」。";

    public static string Corrected(string number, IEnumerable<string> changes, string line) => $"已改 {number}：{string.Join("；", changes)}\n{line}";

    public static string Unchanged(ActivityId number, string line) => $"{number} 已经是这样，没有改动：\n{line}";

    public static string NotChanged(ActivityId number, string reason) => $"{number} 没有改动：{reason}";

    public static string SaidBefore(ActivityId number) => $"{number} 刚才已经照这句改过，没有再改。还要改请换个说法，例如「再去掉第一条问题」。";

    public static string NoSuchDay(string told, DateOnly example) => $"{told}没有这一天。请再说一次，例如「日期改成{example:M月d日}」。";

    public static string DayAhead(DateOnly day) => $"{day:M月d日}还没到，请再说一次正确的日期。";

    public static string DayLongAgo(DateOnly day) => $"按已过去的算是{day:yyyy年M月d日}。确实是那天请带上年份，例如「日期改成{day:yyyy年M月d日}」。";

    public static string SeveralUnits(string told, IReadOnlyList<string> names) => $"「{told}」有几个单位：{string.Join("、", names)}。请写全称，例如「单位改成{names[0]}」。";

    /// <summary>Old and new value of every field that differs.</summary>
    public static IEnumerable<string> Changes(ActivityDraft before, ActivityDraft after, RosterSnapshot roster)
    {
        var year = before.RecordedAt.Year;
        if ((before.Date, before.EndDate) != (after.Date, after.EndDate))
            yield return $"日期 {ActivityWords.Days(before.Date, before.EndDate, year)} → {ActivityWords.Days(after.Date, after.EndDate, year)}";
        if (before.Time != after.Time)
            yield return $"时间 {before.Time?.ToString("HH:mm") ?? "未说"} → {after.Time:HH:mm}";
        if (before.Unit != after.Unit)
            yield return $"单位 {roster.UnitById(before.Unit)!.Name} → {roster.UnitById(after.Unit)!.Name}";
        if (before.Type != after.Type)
            yield return $"类型 {ActivityWords.Name(before.Type)} → {ActivityWords.Name(after.Type)}";
        if (before.Supervision != after.Supervision)
            yield return $"督导类别 {(before.Supervision is { } kind ? ActivityNames.Of(kind) : "未说")} → {ActivityNames.Of(after.Supervision!.Value)}";
        if (before.Participants != after.Participants)
            yield return $"人数 {before.Participants?.ToString() ?? "未说"} → {after.Participants}";
    }

    public static string Added(FindingKind kind, string text) => $"{Name(kind)}加1条「{Short(text)}」";

    public static string Removed(Finding one) => $"去掉{Name(one.Kind)}「{Short(one.Text)}」";

    public static string RemovedAll(FindingKind? kind, IReadOnlyList<Finding> all) => all.Count == 1 ? Removed(all[0]) : $"去掉{Name(kind)}{all.Count}条";

    public static string Recast(Finding one) => $"「{Short(one.Text)}」{Name(one.Kind)} → {Name(one.Kind == FindingKind.Finding ? FindingKind.Suggestion : FindingKind.Finding)}";

    public static string Reworded(Finding one, string text) => $"{Name(one.Kind)}「{Short(one.Text)}」 → 「{Short(text)}」";

    public static string AlreadyThere(FindingKind kind) => $"这条{Name(kind)}已经有了。";

    public static string NoSuchFinding(Amendment told, int count) => told.Ordinal is { } place
        ? $"没有第{place}条{Name(told.Of)}（现有{count}条）。"
        : count == 0 ? $"没有{Name(told.Of)}。" : $"有{count}条{Name(told.Of)}，请说第几条，例如「第二条不是问题是建议」。";

    static string Name(FindingKind? kind) => kind switch
    {
        FindingKind.Finding => "问题",
        FindingKind.Suggestion => "建议",
        _ => "问题或建议",
    };

    static string Short(string text) => text.Length <= Gist ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Gist - 1]) ? Gist - 1 : Gist), "…");
}
