using SanYuan.Core.Ledger;

namespace SanYuan.Core.Signals;

/// <summary>What the office's digest says of signals: how many wait to be looked at, and nothing else.</summary>
internal static class OpenSignals
{
    /// <returns>A line with its line break before it; empty when none is open.</returns>
    public static async Task<string> LineAsync(ILedgerSession session, CancellationToken cancellationToken) =>
        SignalWords.Digest(await session.Signals.CountOpenAsync(cancellationToken));
}
