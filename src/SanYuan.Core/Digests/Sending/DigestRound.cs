using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Sending;

/// <summary>
/// Sends what is due: on working days what waits for the office and what has become of digests sent before; last week's digest to the office; last
/// month's, quarter's and year's to everybody who has one. Several at once are one message. A service that was down sends them when it is back.
/// </summary>
public sealed class DigestRound(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet, DigestDesk desk)
{
    /// <summary>People whose messages are written in one transaction.</summary>
    const int AtOnce = 100;

    /// <summary>Safe to run again at any moment: what was written is not written again.</summary>
    /// <returns>How many people were written to.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var snapshot = roster.View.Snapshot;
        var due = new DueDigests(clock, quiet, snapshot.Calendar);
        var plan = await ledger.ReadAsync((session, token) => new DigestPlanner(desk, clock, snapshot, session).PlanAsync(due, token), cancellationToken);
        if (plan is null)
            return 0;
        var now = clock.Now;
        foreach (var some in plan.Parcels.Chunk(AtOnce))
            await ledger.WriteAsync((session, token) => WriteAsync(some, by: null, now, session, token), cancellationToken);
        await ledger.WriteAsync((session, token) => CloseAsync(plan.Runs, session, token), cancellationToken);
        return plan.Parcels.Count;
    }

    /// <summary>What people are sent, with what is kept of it.</summary>
    /// <param name="by">Who of the office sends it; null for the calendar.</param>
    internal async Task<int> WriteAsync(IReadOnlyCollection<Parcel> parcels, PersonId? by, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var parcel in parcels)
        {
            var (lines, figures) = DigestText.Write(parcel.Digests, isMarkdown: true);
            var messages = Messages(parcel, lines, by, now).ToList();
            var letter = new DigestLetter(now, messages[0].Key, messages.Count, by);
            foreach (var message in messages)
                await session.Outbox.AddAsync(message, now, cancellationToken);
            foreach (var correction in parcel.Corrections)
                await session.DigestLog.CorrectAsync(correction.Sent, cancellationToken);
            foreach (var digest in parcel.Digests)
                await session.DigestLog.KeepSentAsync(new DigestSent(parcel.Person, digest.Period.Key, digest.Scope, Corrections.LastingOf(digest)), letter, cancellationToken);
            if (parcel.Digests.Count > 0)
                await session.DigestLog.KeepReadingAsync(new DigestReading(parcel.Person, figures, 0, 0), cancellationToken);
        }
        return parcels.Count;
    }

    IEnumerable<OutboundMessage> Messages(Parcel parcel, IReadOnlyList<string> lines, PersonId? by, DateTimeOffset now)
    {
        var corrected = parcel.Corrections.SelectMany(one => one.Lines).ToList();
        var parts = DigestText.Split(corrected.Count > 0 && lines.Count > 0 ? [.. corrected, "", .. lines] : [.. corrected, .. lines]);
        var keys = parcel.Corrections.Count > 0 ? [$"corrected-{now:yyyy-MM-dd}"] : Array.Empty<string>();
        var key = $"digest:{string.Join('+', keys.Concat(parcel.Digests.Select(digest => digest.Period.Key).Distinct()))}:{parcel.Person.Value}";
        var due = PlatformStroke.Avoid(quiet.Allow(now), key);
        return parts.Select((text, part) => new OutboundMessage(parcel.Person, OutboundKind.Digest, text, due, DigestLetter.KeyOf(key, part + 1))
        {
            Format = TextFormat.Markdown,
            Why = new Why(by is null ? DigestWords.SendRule : DigestWords.SentByHand, DigestWords.Facts(parcel.Digests)),
        });
    }

    static async Task<int> CloseAsync(IReadOnlyList<DigestRun> runs, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
            await session.DigestLog.CloseRunAsync(run, cancellationToken);
        return runs.Count;
    }
}
