using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Messaging;

/// <summary>What came of asking for a message to be sent again.</summary>
public enum ResendAnswer
{
    /// <summary>It waits to be sent.</summary>
    Resent,

    /// <summary>It waits to be sent; whether it had arrived was never known, so the receiver may get it twice.</summary>
    MayArriveTwice,
    AlreadySent,

    /// <summary>It waits, or is being sent: nothing needs doing.</summary>
    UnderWay,

    /// <summary>It was withdrawn on purpose.</summary>
    Cancelled,
    NotFound,
}

/// <summary>Messages that did not arrive, or perhaps not: for the office and the operator to see, and to send again once the cause is gone.</summary>
public sealed class DeadLetters(ILedger ledger, CountyClock clock, QuietHours quiet)
{
    /// <summary>How far back people look.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    /// <summary>Sent again in one transaction; others wait for the writer meanwhile.</summary>
    const int Portion = 1000;

    /// <summary>Messages of a status, by default those given up, of the last 30 days, the latest first.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(OutboxStatus? status, int limit, CancellationToken cancellationToken) =>
        ledger.ReadAsync((session, token) => session.DeadLetters.ListAsync(status, clock.Now - Shown, limit, token), cancellationToken);

    /// <summary>Sends one again, at once or after the quiet hours.</summary>
    /// <param name="by">Who says so; kept.</param>
    public Task<ResendAnswer> ResendAsync(long id, string by, CancellationToken cancellationToken) =>
        ledger.WriteAsync((session, token) => ResendAsync(session, id, by, token), cancellationToken);

    /// <summary>Sends again what was dropped within the last 30 days. What is unknown is left to be asked for one by one, as it may arrive twice.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ResendDroppedAsync(string by, CancellationToken cancellationToken)
    {
        var (all, asked) = (0, clock.Now);
        for (var portion = Portion; portion == Portion; all += portion)
            portion = await ledger.WriteAsync(
                (session, token) => ResendDroppedAsync(session, asked, by, token), cancellationToken);
        return all;
    }

    internal Task<IReadOnlyList<DeadLetter>> ListAsync(ILedgerSession session, int limit, CancellationToken cancellationToken) =>
        session.DeadLetters.ListAsync(null, clock.Now - Shown, limit, cancellationToken);

    internal async Task<ResendAnswer> ResendAsync(ILedgerSession session, long id, string by, CancellationToken cancellationToken)
    {
        var letter = await session.DeadLetters.FindAsync(id, cancellationToken);
        if (letter is { Entry.Status: OutboxStatus.Dropped or OutboxStatus.Unknown })
            await ResendAsync(session, [id], by, cancellationToken);
        return Answer(letter?.Entry.Status);
    }

    /// <summary>A portion of it. What is dropped after <paramref name="asked"/> is not asked for: the service could be dropping it as fast as this puts it back.</summary>
    internal async Task<int> ResendDroppedAsync(ILedgerSession session, DateTimeOffset asked, string by, CancellationToken cancellationToken)
    {
        var dropped = await session.DeadLetters.ListAsync(OutboxStatus.Dropped, clock.Now - Shown, Portion, cancellationToken);
        return await ResendAsync(session, [.. dropped.Where(letter => letter.At <= asked).Select(letter => letter.Entry.Id)], by, cancellationToken);
    }

    Task<int> ResendAsync(ILedgerSession session, IReadOnlyCollection<long> ids, string by, CancellationToken cancellationToken) =>
        session.DeadLetters.ResendAsync(ids, new Resend(by, clock.Now), quiet.Allow(clock.Now), cancellationToken);

    static ResendAnswer Answer(OutboxStatus? before) => before switch
    {
        OutboxStatus.Dropped => ResendAnswer.Resent,
        OutboxStatus.Unknown => ResendAnswer.MayArriveTwice,
        OutboxStatus.Sent => ResendAnswer.AlreadySent,
        OutboxStatus.Pending or OutboxStatus.Sending => ResendAnswer.UnderWay,
        OutboxStatus.Cancelled => ResendAnswer.Cancelled,
        _ => ResendAnswer.NotFound,
    };
}
