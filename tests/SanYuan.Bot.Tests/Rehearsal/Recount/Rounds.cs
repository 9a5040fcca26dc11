namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A message of digests as it should have been sent: all that one person gets in one round.</summary>
internal sealed record Parcel(DateTime At, long Person, IReadOnlyList<string> Lines);

/// <summary>The year's rounds of digests, played again from the raw rows: what each had to say, and to whom.</summary>
internal sealed class Rounds(RawTables raw, Past past)
{
    /// <summary>What was told so far, in the order it was sent.</summary>
    readonly List<Told> _told = [];

    /// <summary>Of every round that has come to its end, in order.</summary>
    public IEnumerable<Parcel> Parcels()
    {
        DateTime? last = null;
        foreach (var round in raw["digest_runs"].GroupBy(row => row.Moment("ran_at")).OrderBy(round => round.Key))
        {
            var ledger = past.AsOf(round.Key);
            var isDaily = round.Any(row => row.Is("is_daily"));
            var corrected = isDaily && last is { } since ? Correct(since, ledger) : [];
            var daily = isDaily ? Daily.Of(ledger, last ?? Daily.Before(ledger.Today), raw) : null;
            var sent = Write(round.Where(row => !row.Is("is_daily")).Select(row => Span.Of(row.Text("run_key"))), ledger);
            foreach (var person in ledger.People.OrderBy(person => person.Id))
            {
                var digests = Readers(person, daily, sent).ToList();
                var corrections = corrected.Where(one => one.Told.Person == person.Id).SelectMany(one => one.Lines).ToList();
                if (digests.Count + corrections.Count > 0)
                    yield return new Parcel(round.Key, person.Id, [.. corrections, .. Text(digests)]);
                _told.AddRange(digests.Where(digest => digest.Span.Kind != "day").OrderBy(digest => digest.Span.Key, StringComparer.Ordinal).ThenBy(digest => digest.Reader.Key, StringComparer.Ordinal)
                    .Select(digest => new Told(person.Id, digest, round.Key) { Figures = Corrections.FiguresOf(digest) }));
            }
            last = isDaily ? round.Key : last;
        }
    }

    static IEnumerable<Digest> Readers(Person person, Digest? daily, IReadOnlyList<Dictionary<Reader, Digest>> sent)
    {
        if (daily is not null && person.IsOffice)
            yield return daily;
        foreach (var period in sent)
            foreach (var reader in Reader.Of(person).Where(period.ContainsKey))
                yield return period[reader];
    }

    /// <summary>The office reads all, others nothing shorter than a month.</summary>
    List<Dictionary<Reader, Digest>> Write(IEnumerable<Span> spans, Ledger ledger)
    {
        var all = new List<Dictionary<Reader, Digest>>();
        foreach (var span in spans)
        {
            var counted = new Counted(span, ledger, whole: false);
            all.Add(ledger.People.SelectMany(Reader.Of).Distinct().Where(reader => span.Kind != "week" || reader == Reader.Office)
                .ToDictionary(reader => reader, reader => Digests.Of(counted, reader, raw)));
        }
        return all;
    }

    List<(IReadOnlyList<string> Lines, Told Told)> Correct(DateTime since, Ledger ledger)
    {
        var corrected = new List<(IReadOnlyList<string> Lines, Told Told)>();
        var changes = ChangedEntry.Since(since, ledger.Moment, raw);
        foreach (var period in _told.Where(told => Corrections.MayBeOf(told, ledger.Moment)).GroupBy(told => told.Digest.Span).ToList())
        {
            var counted = new Counted(period.Key, ledger, whole: false);
            foreach (var reader in period.GroupBy(told => told.Digest.Reader))
            {
                var people = reader.Key.IsSelecting ? Digests.SentBy(reader.Key.Units, counted) : [];
                var behind = changes.Where(change => change.IsBehind(period.Key, reader.Key, people)).ToList();
                if (behind.Count == 0)
                    continue;
                var now = Digests.Of(counted, reader.Key, raw);
                foreach (var told in reader)
                    if (Corrections.Of(told, now, behind) is { } correction)
                    {
                        corrected.Add(correction);
                        _told[_told.IndexOf(told)] = correction.Told;
                    }
            }
        }
        return corrected;
    }

    /// <summary>As a message says it: figures numbered on through all digests, titles apart.</summary>
    static IEnumerable<string> Text(IReadOnlyList<Digest> digests)
    {
        var number = 0;
        foreach (var digest in digests)
        {
            yield return $"**{digest.Title}**";
            foreach (var line in digest.Lines)
                yield return line.Value > 0 ? $"{++number}. {line.Text}" : line.Text;
        }
        if (number > 0)
            yield return "看哪一项的台账，回「明细 1」";
    }
}
