namespace SanYuan.Core.Activities;

/// <summary>When a report counts as told late (补报).</summary>
internal static class Lateness
{
    /// <summary>Days, the county's calendar.</summary>
    public const int Grace = 3;

    public static bool IsLate(DateOnly held, DateOnly? ended, DateOnly told) => told.DayNumber - (ended ?? held).DayNumber > Grace;
}
