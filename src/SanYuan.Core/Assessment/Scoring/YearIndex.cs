using SanYuan.Core.Assessment.Contests;
using SanYuan.Core.Assessment.Ratings;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Scoring;

/// <summary>The year's facts by whom they are about, put in order once for the whole county.</summary>
internal sealed class YearIndex
{
    static readonly DutyCadence[] Cadences = [DutyCadence.Month, DutyCadence.Quarter, DutyCadence.Year];

    public YearIndex(YearFacts facts, IReadOnlyList<Assessed> people)
    {
        Facts = facts;
        Invitations = facts.Invitations.OrderBy(one => one.Day).ThenBy(one => one.Meeting.Value).ToLookup(one => one.Person);
        var findings = facts.Findings.OrderBy(one => one.Day).ThenBy(one => one.Number).ToList();
        FindingsBy = findings.ToLookup(one => one.Appointee);
        FindingsAt = findings.ToLookup(one => one.Unit);
        Verifications = facts.Verifications.OrderBy(one => one.Day).ThenBy(one => one.Finding).ToLookup(one => one.By);
        Ratings = facts.Ratings.ToLookup(one => one.Content.Person);
        Contests = facts.Contests.OrderBy(one => one.Number).ToLookup(one => one.Content.Person);
        Results = facts.Results.ToLookup(one => one.Unit);
        Leaves = facts.Ledger.Leaves.ToLookup(one => one.Person);
        var periods = Periods(facts).ToList();
        Duties = Owed(periods, rule => rule.IsPersonal, (period, rule) => Obligations.OfPeople(period, rule, facts.Ledger)).ToLookup(one => one.Person!.Value);
        var branches = people.SelectMany(who => who.Units).Distinct().Select(facts.Roster.UnitById).OfType<Unit>().Where(UnitScope.IsBranch).ToList();
        Coverage = Owed(periods, rule => !rule.IsPersonal, (period, rule) => Obligations.OfBranches(period, rule, branches, facts.Ledger)).ToLookup(one => one.Unit);
    }

    public YearFacts Facts { get; }
    public ILookup<PersonId, InvitationFact> Invitations { get; }
    public ILookup<PersonId, FindingFact> FindingsBy { get; }
    public ILookup<UnitId, FindingFact> FindingsAt { get; }
    public ILookup<PersonId, VerificationFact> Verifications { get; }
    public ILookup<PersonId, Rating> Ratings { get; }
    public ILookup<PersonId, Contest> Contests { get; }
    public ILookup<UnitId, UnitResult> Results { get; }
    public ILookup<PersonId, LeaveDraft> Leaves { get; }
    public ILookup<PersonId, Obligation> Duties { get; }

    /// <summary>What branches owe.</summary>
    public ILookup<UnitId, Obligation> Coverage { get; }

    /// <summary>Done, or late; the rest is still to come or excused, and counts for nothing.</summary>
    IEnumerable<Obligation> Owed(IReadOnlyList<DutyPeriod> periods, Func<DutyRule, bool> which, Func<DutyPeriod, DutyRule, IEnumerable<Obligation>> derive) =>
        from period in periods
        from rule in Facts.Duties.For(period)
        where which(rule)
        from one in derive(period, rule)
        where one.State is DutyState.Done or DutyState.Late
        select one;

    /// <summary>The year's that have begun and were not over when the ledger began, by their first day.</summary>
    static IEnumerable<DutyPeriod> Periods(YearFacts facts) =>
        from every in Cadences
        from month in Enumerable.Range(1, 12)
        let period = DutyPeriod.Of(every, new DateOnly(facts.Year, month, 1))
        where period.From.Month == month && period.From <= facts.Today && period.To >= facts.Began
        select period;
}
