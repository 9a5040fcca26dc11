using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Activities;

/// <summary>When a report counts as told late (补报).</summary>
internal static class Lateness
{
    /// <summary>Working days after the day an activity ended (调休 counted), the county's calendar: nobody is late for a holiday.</summary>
    public const int Grace = 3;

    public static bool IsLate(DateOnly held, DateOnly? ended, DateOnly told, WorkingDayCalendar calendar) =>
        calendar.WorkingDaysBetween(ended ?? held, told) > Grace;
}
