using SanYuan.Core.Digests.Figures;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Sending;

/// <summary>
/// Finds digests sent within <see cref="Days"/> days of which an entry was told late, corrected or withdrawn since the round before, and whose figures
/// are others now. Each difference is told once: the figures told are kept.
/// </summary>
internal sealed class Corrections(DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    /// <summary>Calendar days after sending.</summary>
    public const int Days = 31;

    /// <summary>A message counts as of when it was sent, which may be so long before it was taken in.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    /// <summary>Those that rest on a period's entries alone; what is open now changes every day and is no mistake.</summary>
    static readonly HashSet<FigureKind> Lasting = [FigureKind.Entries, FigureKind.Units, FigureKind.Silent, FigureKind.Uninvited, FigureKind.Duties, FigureKind.Life];

    public static IReadOnlyList<FigureTold> LastingOf(Digest digest) =>
        [.. digest.Lines.Where(line => line.Figure is { } kind && Lasting.Contains(kind)).Select(line => new FigureTold(line.Figure!.Value, line.Value))];

    public async Task<IReadOnlyList<Correction>> ReadAsync(DigestRun last, CancellationToken cancellationToken)
    {
        var changes = await session.Digests.ChangedAsync(last.Seen, last.At - Overlap, cancellationToken);
        if (changes.Count == 0)
            return [];
        var found = new List<Correction>();
        var sent = await session.DigestLog.SentSinceAsync(clock.Now.AddDays(-Days), cancellationToken);
        foreach (var period in sent.GroupBy(one => one.Period))
            if (Period.TryParse(period.Key, out var known) && known.Kind != PeriodKind.Day)
                found.AddRange(await OfAsync(known, [.. period], [.. changes.Where(change => change.Day >= known.From && change.Day <= known.To)], cancellationToken));
        return found;
    }

    async Task<IReadOnlyList<Correction>> OfAsync(Period period, IReadOnlyList<DigestSent> sent, IReadOnlyList<EntryChange> changes, CancellationToken cancellationToken)
    {
        var touched = from one in sent
                      where IsStillTheirs(one)
                      group one by one.Scope into scope
                      let behind = Behind(scope.Key, period, changes)
                      where behind.Count > 0
                      select (Scope: scope.Key, Sent: scope.ToList(), Behind: behind);
        var found = new List<Correction>();
        DigestFacts? facts = null;
        foreach (var (scope, copies, behind) in touched.ToList())
        {
            facts ??= await DigestFacts.ReadAsync(period, EntryFilter.County, withUnits: period.Kind >= PeriodKind.Month, clock, roster, session, cancellationToken);
            var now = await desk.WriteAsync(facts, scope, whole: false, session, cancellationToken);
            found.AddRange(copies.Select(copy => Compare(copy, now, behind)).OfType<Correction>());
        }
        return found;
    }

    static Correction? Compare(DigestSent sent, Digest now, IReadOnlyList<EntryChange> behind)
    {
        // A line that was not there said nought.
        var figures = LastingOf(now);
        var (told, found) = (sent.Figures.ToDictionary(one => one.Kind, one => one.Value), figures.ToDictionary(one => one.Kind, one => one.Value));
        var different = (from kind in told.Keys.Union(found.Keys).Order()
                         let pair = (Kind: kind, Told: told.GetValueOrDefault(kind), Now: found.GetValueOrDefault(kind))
                         where pair.Told != pair.Now
                         select pair).ToList();
        return different.Count == 0 ? null : new Correction(CorrectionWords.Say(now.Title, different, behind), sent with { Figures = figures });
    }

    bool IsStillTheirs(DigestSent sent) =>
        roster.PersonById(sent.Person) is { } person && DigestReaders.ScopesOf(person, roster.RolesOf(person.Id, clock.Today), roster).Contains(sent.Scope);

    IReadOnlyList<EntryChange> Behind(DigestScope scope, Period period, IReadOnlyList<EntryChange> changes)
    {
        if (scope.IsCounty || changes.Count == 0)
            return changes;
        if (scope.Reader == DigestReader.Unit)
            return [.. changes.Where(change => scope.Units.Contains(change.Unit))];
        var people = desk.PeopleOf(scope, period, roster).Select(person => person.Id).ToHashSet();
        return [.. changes.Where(change => people.Contains(change.Appointee))];
    }
}

/// <summary>The words of a correction.</summary>
internal static class CorrectionWords
{
    const int MostEntries = 5;

    public static IReadOnlyList<string> Say(string title, IEnumerable<(FigureKind Kind, int Told, int Now)> different, IReadOnlyList<EntryChange> behind) =>
    [
        $"更正：{title}",
        string.Join('；', different.Select(one => $"{DigestWords.Name(one.Kind)}由{one.Told}改为{one.Now}")),
        $"因为{Entries([.. behind.DistinctBy(change => change.Entry).OrderBy(change => change.Entry.Value)])}",
    ];

    static string Entries(IReadOnlyList<EntryChange> entries) =>
        string.Join('、', entries.Take(MostEntries).Select(one => $"{one.Entry}{What(one)}")) + (entries.Count > MostEntries ? $"等{entries.Count}条" : "");

    static string What(EntryChange change) => change.IsWithdrawn ? "已撤销" : change.Version > 1 ? "已更正" : "后报的";
}
