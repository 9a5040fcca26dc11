using SanYuan.Core.Activities;
using SanYuan.Core.Understanding.Fields;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>What a report means without naming it: this morning by 上午, an inspection by what was found.</summary>
internal static class Assumptions
{
    public static void Complete(Material m, Draft draft, int records)
    {
        if (draft.Day.Value is null && m.Dates.Count == 0 && TodayByPart(m) is { } today) draft.Day.Set(today);
        if (draft.Type.Value is not null) return;
        if (records == 1 && !m.Marks.Has(Cue.Inspecting) && m.AllTypes.Find(static t => t.Rank >= 2) is { End: > 0 } told)
            draft.Type.Set(told);
        else if (m.Marks.First(Cue.Inspecting) is { } looked)
            draft.Type.Set(new TypeMention(ActivityType.SupervisionInspection, looked.Start, looked.End));
        else if (draft.Remarks.Find(static r => !r.IsSuggestion) is { End: > 0 } found)
            draft.Type.Set(new TypeMention(ActivityType.SupervisionInspection, found.Start, found.End));
        else if (m.Marks.First(Cue.VisitVerb) is { } did) draft.Type.Set(new TypeMention(ActivityType.Other, did.Start, did.End));
    }

    /// <summary>A bare 上午 told later on the same day is today's.</summary>
    private static DayTold? TodayByPart(Material m)
    {
        if (m.Marks.First(Cue.DayPart) is not { } part || !m.IsFree(part.Start)) return null;
        var from = (DayPart)part.Value switch
        {
            DayPart.Morning => 7,
            DayPart.Noon => 11,
            DayPart.Afternoon => 13,
            DayPart.Evening => 18,
            _ => 0,
        };
        return m.Now.Hour >= from ? new DayTold(m.Today, null, part.Start, part.End) { FirstEnd = part.End } : null;
    }
}
