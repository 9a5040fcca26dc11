using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment;

/// <summary>Nobody scores what they are party to.</summary>
internal static class Parties
{
    /// <summary>Refuses somebody of the office who is scored in this year themselves to decide about rules, which hold for all years not settled.</summary>
    public static Reply? OwnYear(Request request) => InYear(request.Today.Year, request) ?? InYear(request.Today.Year - 1, request);

    /// <summary>Refuses somebody of the office to decide about a year in which they are scored themselves; null when they are not.</summary>
    public static Reply? InYear(int year, Request request) =>
        IsAssessed(request.Sender.Person.Id, year, request) ? Reply.Refused("own_affair", AssessmentWords.OwnAffair(year)) : null;

    public static bool IsAssessed(PersonId person, int year, Request request) => Assessed.Of(person, year, Until(year, request.Today), request.Roster) is not null;

    /// <summary>The person's postings on some day of the year; a secondment is none.</summary>
    public static IEnumerable<Appointment> Postings(PersonId person, int year, Request request) =>
        request.Roster.AppointmentsOf(person).Where(term => !term.IsSecondment && Assessed.ActedIn(term, year, Until(year, request.Today)));

    static DateOnly Until(int year, DateOnly today)
    {
        var last = new DateOnly(year, 12, 31);
        return today < last ? today : last;
    }
}
