using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

/// <summary>A digest before it is sent, and who would receive it.</summary>
/// <param name="Refused">Why it cannot be sent now; null when it can.</param>
/// <param name="Had">When somebody was sent it already.</param>
public sealed record DigestSendView(Digest? Digest, string? Refused, IReadOnlyList<Person> Receivers, IReadOnlyDictionary<PersonId, SentDigest> Had)
{
    /// <summary>A county has fewer; a province sends by the calendar.</summary>
    const int MostReceivers = 2000;

    public int Waiting => Receivers.Count(person => !Had.ContainsKey(person.Id));

    internal static async Task<DigestSendView> ReadAsync(Period period, DigestScope scope, DigestSources sources, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var receivers = sources.Dispatch.Receivers(period, scope);
        var digest = await sources.Desk.MissingAsync(period, session, cancellationToken) is null ? await sources.Desk.WriteAsync(period, scope, whole: false, roster, session, cancellationToken) : null;
        var sent = await session.Browser.DigestsAsync(new SentDigestQuery(MostReceivers) { Period = period.Key }, cancellationToken);
        return new DigestSendView(digest, await sources.Dispatch.RefusalAsync(period, scope, session, cancellationToken), receivers, sent.DistinctBy(one => one.Sent.Person).ToDictionary(one => one.Sent.Person));
    }
}

/// <summary>What writes digests and what sends them.</summary>
internal sealed record DigestSources(DigestDesk Desk, DigestDispatch Dispatch, QuietHours Quiet, CountyClock Clock);
