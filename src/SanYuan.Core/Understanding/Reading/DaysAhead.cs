using SanYuan.Core.Understanding.Dates;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Finds the day of a report that cannot have happened yet (明天参加主题党日，15人参加).</summary>
internal static class DaysAhead
{
    private static readonly string[] Others = ["前", "之前", "以前", "内", "止", "截止", "再", "后"];

    /// <param name="days">The days the message tells that have gone by, or are in doubt.</param>
    public static Told<DateOnly>? Of(Material m, List<DayTold> days)
    {
        if (days.Count > 0) return null;
        foreach (var told in m.Dates)
        {
            // Before what was done stands its day; after it stand deadlines and plans.
            if (m.Types.Count > 0 && told.Start > m.Types[0].Start) return null;
            if (!m.IsFree(told.Start) || m.Text.AtAny(told.End, Others)) continue;
            if (DateResolver.Resolve(told, m.Today, Outlook.Back) is { } day && day > m.Today) return m.Text.Tell(day, told.Start, told.End);
        }

        return null;
    }
}
