using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Signals;

/// <summary>What a look at some entries has shown.</summary>
/// <param name="Untrue">Numbers of open signals that no longer hold.</param>
internal sealed record Compared(IReadOnlyList<SignalDraft> Found, IReadOnlyList<int> Untrue);

/// <summary>Compares entries with those told before them. Each is held against the nearest one that is alike only: a text used twenty times gives nineteen signals.</summary>
internal sealed class SignalComparison(ILedgerSession session, CountyClock clock)
{
    readonly Dictionary<ActivityId, Examined> _known = [];

    public async Task<Compared> CompareAsync(HashSet<ActivityId> entries, CancellationToken cancellationToken)
    {
        await LoadAsync(entries, cancellationToken);
        var untrue = await UntrueAsync(entries, cancellationToken);
        // An entry that moved to another day, or out of the ledger, leaves those after it with another nearest one.
        await AddFollowersAsync(entries, cancellationToken);
        var words = await session.Examinations.NearWordsAsync(entries, Side.Before, Since(entries), cancellationToken);
        var photos = await session.Examinations.SharedPhotosAsync(entries, Side.Before, cancellationToken);
        await LoadAsync([.. words.Concat(photos).Select(pair => pair.Other)], cancellationToken);
        var found = words.Where(pair => Holds(SignalKind.SameWords, pair.Entry, pair.Other) && AreAlike(pair)).Select(pair => (Kind: SignalKind.SameWords, Pair: pair))
            .Concat(photos.Where(pair => Holds(SignalKind.SamePhoto, pair.Entry, pair.Other)).Select(pair => (Kind: SignalKind.SamePhoto, Pair: pair)))
            // The nearest comes first.
            .DistinctBy(one => (one.Kind, one.Pair.Entry, one.Pair.By))
            .Select(one => new SignalDraft(one.Kind, one.Pair.Entry, one.Pair.Other));
        var early = entries.Where(entry => Holds(SignalKind.ToldBefore, entry, null)).Select(entry => new SignalDraft(SignalKind.ToldBefore, entry, null));
        return new Compared([.. found.Concat(early).Distinct().OrderBy(draft => draft.Entry.Value)], untrue);
    }

    async Task<IReadOnlyList<int>> UntrueAsync(HashSet<ActivityId> entries, CancellationToken cancellationToken)
    {
        var open = await session.Signals.OpenOfAsync(entries, cancellationToken);
        await LoadAsync([.. open.SelectMany(signal => new[] { signal.About.Entry, signal.About.Other }).OfType<ActivityId>()], cancellationToken);
        return [.. open.Where(signal => !Holds(signal.About.Kind, signal.About.Entry, signal.About.Other)).Select(signal => signal.Number)];
    }

    async Task AddFollowersAsync(HashSet<ActivityId> entries, CancellationToken cancellationToken)
    {
        List<ActivityId> changed = [.. entries.Where(id => _known[id].Entry.Version > 1)];
        if (changed.Count == 0)
            return;
        var words = await session.Examinations.NearWordsAsync(changed, Side.After, Since(changed), cancellationToken);
        var photos = await session.Examinations.SharedPhotosAsync(changed, Side.After, cancellationToken);
        await LoadAsync([.. words.Concat(photos).Select(pair => pair.Other)], cancellationToken);
        entries.UnionWith(words.Where(AreAlike).Concat(photos).Select(pair => pair.Other));
    }

    DateTimeOffset Since(IEnumerable<ActivityId> entries) =>
        entries.Select(id => _known[id].Entry.Content.RecordedAt).DefaultIfEmpty(clock.Now).Min() - SignalRules.Reach;

    bool AreAlike(Pair pair)
    {
        var (entry, other) = (_known[pair.Entry], _known[pair.Other]);
        if (entry.Words.Length == 0 || other.Words.Length == 0)
            return false;
        return entry.Words == other.Words || (entry.Entry.Content.Appointee == other.Entry.Content.Appointee && Likeness.IsClose(entry.Words, other.Words));
    }

    bool Holds(SignalKind kind, ActivityId entry, ActivityId? other) =>
        SignalRules.Holds(kind, _known[entry].Entry, other is { } told ? _known[told].Entry : null, clock);

    async Task LoadAsync(IReadOnlyCollection<ActivityId> entries, CancellationToken cancellationToken)
    {
        List<ActivityId> missing = [.. entries.Where(id => !_known.ContainsKey(id)).Distinct()];
        if (missing.Count == 0)
            return;
        foreach (var one in await session.Examinations.FindAsync(missing, cancellationToken))
            _known[one.Entry.Id] = one;
    }
}
