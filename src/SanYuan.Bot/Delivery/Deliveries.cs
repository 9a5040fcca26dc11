using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Delivery;

/// <summary>A round of delivery: claim in one transaction, send outside any, record in another. A crash between them repeats the identical call.</summary>
/// <remarks>While some calls are under way the next are claimed; a claim is a transaction of its own, so no two claim the same.</remarks>
internal sealed class Deliveries(ILedger ledger, ClaimDesk claims, OutcomeDesk outcomes, ChannelDesk channels, CountyClock clock)
{
    /// <summary>Calls under way at once: enough to hide a platform's answering time, far below where it complains (45033).</summary>
    const int AtOnce = 4;

    /// <summary>After so many, those that were broken off get their turn again.</summary>
    const int MaxCalls = 256;

    /// <returns>How many calls were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var underWay = new List<Task>();
        var made = 0;
        try
        {
            made = await StartAsync(claims.ClaimBrokenAsync, underWay, cancellationToken);
            for (var more = true; more && made < MaxCalls;)
            {
                var started = await StartAsync(claims.ClaimDueAsync, underWay, cancellationToken);
                (more, made) = (started > 0, made + started);
            }
        }
        finally
        {
            await Task.WhenAll(underWay);
        }
        return made;
    }

    /// <summary>Claims, and starts what was claimed as others end.</summary>
    /// <returns>How many calls were started.</returns>
    async Task<int> StartAsync(Claim claim, List<Task> underWay, CancellationToken cancellationToken)
    {
        await ThinOutAsync(underWay);
        var calls = await ledger.WriteAsync((session, token) => claim(session, clock.Now, token), cancellationToken);
        foreach (var call in calls)
        {
            await ThinOutAsync(underWay);
            underWay.Add(CarryAsync(call, cancellationToken));
        }
        return calls.Count;
    }

    static async Task ThinOutAsync(List<Task> underWay)
    {
        while (underWay.Count >= AtOnce)
        {
            var ended = await Task.WhenAny(underWay);
            underWay.Remove(ended);
            await ended;
        }
    }

    async Task CarryAsync(Call call, CancellationToken cancellationToken)
    {
        var result = await channels.Sender(call.Channel).SendAsync(call.ToBatch(), cancellationToken);
        channels.Pace(call.Channel).Learn(result, clock.Now);
        // The outcome is recorded even while the service stops: the call has been made.
        await ledger.WriteAsync((session, token) => outcomes.RecordAsync(session, call, result, clock.Now, token), CancellationToken.None);
    }

    delegate Task<IReadOnlyList<Call>> Claim(ILedgerSession session, DateTimeOffset now, CancellationToken cancellationToken);
}
