using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Signals;

/// <summary>Finds what a command about a signal speaks of.</summary>
public static class SignalEntries
{
    /// <summary>How a command names a signal, in the lexicon's spelling.</summary>
    public const string Number = "\\s*第?(?<number>[0-9]{1,12}|[一二三四五六七八九十百千两零]{1,7})(条|号)?";

    /// <returns>Null when there is no signal of that number.</returns>
    public static async Task<Signal?> FindAsync(CommandWords words, ILedgerSession session, CancellationToken cancellationToken) =>
        words.Number("number") is { } number ? await session.Signals.FindAsync(number, cancellationToken) : null;

    /// <summary>The entries of these signals, both sides, by number.</summary>
    public static async Task<IReadOnlyDictionary<ActivityId, Activity>> OfAsync(IReadOnlyList<Signal> signals, ILedgerSession session, CancellationToken cancellationToken)
    {
        var ids = signals.SelectMany(signal => new[] { signal.About.Entry, signal.About.Other }).OfType<ActivityId>().ToHashSet();
        return (await session.Examinations.FindAsync(ids, cancellationToken)).ToDictionary(one => one.Entry.Id, one => one.Entry);
    }
}
