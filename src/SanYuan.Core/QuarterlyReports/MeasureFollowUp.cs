using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>
/// Reminds whoever is responsible of a measure once, three working days before its last day, from 08:07 on: one message for all of a person's. A
/// unit's liaisons are reminded for it; where nobody was found responsible, whoever entered it.
/// </summary>
public sealed class MeasureFollowUp(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet)
{
    /// <summary>Working days.</summary>
    const int Ahead = 3;

    /// <summary>Calendar days: longer than three working days with the longest holiday between.</summary>
    const int Furthest = 21;

    static readonly TimeOnly From = new(8, 7);

    /// <returns>How many messages were written now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        if (!snapshot.Calendar.IsWorkingDay(clock.Today) || TimeOnly.FromDateTime(clock.Now.DateTime) < From)
            return 0;
        return await ledger.WriteAsync((session, token) => RemindAsync(session, snapshot, clock.Now, token), cancellationToken);
    }

    async Task<int> RemindAsync(ILedgerSession session, RosterSnapshot snapshot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var due = (await session.Measures.UnremindedAsync(today.AddDays(Furthest), cancellationToken)).Where(one => snapshot.Calendar.AddWorkingDays(one.Content.DueOn, -Ahead) <= today).ToList();
        var written = 0;
        foreach (var person in due.SelectMany(one => Receivers(one, snapshot), (measure, receiver) => (measure, receiver)).GroupBy(pair => pair.receiver, pair => pair.measure))
        {
            var key = $"measures:{person.Key.Value}:{string.Join(',', person.Select(one => $"{one.Number}@{one.Content.DueOn:yyyyMMdd}"))}";
            var message = new OutboundMessage(person.Key, OutboundKind.Reminder, MeasureWords.Remind([.. person], today), quiet.Allow(now), key);
            if (await session.Outbox.AddAsync(message, now, cancellationToken))
                written++;
        }
        foreach (var measure in due)
            await session.Measures.RemindedAsync(measure.Number, today, cancellationToken);
        return written;
    }

    static List<PersonId> Receivers(Measure measure, RosterSnapshot snapshot)
    {
        var answering = measure.Content.People.Concat(measure.Content.Units.SelectMany(snapshot.LiaisonsOf).Select(person => person.Id)).Distinct().ToList();
        return answering.Count > 0 ? answering : [measure.Content.ToldBy];
    }
}
