using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Inspections;

/// <summary>
/// Sends every supervisor the month's plan once, from 08:17 of the month's first working day on; whoever is on leave then gets it when they are back.
/// </summary>
public sealed class InspectionRound(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet)
{
    static readonly TimeOnly From = new(8, 17);

    /// <returns>How many plans were written now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (now, snapshot) = (clock.Now, roster.View.Snapshot);
        var month = DutyPeriod.Of(DutyCadence.Month, clock.Today);
        var first = snapshot.Calendar.IsWorkingDay(month.From) ? month.From : snapshot.Calendar.NextWorkingDay(month.From);
        return now < clock.At(first, From) ? 0 : await ledger.WriteAsync((session, token) => WriteAsync(session, snapshot, month, now, token), cancellationToken);
    }

    static string Key(DutyPeriod month, PersonId supervisor) => $"inspection-plan:{month.Key}:{supervisor.Value}";

    async Task<int> WriteAsync(ILedgerSession session, RosterSnapshot snapshot, DutyPeriod month, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var waiting = await WaitingAsync(session, snapshot, month, today, cancellationToken);
        if (waiting.Count == 0)
            return 0;
        var facts = await InspectionDesk.FactsAsync(today, snapshot, session, cancellationToken);
        var written = 0;
        foreach (var supervisor in waiting)
        {
            var plan = await InspectionDesk.PlanAsync(supervisor, today, snapshot, session, cancellationToken, facts);
            var key = Key(month, supervisor.Id);
            var message = new OutboundMessage(supervisor.Id, OutboundKind.InspectionPlan, InspectionWords.Plan(plan, month, snapshot), PlatformStroke.Avoid(quiet.Allow(now), key), key) { Why = InspectionWords.Why(plan) };
            if (await session.Outbox.AddAsync(message, now, cancellationToken))
                written++;
        }
        return written;
    }

    /// <summary>Those that were sent nothing yet: the job looks often, and making a plan reads much.</summary>
    static async Task<List<Person>> WaitingAsync(ILedgerSession session, RosterSnapshot snapshot, DutyPeriod month, DateOnly today, CancellationToken cancellationToken)
    {
        var sent = await session.Inspections.SentAsync([.. InspectionDesk.Supervisors(snapshot, today).Select(person => Key(month, person.Id))], cancellationToken);
        var away = await session.Leaves.AwayAsync(today, cancellationToken);
        return [.. InspectionDesk.Supervisors(snapshot, today).Where(person => !sent.Contains(Key(month, person.Id)) && !away.Contains(person.Id))];
    }
}
