namespace SanYuan.Core.Reminders;

/// <summary>The hours of a working day at which the combined message can come, the county's clock.</summary>
public static class ReminderHours
{
    public const int First = 8;
    public const int Last = 17;

    /// <summary>For whoever chose none.</summary>
    public const int Default = 9;

    /// <summary>Hours later are no working time any more; what could not be said by then waits for the next working day.</summary>
    public const int End = 18;
}
