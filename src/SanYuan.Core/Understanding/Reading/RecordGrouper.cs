using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>
/// Sorts what a message tells into records, reading left to right. A second day, time, unit or meeting begins a record that takes over
/// what it does not tell itself; things told side by side (周二和周四, 组织生活会和民主评议) make a record each.
/// </summary>
internal sealed partial class RecordGrouper(Material m, List<DayTold> days)
{
    private static readonly string[] FirstOfTwo = ["前一次", "前一次是", "前一个", "前一个是", "前一场", "前一场是", "第一次", "第一次是", "头一次", "头一次是", "前面是", "前面那次是"];
    private static readonly string[] SecondOfTwo = ["后一次", "后一次是", "后一个", "后一个是", "后一场", "后一场是", "第二次", "第二次是", "后面是", "后面那次是"];

    private readonly List<Draft> _drafts = [new Draft()];
    private List<Draft> _open = [];
    private List<Draft> _pair = [];

    public static List<Draft> Group(Material m, List<DayTold> days)
    {
        var grouper = new RecordGrouper(m, days);
        grouper._open = [grouper._drafts[0]];
        foreach (var e in Events.Of(m, days)) grouper.Take(e);
        var told = grouper._drafts.FindAll(static d => d.HasSubstance);
        return told.Count > 0 ? told : [grouper._drafts[0]];
    }

    private Draft Current => _open[^1];

    /// <summary>前一次是…，后一次是…: of two records told side by side, the one meant from here on.</summary>
    private void Select(Event e)
    {
        if (_pair.Count != 2 || e.Kind is EventKind.Day or EventKind.Part) return;
        if (m.Text.BeforeAny(e.Start, FirstOfTwo)) _open = [_pair[0]];
        else if (m.Text.BeforeAny(e.Start, SecondOfTwo)) _open = [_pair[1]];
    }

    private void Take(Event e)
    {
        Select(e);
        switch (e.Kind)
        {
            case EventKind.Day:
                TakeDay(e);
                break;
            case EventKind.Part:
                TakePart(m.Marks.All[e.Index]);
                break;
            case EventKind.Clock:
                TakeClock(e);
                break;
            case EventKind.Unit:
                TakeUnit(e);
                break;
            case EventKind.Type:
                TakeType(e);
                break;
            case EventKind.Count:
                TakeCount(m.Counts[e.Index], e);
                break;
            case EventKind.Kind:
                foreach (var draft in _open) draft.Kind.Set(m.Marks.All[e.Index]);
                break;
            default:
                TakeRemark(m.Remarks[e.Index]);
                break;
        }
    }

    /// <summary>A list of values meets the open records: one each when there are as many, else the record is told once for each.</summary>
    private bool Distribute(Event e, Action<Draft> set, Func<Draft, bool> has)
    {
        if (e.Of == 1) return false;
        if (e.Nth == 0 && _open.Count == 1 && e.Of <= 12)
        {
            var first = has(Current) ? Follow() : Current;
            _open = [first];
            for (var i = 1; i < e.Of; i++) _open.Add(first.Fork());
            _drafts.AddRange(_open.Skip(1));
            _pair = [.. _open];
        }

        if (e.Nth < _open.Count && _open.Count == e.Of) set(_open[e.Nth]);
        return true;
    }

    private Draft Follow()
    {
        var next = Current.Next();
        _drafts.Add(next);
        _open = [next];
        return next;
    }

    private void TakeDay(Event e)
    {
        var day = days[e.Index];
        if (Distribute(e, d => d.Day.Set(day), static d => d.Day.IsOwn && d.HasSubstance)) return;
        if (Current.Day.IsOwn && Current.Day.Value?.First == day.First && Current.HasSubstance) return;
        // A complete record that took its day over is not redated by the next one's day.
        var complete = Current.Day.Value is not null && Current.Type.IsOwn && Current.Count.IsOwn;
        if ((Current.Day.IsOwn && Current.HasSubstance) || complete) Follow();
        foreach (var draft in _open)
        {
            if (!draft.Day.IsOwn || draft == Current) draft.Day.Set(day);
        }
    }

    private void TakePart(Mark part)
    {
        if (Current.Part.Value is { } told && told.Value != part.Value && (Current.Type.IsOwn || Current.Unit.IsOwn)) Follow();
        Current.Part.Set(part);
    }

    private void TakeClock(Event e)
    {
        var clock = m.Clocks[e.Index];
        if (Current.Clock.IsOwn && Current.HasSubstance) Follow();
        else if (Current.Clock.Value is null && Current.Type.IsOwn && Current.Count.IsOwn && TypeFollows(e.End)) Follow();
        foreach (var draft in _open)
        {
            if (!draft.Clock.IsOwn) draft.Clock.Set(clock);
        }
    }

    /// <summary>Whether a meeting is named in the clauses right after a time: the time is its own then.</summary>
    private bool TypeFollows(int at) => m.Types.Exists(t => t.Start >= at && t.Start - at < 12 && t.Rank >= 4);
}
