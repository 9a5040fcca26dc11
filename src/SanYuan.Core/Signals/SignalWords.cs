using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Signals;

/// <summary>What the office reads of signals: what is the same, and that it can be looked at; never what somebody may have done.</summary>
public static class SignalWords
{
    /// <summary>Signals listed at once; clearing one makes room for the next.</summary>
    public const int MostShown = 5;

    /// <summary>UTF-16 units of each text beside the other: a chat message holds 2048 bytes.</summary>
    const int Gist = 150;

    const int ReasonGist = 40;

    public const string NoneOpen = "没有待核实的异常提示。";

    public static string Unknown(string number) => $"没有异常提示{number}，没有改动。回复「异常提示」看待核实的。";

    public static string WhyClear(int number) => $"异常提示{number}没有改动。请写明核实的情况，例如「异常{number} 无问题 两次都是例行检查」。";

    public static string Open(IReadOnlyList<Signal> signals, int count, IReadOnlyDictionary<ActivityId, Activity> entries, RosterSnapshot roster) =>
        $"待核实的异常提示{count}条（只有党建办看得到）\n{string.Join('\n', signals.Select(one => Line(one, entries, roster)))}{(count > signals.Count ? $"\n等{count}条" : "")}"
        + $"\n回「异常提示{signals[0].Number}」看原文，「异常{signals[0].Number} 无问题 原因…」销号。";

    public static string One(Signal signal, IReadOnlyDictionary<ActivityId, Activity> entries, RosterSnapshot roster, TimeSpan offset)
    {
        var told = new[] { signal.About.Entry, signal.About.Other }.OfType<ActivityId>().Select(id => Text(entries[id], roster)).ToList();
        if (signal.About.Other is null)
            told.Add($"报告时间：{entries[signal.About.Entry].Content.RecordedAt.ToOffset(offset):M月d日 HH:mm}");
        return $"异常提示{signal.Number}：{What(signal.About.Kind)}\n{string.Join('\n', told)}\n{State(signal, roster, offset)}";
    }

    public static string Cleared(int number, string reason) => $"好的，异常提示{number}已记为核实无问题：{Short(reason)}\n要再核实，回「异常{number} 重新打开」。";

    public static string Reopened(int number) => $"异常提示{number}已重新打开，回「异常提示{number}」看原文。";

    public static string NotOpen(Signal signal, RosterSnapshot roster, TimeSpan offset) => $"异常提示{signal.Number}没有改动。{State(signal, roster, offset)}";

    public static string OpenAlready(int number) => $"异常提示{number}本来就是待核实的，没有改动。";

    public static string TrueNoMore(int number) => $"异常提示{number}没有改动：相关记录已更正或撤销，不用再核实。";

    /// <summary>A line of the office's digest: how many wait to be looked at, and nothing else.</summary>
    public static string Digest(int count) => $"待核实的异常提示{count}条，回「异常提示」看";

    static string Line(Signal signal, IReadOnlyDictionary<ActivityId, Activity> entries, RosterSnapshot roster)
    {
        var (kind, entry, other) = signal.About;
        return other is { } told
            ? $"第{signal.Number}条：{entry} 与 {told}（{Whose(entries[told], roster)}）{What(kind)}，可核实"
            : $"第{signal.Number}条：{entry}（{Whose(entries[entry], roster)}）{What(kind)}，可核实";
    }

    public static string What(SignalKind kind) => kind switch
    {
        SignalKind.SameWords => "文字几乎相同",
        SignalKind.SamePhoto => "用了同一张照片",
        _ => "报告早于活动时间",
    };

    static string Text(Activity entry, RosterSnapshot roster) =>
        $"{entry.Id} {Whose(entry, roster)} {roster.UnitById(entry.Content.Unit)?.Name}：{Shortened.To(entry.Content.Text.ReplaceLineEndings(" "), Gist)}";

    static string Whose(Activity entry, RosterSnapshot roster) =>
        $"{roster.PersonById(entry.Content.Appointee)?.Name}，{entry.Content.Date:M月d日}{(entry.Content.Time is { } at ? $" {at:HH:mm}" : "")}";

    static string State(Signal signal, RosterSnapshot roster, TimeSpan offset) => signal switch
    {
        { Cleared: { } done } => $"{roster.PersonById(done.By)?.Name}{done.At.ToOffset(offset):M月d日}已核实无问题：{Short(done.Reason)}",
        { Status: SignalStatus.Lapsed } => "相关记录已更正或撤销，这条已自动关闭。",
        _ => $"核实无问题就回「异常{signal.Number} 无问题 原因…」。",
    };

    static string Short(string reason) => Shortened.To(reason.ReplaceLineEndings(" "), ReasonGist);
}
