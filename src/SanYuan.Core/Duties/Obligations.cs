using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties;

/// <summary>What the derivation looks at.</summary>
/// <param name="Entries">Of the periods asked about, at least; not withdrawn.</param>
/// <param name="Leaves">Those that touch the periods, at least.</param>
public sealed record DutyFacts(RosterSnapshot Roster, IReadOnlyList<Evidence> Entries, IReadOnlyList<LeaveDraft> Leaves, DateOnly Today)
{
    readonly Lazy<ILookup<PersonId, Evidence>> _byPerson = new(() => InOrder(Entries).ToLookup(entry => entry.Appointee));
    readonly Lazy<ILookup<UnitId, Evidence>> _byUnit = new(() => InOrder(Entries).ToLookup(entry => entry.Unit));

    internal ILookup<PersonId, Evidence> ByPerson => _byPerson.Value;

    internal ILookup<UnitId, Evidence> ByUnit => _byUnit.Value;

    internal ILookup<PersonId, LeaveDraft> LeavesOf { get; } = Leaves.ToLookup(leave => leave.Person);

    /// <summary>The store gives them in order already: a province's month is not sorted once more.</summary>
    static IEnumerable<Evidence> InOrder(IReadOnlyList<Evidence> entries)
    {
        for (var at = 1; at < entries.Count; at++)
            if (entries[at].Entry.Value < entries[at - 1].Entry.Value)
                return entries.OrderBy(entry => entry.Entry.Value);
        return entries;
    }
}

/// <summary>
/// Derives from rules, appointments, entries, leaves and the calendar what is owed in a period and how each duty stands. Pure; docs/duties.md
/// tells the rules in words.
/// </summary>
public static class Obligations
{
    /// <summary>Working days before a period's last one from which on a duty counts as owed.</summary>
    public const int Soon = 5;

    /// <summary>Working days of a period on which somebody must be in office and not on leave, to owe what the period asks.</summary>
    public const int LeastDays = 5;

    /// <summary>What acting appointees owe: an envoy and an instructor at the unit they are posted to, a supervisor wherever they inspect.</summary>
    public static IEnumerable<Obligation> OfPeople(DutyPeriod period, DutyRule rule, DutyFacts facts)
    {
        var role = RoleOf(rule.Bearer);
        var open = OpenState(period, rule, facts);
        foreach (var held in facts.Roster.Appointments)
        {
            if (held.Role != role || !held.IsActiveOn(period.To))
                continue;
            var (inOffice, present) = WorkingDays(period, held, facts);
            if (inOffice < LeastDays)
                continue;
            var proof = facts.ByPerson[held.Person].Where(entry => Counts(entry, period, rule) && (role == Roles.Supervisor || entry.Unit == held.Unit));
            yield return Settle(rule, period, held.Unit, proof, present < LeastDays ? DutyState.Excused : open) with
            {
                Person = held.Person,
                Role = role,
                SelectingUnit = held.SelectingUnit,
            };
        }
    }

    /// <summary>What branches owe; entries of anybody prove it.</summary>
    public static IEnumerable<Obligation> OfBranches(DutyPeriod period, DutyRule rule, IEnumerable<Unit> branches, DutyFacts facts)
    {
        var open = OpenState(period, rule, facts);
        foreach (var branch in branches.Where(unit => Owes(rule.Bearer, unit)))
            yield return Settle(rule, period, branch.Id, facts.ByUnit[branch.Id].Where(entry => Counts(entry, period, rule)), open);
    }

    static Obligation Settle(DutyRule rule, DutyPeriod period, UnitId unit, IEnumerable<Evidence> proof, DutyState open)
    {
        var entries = proof.Select(entry => entry.Entry).ToList();
        return new Obligation(rule, period, unit, entries.Count >= rule.Count ? DutyState.Done : open, entries);
    }

    /// <summary>How a duty stands that is not fulfilled.</summary>
    static DutyState OpenState(DutyPeriod period, DutyRule rule, DutyFacts facts)
    {
        var calendar = facts.Roster.Calendar;
        if (facts.Today > period.After(rule.Grace, calendar))
            return DutyState.Late;
        return facts.Today >= period.Before(Soon, calendar) ? DutyState.Owed : DutyState.NotYetDue;
    }

    /// <summary>The working days of the period on which the person acts, and those of them without leave.</summary>
    static (int InOffice, int Present) WorkingDays(DutyPeriod period, Appointment held, DutyFacts facts)
    {
        var since = held.TrainingPassed is { } passed && passed > held.Start ? passed : held.Start;
        var leaves = facts.LeavesOf[held.Person].ToList();
        if (since <= period.From && leaves.Count == 0)
            return (LeastDays, LeastDays);
        var (inOffice, present) = (0, 0);
        for (var day = since > period.From ? since : period.From; day <= period.To; day = day.AddDays(1))
        {
            if (!facts.Roster.Calendar.IsWorkingDay(day))
                continue;
            inOffice++;
            if (!leaves.Exists(leave => leave.Covers(day)))
                present++;
        }
        return (inOffice, present);
    }

    static bool Counts(Evidence entry, DutyPeriod period, DutyRule rule) => entry.Day >= period.From && entry.Day <= period.To && entry.Fits(rule);

    static bool Owes(DutyBearer bearer, Unit unit) => bearer switch
    {
        DutyBearer.Organ => unit.Kind == UnitKind.Organ,
        DutyBearer.TwoNew => unit.Kind == UnitKind.TwoNew,
        _ => unit.Kind != UnitKind.Sector,
    };

    static Roles RoleOf(DutyBearer bearer) => bearer switch
    {
        DutyBearer.Envoy => Roles.Envoy,
        DutyBearer.Instructor => Roles.Instructor,
        _ => Roles.Supervisor,
    };
}
