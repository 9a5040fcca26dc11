using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Steps over the words that tell when.</summary>
internal static class Times
{
    /// <summary>The first place from <paramref name="at"/> on that no day, part of the day or clock time covers.</summary>
    public static int After(Material m, int at)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var date in m.Dates)
            {
                if (date.Start == at) (at, moved) = (date.End, true);
            }

            foreach (var clock in m.Clocks)
            {
                if (clock.Start == at) (at, moved) = (clock.End, true);
            }

            foreach (var end in m.ClockEnds)
            {
                if (end.Start == at) (at, moved) = (end.End, true);
            }

            if (m.Marks.First(Cue.DayPart, at, at + 4) is { } part && part.Start == at) (at, moved) = (part.End, true);
        }

        return at;
    }

    /// <summary>As <see cref="After"/>, and past the unit's name as well.</summary>
    public static int AfterFields(Material m, int at)
    {
        at = After(m, at);
        var unit = m.Units.Find(u => u.Start == at);
        return unit.Code is null ? at : After(m, unit.End);
    }

    /// <summary>Whether a place belongs to words that tell when, or to a unit's name.</summary>
    public static bool Covers(Material m, int at)
    {
        foreach (var date in m.Dates)
        {
            if (date.Start <= at && at < date.End) return true;
        }

        foreach (var clock in m.Clocks)
        {
            if (clock.Start <= at && at < clock.End) return true;
        }

        foreach (var end in m.ClockEnds)
        {
            if (end.Start <= at && at < end.End) return true;
        }

        foreach (var unit in m.Units)
        {
            if (unit.Start <= at && at < unit.End) return true;
        }

        return m.Marks.First(Cue.DayPart, Math.Max(0, at - 3), at + 4) is { } part && part.Start <= at && at < part.End;
    }
}
