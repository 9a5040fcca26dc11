using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders;

/// <summary>
/// Writes each person's combined message: on working days, at the hour they chose, one a day at most and no more in a week than the office
/// allows. What does not fit into the week is said in the next one, while it is still open.
/// </summary>
public sealed class DailyReminders(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet, OpenThings things)
{
    /// <summary>People whose messages are written in one transaction.</summary>
    const int AtOnce = 100;

    /// <summary>Safe to run again at any moment: what was written is not written again.</summary>
    /// <returns>How many messages were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var snapshot = roster.View.Snapshot;
        if (!snapshot.Calendar.IsWorkingDay(clock.Today) || now.Hour is < ReminderHours.First or >= ReminderHours.End || quiet.IsQuiet(now))
            return 0;
        var plan = await ledger.ReadAsync((session, token) => PlanAsync(session, snapshot, now, token), cancellationToken);
        if (plan is null)
            return 0;
        await ledger.WriteAsync((session, token) => SettleAsync(plan, session, token), cancellationToken);
        var written = 0;
        foreach (var some in plan.Messages.Chunk(AtOnce))
            written += await ledger.WriteAsync((session, token) => WriteAsync(some, now, session, token), cancellationToken);
        await ledger.WriteAsync((session, token) => CloseAsync(plan, session, token), cancellationToken);
        return written;
    }

    async Task<ReminderPlan?> PlanAsync(ILedgerSession session, RosterSnapshot snapshot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var written = await session.Reminders.SlotsAsync(today, cancellationToken);
        var slots = Enumerable.Range(ReminderHours.First, now.Hour - ReminderHours.First + 1).Where(hour => hour <= ReminderHours.Last && !written.Contains(hour)).ToList();
        if (slots.Count == 0)
            return null;
        return ReminderPlan.Of(await ReminderFacts.ReadAsync(today, slots, things, snapshot, session, cancellationToken));
    }

    static async Task<int> SettleAsync(ReminderPlan plan, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Reminders.SettleAsync(plan.Gone, Settled.Gone, plan.Day, cancellationToken);
        return plan.Gone.Count;
    }

    async Task<int> WriteAsync(IEnumerable<(PersonId Person, IReadOnlyList<ReminderItem> Items)> messages, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (day, written) = (DateOnly.FromDateTime(now.DateTime), 0);
        foreach (var (person, items) in messages)
        {
            var key = $"daily:{day:yyyyMMdd}:{person.Value}";
            var message = new OutboundMessage(person, OutboundKind.Reminder, ReminderWords.Say(items), PlatformStroke.Avoid(quiet.Allow(now), key), key)
            {
                Why = new Why(ReminderWords.Rule, ReminderWords.Facts(items)),
            };
            if (!await session.Outbox.AddAsync(message, now, cancellationToken))
                continue;
            await session.Reminders.SayAsync(person, day, key, items, cancellationToken);
            written++;
        }
        return written;
    }

    static async Task<int> CloseAsync(ReminderPlan plan, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var hour in plan.Slots)
            await session.Reminders.CloseSlotAsync(plan.Day, hour, cancellationToken);
        return plan.Slots.Count;
    }
}
