using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>20191016.</summary>
    private int Compact(int start, int value) =>
        DateResolver.Day(value / 10_000, value / 100 % 100, value % 100) is { } day && day.Year is >= 1949 and <= 2100
            ? Add(DateForm.MonthDay, day.Year, day.Month, day.Day, start, start + 8)
            : 0;

    /// <summary>10.16, 10/16, 10-16, 2019-10-16, 2019/10/16.</summary>
    private int Separated(int start, int first, int end)
    {
        var sign = text[end];
        if (!char.IsAsciiDigit(text[end + 1]) || !Numeral.TryRead(text, end + 1, out var second, out var stop)) return 0;
        if (first is >= 1949 and <= 2100)
        {
            if (text[stop] != sign || !Numeral.TryRead(text, stop + 1, out var day, out var last)) return 0;
            return second is >= 1 and <= 12 && day is >= 1 and <= 31
                ? Add(DateForm.MonthDay, first, second, day, start, text[last] is '日' or '号' ? last + 1 : last)
                : 0;
        }

        if (first is < 1 or > 12 || second is < 1 or > 31 || !StandsAlone(start, stop, sign)) return 0;
        if (text[stop] is '日' or '号') return sign == '-' ? 0 : Add(DateForm.MonthDay, 0, first, second, start, stop + 1);
        return Add(DateForm.MonthDay, 0, first, second, start, stop);
    }

    /// <summary>Not a piece of a longer number (3.5.2), a clock time (8.30), a quantity (3.5万) or a count (3-5人).</summary>
    private bool StandsAlone(int start, int stop, char sign)
    {
        var before = start > 0 ? text[start - 1] : '\n';
        if (before is '.' or '/' or '约' or '午' or '上' or '晚' or '早' || (before == '-' && sign == '-')
            || char.IsAsciiDigit(before)) return false;
        if (text[stop] == sign && char.IsAsciiDigit(text[stop + 1]) && sign != '-') return false;
        if (sign == '/' && (text.Before(start, "到会") || text.Before(start, "实到"))) return false;
        return !IsCounted(stop) && text[stop] is not ('公' or '小' or '亿' or '票' or '平');
    }
}
