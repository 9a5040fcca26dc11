using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Roster.Import;

/// <summary>A year typed as 放假 by mistake would silence every reminder of it.</summary>
static class HolidayCheck
{
    /// <summary>Days in a row; the longest break ever announced had ten.</summary>
    public const int LongestBreak = 31;

    public static void Run(IReadOnlyList<Placed<SpecialDay>> days, RosterSnapshot stored, RosterFindings findings)
    {
        var calendar = stored.Calendar.With(days.Select(day => day.Value));
        var checkedUntil = DateOnly.MinValue;
        foreach (var day in days.Where(day => day.Value.Kind == DayKind.Off).OrderBy(day => day.Value.Day))
        {
            if (day.Value.Day < checkedUntil)
                continue;
            var before = calendar.PreviousWorkingDay(day.Value.Day);
            checkedUntil = calendar.NextWorkingDay(day.Value.Day);
            if (checkedUntil.DayNumber - before.DayNumber - 1 > LongestBreak)
                findings.Error(RosterSheets.Holidays.Name, day.Row, "日期", $"从 {before.AddDays(1):yyyy-MM-dd} 起连续放假超过{LongestBreak}天，请核对通知");
        }
    }
}
