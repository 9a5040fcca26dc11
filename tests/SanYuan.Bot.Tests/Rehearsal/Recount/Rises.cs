namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Line 11: branches that rose in stars or became 六好 while somebody was posted there, of those and the ones that could have.</summary>
internal static class Rises
{
    /// <summary>Month ends of a posting from which on what did not rise, or fell, is held against it.</summary>
    const int Long = 6;

    public static (int Achieved, int Required) Of(Assessed who, AssessedYear year)
    {
        var all = year.Ledger.Units.Where(unit => unit.Kind != "sector").Select(unit => Rose(unit.Id, who, year)).OfType<bool>().ToList();
        return (all.Count(rose => rose), all.Count);
    }

    /// <summary>Null where the branch counts neither way.</summary>
    static bool? Rose(long unit, Assessed who, AssessedYear year)
    {
        var there = Enumerable.Range(0, year.Span.To.DayNumber - year.Span.From.DayNumber + 1).Select(year.Span.From.AddDays).Where(day => who.IsPostedTo(unit, day)).ToList();
        if (there.Count == 0)
            return null;
        int? On(string kind, DateOnly day) => Standing(unit, kind, day, year);
        var (stars, sixGood) = (On("stars", there[0].AddDays(-1)) ?? On("stars", there[0]), On("six_good", there[0].AddDays(-1)) ?? On("six_good", there[0]));
        var (starsAtLast, sixGoodAtLast) = (On("stars", there[^1]), On("six_good", there[^1]));
        // Stars first known afterwards are what was found: a first rating is no rise.
        var starsFound = stars ?? there.Select(day => On("stars", day)).FirstOrDefault(value => value is not null);
        var isLong = there.Count(day => day.AddDays(1).Day == 1) >= Long;
        if (starsAtLast < starsFound || (sixGood == 1 && sixGoodAtLast == 0))
            return isLong ? false : null;
        if (starsAtLast > starsFound || (sixGood != 1 && sixGoodAtLast == 1))
            return true;
        return (stars < 5 || sixGood == 0) && isLong && there.Contains(new DateOnly(year.Number, 12, 1)) ? false : null;
    }

    /// <summary>The last that holds from a day or before; where none does, what the first roster file found.</summary>
    static int? Standing(long unit, string kind, DateOnly day, AssessedYear year)
    {
        var rows = year.Raw["unit_results"].Where(row => row.Number("unit_id") == unit && row.Text("kind") == kind && row.Day("since") <= year.Span.To && row.Moment("told_at") <= year.Ledger.Moment)
            .OrderBy(row => row.Day("since")).ThenBy(row => row.Number("id")).ToList();
        var row = rows.LastOrDefault(row => row.Day("since") <= day) ?? (rows is [var first, ..] && first.Text("origin") == "start" ? first : null);
        return (int?)row?.NumberOrNone("value");
    }
}
