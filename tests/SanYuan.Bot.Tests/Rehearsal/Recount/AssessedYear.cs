namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Somebody who acted in the year.</summary>
/// <param name="Role">Of the posting that had most of its days.</param>
/// <param name="Months">On whose last day they acted, and which are over.</param>
internal sealed record Assessed(long Person, string Code, string Role, int Months, IReadOnlyList<Term> Terms)
{
    /// <summary>A secondment is no posting.</summary>
    public bool IsPostedTo(long unit, DateOnly day) => Terms.Any(term => term.Unit == unit && !term.IsSecondment && term.Acts(day));
}

/// <summary>A year's ledger as of a moment, as far as scores look at it.</summary>
internal sealed class AssessedYear(int year, Ledger ledger, RawTables raw)
{
    readonly Lazy<IReadOnlyList<Obligation>> _ofPeople = new(() => Duties.OfPeople(Span.Year(year), ledger));
    readonly Lazy<IReadOnlyList<Obligation>> _ofBranches = new(() => Duties.OfBranches(Span.Year(year), ledger));

    public int Number => year;

    public Ledger Ledger => ledger;

    public RawTables Raw => raw;

    /// <summary>The year as far as it has come.</summary>
    public Span Span { get; } = Span.Year(year) with { To = ledger.Today < Span.Year(year).To ? ledger.Today : Span.Year(year).To };

    public IReadOnlyList<Obligation> OfPeople => _ofPeople.Value;

    public IReadOnlyList<Obligation> OfBranches => _ofBranches.Value;

    /// <summary>In the order of codes.</summary>
    public IEnumerable<Assessed> People() => ledger.People.OrderBy(person => person.Code, StringComparer.Ordinal).Select(Of).OfType<Assessed>();

    Assessed? Of(Person person)
    {
        var terms = ledger.Terms.Where(term => term.Person == person.Id).ToList();
        var days = Enumerable.Range(0, Span.To.DayNumber - Span.From.DayNumber + 1).Select(Span.From.AddDays).ToList();
        var main = terms.Where(term => !term.IsSecondment).Select(term => (term.Role, Days: days.Count(term.Acts))).Where(term => term.Days > 0)
            .OrderByDescending(term => term.Days).ThenBy(term => term.Role, StringComparer.Ordinal).FirstOrDefault();
        var ends = days.Where(day => day.AddDays(1).Day == 1);
        return main.Days == 0 ? null : new Assessed(person.Id, person.Code, main.Role, ends.Count(end => terms.Exists(term => term.Acts(end))), terms);
    }
}
