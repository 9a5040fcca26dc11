using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>The combined message an answer is about: the newest, of the last three working days.</summary>
/// <param name="Open">What of it is still asked for.</param>
internal sealed record LastSaid(DailyMessage Message, IReadOnlyList<SaidItem> Open)
{
    const int WorkingDays = 3;

    public static async Task<LastSaid?> ReadAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Reminders.LastAsync(request.Sender.Person.Id, cancellationToken) is not { } message)
            return null;
        if (request.Roster.Calendar.AddWorkingDays(message.Day, WorkingDays) < request.Today)
            return null;
        return new LastSaid(message, [.. (await session.Reminders.OfAsync(message.Id, cancellationToken)).Where(item => item.Settled is null)]);
    }
}
