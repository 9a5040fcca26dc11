namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>For whom a digest is.</summary>
/// <param name="Key">office, leaders, selecting:3, unit:7,12.</param>
internal sealed record Reader(string Key)
{
    public static readonly Reader Office = new("office");
    public static readonly Reader Leaders = new("leaders");

    public bool IsCounty => Key is "office" or "leaders";

    public bool IsSelecting => Key.StartsWith("selecting", StringComparison.Ordinal);

    public IReadOnlyList<long> Units => Key.Contains(':', StringComparison.Ordinal) ? [.. Key.Split(':')[1].Split(',').Select(number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture))] : [];

    static Reader Of(string what, IEnumerable<long> units) => new($"{what}:{string.Join(',', units.Order())}");

    /// <summary>The office reads the county's, whatever else they are; others what they are.</summary>
    public static IReadOnlyList<Reader> Of(Person person)
    {
        if (person.IsOffice)
            return [Office];
        var readers = new List<Reader>();
        if (person.IsLeader)
            readers.Add(Leaders);
        if (person is { IsSelecting: true, Responsible.Count: > 0 })
            readers.Add(Of("selecting", person.Responsible));
        if (person is { IsLiaison: true, Responsible.Count: > 0 })
            readers.Add(Of("unit", person.Responsible));
        return readers;
    }

    /// <summary>Everybody's digests of a county, each once, and one of every unit and of every unit that sent somebody.</summary>
    public static IReadOnlyList<Reader> All(Ledger ledger) =>
    [
        .. ledger.People.SelectMany(Of).Concat(ledger.Units.Select(unit => Of("unit", [unit.Id])))
            .Concat(ledger.Terms.Select(term => term.Selecting).OfType<long>().Distinct().Select(unit => Of("selecting", [unit]))).Distinct(),
    ];

    public string Title(Span span, Ledger ledger)
    {
        var what = IsCounty ? "三员简报" : IsSelecting ? "选派人员简报" : Units.Count == 1 ? $"{ledger.UnitOf(Units[0]).Name}简报" : $"{Units.Count}家单位简报";
        return $"{what} {span.Name}{span.Days}";
    }
}
