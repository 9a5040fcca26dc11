using SanYuan.Core.Ledger;

namespace SanYuan.Core.Reminders;

/// <summary>What the office's digest says of the service itself.</summary>
internal static class Asking
{
    /// <summary>Calendar days: five working days with a weekend between.</summary>
    public const int UsefulDays = 7;

    /// <returns>A line; null when nobody was asked for anything.</returns>
    public static async Task<string?> LineAsync(DateOnly from, DateOnly to, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.Reminders.FiguresAsync(from, to, UsefulDays, cancellationToken) is { Messages: > 0 } figures ? ReminderWords.Asking("本服务", figures) : null;
}
