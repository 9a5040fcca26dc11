using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

internal enum EventKind
{
    Day,
    Part,
    Clock,
    Unit,
    Type,
    Count,
    Kind,
    Remark,
}

/// <summary>Something a record is made of, in the order of the text.</summary>
/// <param name="Index">Its place in the list of its kind.</param>
/// <param name="Of">How many of its kind are told side by side (周二和周四 is 2).</param>
/// <param name="Nth">Which of those it is.</param>
internal readonly record struct Event(EventKind Kind, int Index, int Start, int End, int Of, int Nth);

/// <summary>Lines up what was found by its place and marks what is told side by side.</summary>
internal static class Events
{
    public static List<Event> Of(Material m, List<DayTold> days)
    {
        var events = new List<Event>();
        AddAll(m, events, EventKind.Day, days.Count, i => (days[i].Start, days[i].End));
        AddAll(m, events, EventKind.Unit, m.Units.Count, i => (m.Units[i].Start, m.Units[i].End));
        AddAll(m, events, EventKind.Type, m.Types.Count, i => (m.Types[i].Start, m.Types[i].End));
        AddAll(m, events, EventKind.Count, m.Counts.Count, i => (m.Counts[i].Start, m.Counts[i].End));
        for (var i = 0; i < m.Clocks.Count; i++)
        {
            if (m.IsFree(m.Clocks[i].Start)) events.Add(new Event(EventKind.Clock, i, m.Clocks[i].Start, m.Clocks[i].End, 1, 0));
        }

        for (var i = 0; i < m.Remarks.Count; i++) events.Add(new Event(EventKind.Remark, i, m.Remarks[i].Start, m.Remarks[i].End, 1, 0));
        for (var i = 0; i < m.Marks.All.Length; i++)
        {
            var mark = m.Marks.All[i];
            if (mark.Cue is Cue.DayPart or Cue.Kind && m.IsFree(mark.Start))
                events.Add(new Event(mark.Cue == Cue.Kind ? EventKind.Kind : EventKind.Part, i, mark.Start, mark.End, 1, 0));
        }

        // At one place the unit comes before the remark it opens, and a part of the day before its clock.
        events.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : a.Kind - b.Kind);
        return events;
    }

    private static void AddAll(Material m, List<Event> events, EventKind kind, int count, Func<int, (int Start, int End)> place)
    {
        for (var first = 0; first < count;)
        {
            var last = first;
            while (last + 1 < count && AreJoined(m, kind, place(last), place(last + 1))) last++;
            for (var i = first; i <= last; i++) events.Add(new Event(kind, i, place(i).Start, place(i).End, last - first + 1, i - first));
            first = last + 1;
        }
    }

    private static bool AreJoined(Material m, EventKind kind, (int Start, int End) a, (int Start, int End) b)
    {
        if (b.Start < a.End || b.Start - a.End > 3) return false;
        var gap = m.Text.Value.AsSpan(a.End, b.Start - a.End).Trim(' ');
        var beside = gap is "和" or "、" or "与" or "及" or "以及" or "跟" or "/";
        if (kind != EventKind.Type) return beside;
        // Two meetings are two records; 走访、慰问 is one piece of work.
        return (beside || gap is "暨" or "+" or "&" or "并" or "加" or "套") && IsMeeting(m, a.Start) && IsMeeting(m, b.Start);
    }

    private static bool IsMeeting(Material m, int start) => m.Types.Exists(t => t.Start == start && t.Rank >= 4);
}
