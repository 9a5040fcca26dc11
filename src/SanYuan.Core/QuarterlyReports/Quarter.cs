using System.Globalization;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>A quarter of the county's calendar.</summary>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number)
{
    public DateOnly First => new(Year, Number * 3 - 2, 1);

    /// <summary>Inclusive.</summary>
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    public Quarter Next => Of(Last.AddDays(1));

    public Quarter Previous => Of(First.AddDays(-1));

    /// <summary>第四季度.</summary>
    public string ShortName => $"第{"一二三四"[Number - 1]}季度";

    /// <summary>2019年第四季度.</summary>
    public string Name => $"{Year}年{ShortName}";

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Reads 「2019-Q4」.</summary>
    public static bool TryParse(string text, out Quarter quarter)
    {
        quarter = default;
        if (text.Split("-Q") is not [{ Length: 4 } years, [>= '1' and <= '4' and var number]]
            || !int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 9998)
            return false;
        quarter = new Quarter(year, number - '0');
        return true;
    }

    /// <summary>「2019-Q4」; sorts as time does.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
