using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>What each indicator counts of one appointee's year, out of the ledger. Pure; docs/assessment.md tells the same in words.</summary>
internal static class Counting
{
    public static IEnumerable<Proof> Of(Indicator indicator, Assessed who, YearIndex year) => indicator switch
    {
        Indicator.Meetings => Expected(who, year).Where(IsTold).Select(one => Met(one, one.Attended == true)),
        Indicator.Answers => Expected(who, year).Select(one => Met(one, one.Answer != Answer.None)),
        Indicator.Duties => year.Duties[who.Person].OrderBy(one => one.Period.From).ThenBy(one => one.Rule.Number).Select(one => Owed(one, year.Facts.Roster)),
        Indicator.OrganizationalLife => year.Facts.Ledger.ByPerson[who.Person]
            .Where(entry => entry.Type is { } type && AssessmentBook.OrganizationalLife.Contains(type)).OrderBy(entry => entry.Day).ThenBy(entry => entry.Entry.Value)
            .Select(entry => new Proof(ProofKind.Entry, entry.Entry.Value, entry.Day, 1, 0)),
        Indicator.Findings => year.FindingsBy[who.Person].Select(one => new Proof(ProofKind.Finding, one.Number, one.Day, 1, 0)),
        Indicator.Verifications => year.Verifications[who.Person].Select(one => new Proof(ProofKind.Finding, one.Finding, one.Day, 1, 0)),
        Indicator.PutRight => PutRight(who, year),
        Indicator.Coverage => who.Units.SelectMany(unit => year.Coverage[unit]).Where(one => who.IsAt(one.Unit, one.Period.To))
            .OrderBy(one => one.Period.From).ThenBy(one => one.Unit.Value).ThenBy(one => one.Rule.Number).Select(one => Owed(one, year.Facts.Roster)),
        Indicator.Hearing => Rated(RaterKind.SelectingUnit, who, year),
        Indicator.Contentment => Rated(RaterKind.Unit, who, year),
        _ => Rises.Of(who, year),
    };

    /// <summary>
    /// Meetings at which they were awaited: neither on leave that day nor replaced by somebody they sent, and not where unit and person say otherwise of
    /// who came. Whoever came all the same was awaited.
    /// </summary>
    static IEnumerable<InvitationFact> Expected(Assessed who, YearIndex year)
    {
        var leaves = year.Leaves[who.Person].ToList();
        return year.Invitations[who.Person].Where(one => one.Attended == true || (!one.Replaced && !one.Differs && !leaves.Exists(leave => leave.Covers(one.Day))));
    }

    /// <summary>Somebody has said whether they came, or they had said themselves that they would not. That nobody kept a list is held against no guest.</summary>
    static bool IsTold(InvitationFact one) => one.Attended is not null || one.Answer == Answer.Declined;

    static Proof Met(InvitationFact one, bool counts) => new(ProofKind.Meeting, one.Meeting.Value, one.Day, counts ? 1 : 0, 1);

    static Proof Owed(Obligation one, RosterSnapshot roster) => new(ProofKind.Duty, one.Rule.Number, one.Period.From, one.State == DutyState.Done ? 1 : 0, 1)
    {
        Note = $"{one.Period.Name}{DutyWords.What(one.Rule)}{(one.Person is null ? $"（{roster.UnitById(one.Unit)?.Name}）" : "")}",
        Entries = one.Entries,
    };

    /// <summary>Closed ones, and those whose last day has passed; what waits to be verified or is within its time is held against nobody.</summary>
    static IEnumerable<Proof> PutRight(Assessed who, YearIndex year)
    {
        var found = who.Role == Roles.Supervisor
            ? year.FindingsBy[who.Person]
            : who.Units.SelectMany(unit => year.FindingsAt[unit]).Where(one => who.IsAt(one.Unit, one.Day)).OrderBy(one => one.Day).ThenBy(one => one.Number);
        return found.Where(one => one.Kind == FindingKind.Finding && (one.Status == FindingStatus.Verified || (IsOwed(one.Status) && one.DueOn < year.Facts.Today)))
            .Select(one => new Proof(ProofKind.Finding, one.Number, one.Day, one.Status == FindingStatus.Verified ? 1 : 0, 1));
    }

    static bool IsOwed(FindingStatus status) =>
        status is FindingStatus.Open or FindingStatus.Sent or FindingStatus.Acknowledged or FindingStatus.Returned or FindingStatus.Reopened;

    static IEnumerable<Proof> Rated(RaterKind rater, Assessed who, YearIndex year) => year.Ratings[who.Person].Where(one => one.Content.Rater == rater)
        .Select(one => new Proof(ProofKind.Rating, one.Number, DateOnly.FromDateTime(one.Content.Made.At.DateTime), Rating.PerCent(one.Content.Grade), 100)
        {
            Note = RatingWords.Line(one, year.Facts.Roster),
        });
}
