using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.Pages.Findings;

/// <summary>What stands of a finding in tables and on the board.</summary>
internal static class FindingCells
{
    /// <summary>Calendar days before the last one in which it is marked.</summary>
    const int Soon = 3;

    public static string Address(long number) => $"/findings/{number.ToString(CultureInfo.InvariantCulture)}";

    public static Cell Number(FindingCase one) => new(one.Number.ToString(CultureInfo.InvariantCulture), Address(one.Number));

    /// <summary>Its last day, where the unit still owes it.</summary>
    public static Cell Due(FindingCase one, DateOnly today, Language language)
    {
        if (!one.IsOwed || one.DueOn is not { } due)
            return "";
        var tone = due < today ? Tone.Bad : due <= today.AddDays(Soon) ? Tone.Warning : Tone.None;
        return new Cell(due < today ? $"{due:yyyy-MM-dd}{language["（超期）", " (overdue)"]}" : $"{due:yyyy-MM-dd}", null, tone);
    }

    /// <summary>Days since it was found; of what is closed, how many it took.</summary>
    public static int Age(FindingCase one, CountyClock clock) =>
        (one.ClosedAt is { } closed ? DateOnly.FromDateTime(clock.ToLocal(closed).DateTime) : clock.Today).DayNumber - one.FoundOn.DayNumber;
}
