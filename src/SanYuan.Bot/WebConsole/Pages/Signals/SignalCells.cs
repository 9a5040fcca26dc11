using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.WebConsole.Pages.Signals;

/// <summary>What stands of a signal in tables.</summary>
internal static class SignalCells
{
    public static string Address(Signal signal) => $"/signals/{signal.Number.ToString(CultureInfo.InvariantCulture)}";

    public static string Name(SignalKind kind, Language language) => language[SignalWords.What(kind), kind switch
    {
        SignalKind.SameWords => "Nearly the same words",
        SignalKind.SamePhoto => "The same photo",
        _ => "Told before its time",
    }];

    public static string Name(SignalStatus status, Language language) => status switch
    {
        SignalStatus.Open => language["待核实", "To be looked at"],
        SignalStatus.Cleared => language["核实无问题", "Looked at, nothing wrong"],
        _ => language["已自动关闭", "Closed by itself"],
    };

    public static string Name(SignalChangeKind kind, Language language) => kind switch
    {
        SignalChangeKind.Found => language["系统发现", "Found"],
        SignalChangeKind.Cleared => language["核实无问题", "Looked at, nothing wrong"],
        SignalChangeKind.Reopened => language["重新打开", "Reopened"],
        _ => language["记录已更正或撤销，自动关闭", "Its entries were corrected: closed by itself"],
    };

    public static Tone ToneOf(SignalStatus status) => status switch
    {
        SignalStatus.Open => Tone.Warning,
        SignalStatus.Cleared => Tone.Good,
        _ => Tone.None,
    };

    /// <summary>Days it has been open, or was.</summary>
    public static int Age(Signal signal, CountyClock clock) => ((signal.Cleared?.At ?? clock.Now) - signal.FoundAt).Days;
}
