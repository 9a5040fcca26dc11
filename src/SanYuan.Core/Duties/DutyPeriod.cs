using System.Globalization;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Duties;

/// <summary>A month, quarter or year of the county's calendar in which something is owed.</summary>
/// <param name="From">First day.</param>
public readonly record struct DutyPeriod(DutyCadence Every, DateOnly From)
{
    /// <summary>Last day, inclusive.</summary>
    public DateOnly To => From.AddMonths(Months(Every)).AddDays(-1);

    public DutyPeriod Previous => this with { From = From.AddMonths(-Months(Every)) };

    /// <summary>「2019-10」 「2019-Q4」 「2019」: sorts as time does within one cadence.</summary>
    public string Key => Every switch
    {
        DutyCadence.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DutyCadence.Quarter => Quarter.Of(From).ToString(),
        _ => From.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Its key: what is made for records would go through <see cref="Previous"/> without end.</summary>
    public override string ToString() => Key;

    /// <summary>10月, 第四季度, 2019年.</summary>
    public string Name => Every switch
    {
        DutyCadence.Month => $"{From.Month}月",
        DutyCadence.Quarter => Quarter.Of(From).ShortName,
        _ => $"{From.Year}年",
    };

    public static DutyPeriod Of(DutyCadence every, DateOnly day) => every switch
    {
        DutyCadence.Month => new DutyPeriod(every, new DateOnly(day.Year, day.Month, 1)),
        DutyCadence.Quarter => new DutyPeriod(every, Quarter.Of(day).First),
        _ => new DutyPeriod(every, new DateOnly(day.Year, 1, 1)),
    };

    /// <summary>Its last working day.</summary>
    public DateOnly LastWorkingDay(WorkingDayCalendar calendar) => calendar.IsWorkingDay(To) ? To : calendar.PreviousWorkingDay(To);

    /// <summary>So many working days before its last one.</summary>
    public DateOnly Before(int workingDays, WorkingDayCalendar calendar) => calendar.AddWorkingDays(LastWorkingDay(calendar), -workingDays);

    /// <summary>So many working days after it was over.</summary>
    public DateOnly After(int workingDays, WorkingDayCalendar calendar) => calendar.AddWorkingDays(To, workingDays);

    static int Months(DutyCadence every) => every switch
    {
        DutyCadence.Month => 1,
        DutyCadence.Quarter => 3,
        _ => 12,
    };
}
