using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>An appointee's summary as it is drafted, shown and answered.</summary>
internal static class SummaryWords
{
    /// <summary>Numbers of entries named one by one.</summary>
    const int MostNumbers = 10;

    /// <summary>Kinds and units named one by one.</summary>
    const int MostKinds = 6;
    const int MostUnits = 4;

    /// <summary>UTF-16 units of a summary shown in chat, where a message holds 2048 bytes.</summary>
    const int MostShown = 400;

    public const string None = "您还没有季度汇报稿。党建办定下汇报会后，会把草稿发给您。";
    public const string WhatText = "没看到改成什么，没有改动。请写在后面，例如「汇报改为：本季度参加主题党日5次……」。";

    const string HowToAnswer = "要改回「汇报改为：…」，没问题回「汇报没问题」。";

    /// <summary>At most seven lines; a line that would say nothing is left out.</summary>
    public static string Draft(Quarter quarter, DateOnly asOf, AppointeeFigures figures, RosterSnapshot roster)
    {
        var title = $"{quarter.Name}汇报（截至{asOf:M月d日}）";
        if (figures.Total == 0)
            return $"{title}\n本季度台账上还没有记录。";
        var lines = new List<string>
        {
            title,
            $"活动{figures.Total}次：{List(ByType(figures), MostKinds)}",
            $"单位：{List(ByUnit(figures, roster), MostUnits)}",
            $"参加人数合计{figures.Participants}人",
            $"问题{figures.Open + figures.Closed}条（已整改{figures.Closed}、未整改{figures.Open}），建议{figures.Suggestions}条",
        };
        if (figures.Late > 0)
            lines.Add($"补报{figures.Late}次");
        lines.Add($"台账：{Numbers(figures)}");
        return string.Join('\n', lines);
    }

    public static string Ask(string draft) => $"{draft}\n{HowToAnswer}";

    public static string Show(Summary summary) => $"{Gist(summary.Text)}\n（{State(summary)}）{(summary.State == SummaryState.Confirmed ? "要改回「汇报改为：…」。" : HowToAnswer)}";

    public static string Corrected(Summary summary) => $"已改{summary.Quarter.ShortName}汇报（第{summary.Version}稿，原稿仍保留），汇报会材料用这一稿：\n{Gist(summary.Text)}";

    public static string Confirmed(Summary summary) => $"好的，{summary.Quarter.ShortName}汇报已确认。之后要改回「汇报改为：…」。";

    public static string AlreadyConfirmed(Summary summary) => $"{summary.Quarter.ShortName}汇报已经确认过了。要改回「汇报改为：…」。";

    public static string Same(Summary summary) => $"{summary.Quarter.ShortName}汇报已经是这样，没有改动。";

    public static string State(Summary summary) => summary.State switch
    {
        SummaryState.Corrected => "本人已改",
        SummaryState.Confirmed => "本人已确认",
        _ => "草稿，本人还没有核对",
    };

    static IEnumerable<string> ByType(AppointeeFigures figures) =>
        from entry in figures.Entries
        group entry.Count by entry.Type into type
        orderby type.Sum() descending, type.Key
        select $"{ActivityWords.Name(type.Key)}{type.Sum()}";

    static IEnumerable<string> ByUnit(AppointeeFigures figures, RosterSnapshot roster) =>
        from entry in figures.Entries
        group entry.Count by entry.Unit into unit
        orderby unit.Sum() descending, unit.Key.Value
        select $"{roster.UnitById(unit.Key)?.Name}{unit.Sum()}";

    static string Numbers(AppointeeFigures figures)
    {
        var numbers = figures.Lines.Select(line => line.Number.ToString()).ToList();
        return string.Join('、', numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? $"…共{numbers.Count}条" : "");
    }

    static string List(IEnumerable<string> items, int most)
    {
        var all = items.ToList();
        return string.Join('、', all.Take(most)) + (all.Count > most ? $"等{all.Count}项" : "");
    }

    static string Gist(string text) => Shortened.To(text, MostShown);
}
