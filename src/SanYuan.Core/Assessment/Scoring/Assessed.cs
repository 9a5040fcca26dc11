using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>Somebody who acted as an appointee in the year.</summary>
/// <param name="Terms">All their appointments; those of other years do no harm.</param>
internal sealed record Assessed(PersonId Person, Roles Role, int Months, IReadOnlyList<Appointment> Terms)
{
    /// <summary>Posted to the unit that day; a secondment is no posting.</summary>
    public bool IsAt(UnitId unit, DateOnly day) => Terms.Any(term => term.Unit == unit && !term.IsSecondment && term.IsActiveOn(day));

    /// <summary>The units they are or were posted to.</summary>
    public IEnumerable<UnitId> Units => Terms.Where(term => !term.IsSecondment).Select(term => term.Unit).Distinct();

    /// <summary>Those who acted on some day of the year that has come, in the order of codes.</summary>
    public static IReadOnlyList<Assessed> In(int year, DateOnly today, RosterSnapshot roster)
    {
        var last = new DateOnly(year, 12, 31);
        var until = today < last ? today : last;
        return [.. roster.People.Select(person => Of(person.Id, year, until, roster)).OfType<Assessed>()];
    }

    /// <returns>Null for somebody who did not act in the year.</returns>
    public static Assessed? Of(PersonId person, int year, DateOnly until, RosterSnapshot roster)
    {
        var terms = roster.AppointmentsOf(person).ToList();
        var first = new DateOnly(year, 1, 1);
        var main = terms.Where(term => !term.IsSecondment).Select(term => (term.Role, Days: Days(term, first, until))).Where(term => term.Days > 0)
            .OrderByDescending(term => term.Days).ThenBy(term => term.Role).FirstOrDefault();
        if (main.Days == 0)
            return null;
        var months = Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1).AddMonths(1).AddDays(-1))
            .Count(end => end <= until && terms.Exists(term => term.IsActiveOn(end)));
        return new Assessed(person, main.Role, months, terms);
    }

    /// <summary>Whether they acted by it on some day of the year that has come.</summary>
    public static bool ActedIn(Appointment term, int year, DateOnly until) => Days(term, new DateOnly(year, 1, 1), until) > 0;

    /// <summary>The first and the last of these days on which they were posted to the unit; null where there is none.</summary>
    public (DateOnly First, DateOnly Last)? StayAt(UnitId unit, DateOnly first, DateOnly until)
    {
        var stays = Terms.Where(term => term.Unit == unit && !term.IsSecondment).Select(term => Span(term, first, until)).OfType<(DateOnly First, DateOnly Last)>().ToList();
        return stays.Count == 0 ? null : (stays.Min(stay => stay.First), stays.Max(stay => stay.Last));
    }

    static int Days(Appointment term, DateOnly first, DateOnly until) => Span(term, first, until) is var (from, to) ? to.DayNumber - from.DayNumber + 1 : 0;

    static (DateOnly First, DateOnly Last)? Span(Appointment term, DateOnly first, DateOnly until)
    {
        if (term.IsUntrained)
            return null;
        var from = Later(first, term.TrainingPassed is { } passed ? Later(passed, term.Start) : term.Start);
        var to = term.End is { } end && end < until ? end : until;
        return from <= to ? (from, to) : null;
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
