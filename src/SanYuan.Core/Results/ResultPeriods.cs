using System.Globalization;
using SanYuan.Core.Duties;
using SanYuan.Core.Messaging.Commands;

namespace SanYuan.Core.Results;

/// <summary>The period of figures as it is told: 2019年, 10月, 2019年10月, 第三季度, 今年, 去年, 本月, 上月. Pure.</summary>
internal static class ResultPeriods
{
    public const string Form =
        "(?<period>(?:(?<year>[0-9]{4})年)?(?:(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?|第?(?<quarter>[1-4一二三四])季度)|(?<year>[0-9]{4})年?|(?<near>今年|本年|去年|本月|这个月|上个?月|本季度|上个?季度))";

    /// <returns>This year where none is told; null for one the calendar does not have, or that is still to come.</returns>
    public static DutyPeriod? Read(CommandWords words, DateOnly today)
    {
        var period = words.Has("near") ? Near(words.Folded("near"), today) : Told(words, today);
        return period is { } told && told.From <= today ? told : null;
    }

    static DutyPeriod Near(string told, DateOnly today) => told switch
    {
        "去年" => DutyPeriod.Of(DutyCadence.Year, today).Previous,
        "今年" or "本年" => DutyPeriod.Of(DutyCadence.Year, today),
        "本季度" => DutyPeriod.Of(DutyCadence.Quarter, today),
        ['上', .., '度'] => DutyPeriod.Of(DutyCadence.Quarter, today).Previous,
        ['上', ..] => DutyPeriod.Of(DutyCadence.Month, today).Previous,
        _ => DutyPeriod.Of(DutyCadence.Month, today),
    };

    static DutyPeriod? Told(CommandWords words, DateOnly today)
    {
        var year = words.Has("year") ? int.Parse(words.Folded("year"), CultureInfo.InvariantCulture) : today.Year;
        if (year is < 1921 or > 9000)
            return null;
        if (words.Has("quarter"))
            return Back(DutyCadence.Quarter, year, 3 * words.Number("quarter")!.Value - 2, words, today);
        if (words.Has("month"))
            return words.Number("month") is >= 1 and <= 12 and var month ? Back(DutyCadence.Month, year, month, words, today) : null;
        return DutyPeriod.Of(DutyCadence.Year, new DateOnly(year, 1, 1));
    }

    /// <summary>Without a year, the last one that has begun.</summary>
    static DutyPeriod Back(DutyCadence every, int year, int month, CommandWords words, DateOnly today)
    {
        var first = new DateOnly(year, month, 1);
        return DutyPeriod.Of(every, first > today && !words.Has("year") ? first.AddYears(-1) : first);
    }

    /// <summary>2019年, 2019年第四季度, 2019年10月: what is read back as the same.</summary>
    public static string Name(DutyPeriod period) => period.Every == DutyCadence.Year ? period.Name : $"{period.From.Year}年{period.Name}";
}
