using System.Globalization;
using SanYuan.Core.Ledger;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Reminders;

/// <summary>How often a person is asked at most.</summary>
public static class ReminderBudget
{
    /// <summary>Combined messages a person and week, while the office has not decided otherwise.</summary>
    public const int Default = 3;

    /// <summary>There is one a working day at most.</summary>
    public const int Most = 5;

    public static async Task<int> ReadAsync(ILedgerSession session, CancellationToken cancellationToken) =>
        await session.Settings.CurrentAsync(SettingNames.WeeklyReminders, cancellationToken) is { } set ? int.Parse(set.Value, CultureInfo.InvariantCulture) : Default;

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
