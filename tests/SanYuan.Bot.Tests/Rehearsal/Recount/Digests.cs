namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>A digest as it should read.</summary>
internal sealed record Digest(Span Span, Reader Reader, string Title, IReadOnlyList<Line> Lines);

/// <summary>The digests of each reader, line by line (docs/digests.md).</summary>
internal static class Digests
{
    public static Digest Of(Counted counted, Reader reader, RawTables raw) => new(
        counted.Span, reader, reader.Title(counted.Span, counted.Ledger),
        [
            .. (reader.Key switch
            {
                "office" => Office(counted, raw),
                "leaders" => Leaders(counted),
                _ => reader.IsSelecting ? Selecting(counted, reader.Units) : Units(counted, reader.Units),
            }).OfType<Line>(),
        ]);

    static IEnumerable<Line?> Office(Counted counted, RawTables raw) =>
    [
        Reports.ByRole(counted), Reports.Units(counted), Reports.Silent(counted), Owing.Duties(counted.OfPeople), Owing.Life(counted), Problems.Open(counted),
        .. Inviting.OfCounty(counted),
        Waiting.Measures(counted.Ledger), Waiting.Warnings(counted.Ledger), Waiting.Signals(counted.Ledger), Asking.Of(counted.Span, counted.Ledger, raw),
        Problems.Rectification(counted), Problems.Unsent(counted), Problems.Common(counted),
    ];

    static IEnumerable<Line?> Leaders(Counted counted) =>
    [
        Reports.ByRole(counted), Reports.UnitCount(counted), Reports.SilentCount(counted), Owing.Duties(counted.OfPeople), Owing.Life(counted), Problems.ForLeaders(counted),
        Waiting.MeasureCount(counted.Ledger),
    ];

    static IEnumerable<Line?> Selecting(Counted counted, IReadOnlyList<long> units)
    {
        var people = SentBy(units, counted);
        return
        [
            Reports.Own(counted, people), Reports.SilentOf(counted, people), Owing.Duties([.. counted.OfPeople.Where(one => people.Any(person => person.Id == one.Person))]),
            Inviting.OfPeople(counted, people),
        ];
    }

    static IEnumerable<Line?> Units(Counted counted, IReadOnlyList<long> units) =>
        [Reports.Visits(counted, units), Owing.OwnLife(counted, units), Inviting.OfUnits(counted, units), Problems.OfUnits(counted, units)];

    /// <summary>Whose term, sent by one of these, touches the period as far as it has come; whoever waits for training was not sent yet.</summary>
    public static IReadOnlyList<Person> SentBy(IReadOnlyList<long> units, Counted counted)
    {
        var last = counted.Span.To < counted.Ledger.Today ? counted.Span.To : counted.Ledger.Today;
        var people = counted.Ledger.Terms
            .Where(term => term.Selecting is { } unit && units.Contains(unit) && !(term.NeedsTraining && term.Trained is null))
            .Where(term => term.Start <= last && (term.Trained is null || term.Trained <= last) && (term.End is null || term.End >= counted.Span.From))
            .Select(term => term.Person).ToHashSet();
        return [.. counted.Ledger.People.Where(person => people.Contains(person.Id)).OrderBy(person => person.Code, StringComparer.Ordinal)];
    }
}
