using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties;

/// <summary>What the derivation looks at.</summary>
/// <param name="Entries">Of the periods asked about, at least; not withdrawn.</param>
/// <param name="Leaves">Those that touch the periods, at least.</param>
public sealed record DutyFacts(RosterSnapshot Roster, IReadOnlyList<Evidence> Entries, IReadOnlyList<LeaveDraft> Leaves, DateOnly Today)
{
    readonly Lazy<EvidenceIndex<PersonId>> _byPerson = new(() => new EvidenceIndex<PersonId>(Entries, entry => entry.Appointee));
    readonly Lazy<EvidenceIndex<UnitId>> _byUnit = new(() => new EvidenceIndex<UnitId>(Entries, entry => entry.Unit));

    internal EvidenceIndex<PersonId> ByPerson => _byPerson.Value;

    internal EvidenceIndex<UnitId> ByUnit => _byUnit.Value;

    internal ILookup<PersonId, LeaveDraft> LeavesOf { get; } = Leaves.ToLookup(leave => leave.Person);
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
    public static IEnumerable<Obligation> OfPeople(DutyPeriod period, DutyRule rule, DutyFacts facts) => OfAppointments(facts.Roster.Appointments, period, rule, facts);

    /// <summary>The same of some of the roster's appointments.</summary>
    internal static IEnumerable<Obligation> OfAppointments(IEnumerable<Appointment> appointments, DutyPeriod period, DutyRule rule, DutyFacts facts)
    {
        var role = RoleOf(rule.Bearer);
        var open = OpenState(period, rule, facts);
        var days = (period.From, period.To);
        foreach (var held in appointments)
        {
            if (held.Role != role || !held.IsActiveOn(days.To))
                continue;
            var (inOffice, present) = WorkingDays(days, held, facts);
            if (inOffice < LeastDays)
                continue;
            var proof = Proof(facts.ByPerson[held.Person], rule, days, role == Roles.Supervisor ? null : held.Unit);
            yield return new Obligation(rule, period, held.Unit, State(proof, rule, present < LeastDays ? DutyState.Excused : open), proof)
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
        var days = (period.From, period.To);
        foreach (var branch in branches)
            if (Owes(rule.Bearer, branch))
            {
                var proof = Proof(facts.ByUnit[branch.Id], rule, days, null);
                yield return new Obligation(rule, period, branch.Id, State(proof, rule, open), proof);
            }
    }

    static DutyState State(ActivityId[] proof, DutyRule rule, DutyState open) => proof.Length >= rule.Count ? DutyState.Done : open;

    /// <summary>The entries that prove a duty, in order. Tens of thousands of duties are gone through: nothing is made for one that nothing proves.</summary>
    /// <param name="at">Where they must be from; null: anywhere.</param>
    static ActivityId[] Proof(IEnumerable<Evidence> entries, DutyRule rule, (DateOnly From, DateOnly To) days, UnitId? at)
    {
        List<ActivityId>? proof = null;
        foreach (var entry in entries)
            if (entry.Day >= days.From && entry.Day <= days.To && (at is null || entry.Unit == at) && entry.Fits(rule))
                (proof ??= new List<ActivityId>(1)).Add(entry.Entry);
        if (proof is null)
            return [];
        var ordered = proof.ToArray();
        Array.Sort(ordered, (one, other) => one.Value.CompareTo(other.Value));
        return ordered;
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
    static (int InOffice, int Present) WorkingDays((DateOnly From, DateOnly To) period, Appointment held, DutyFacts facts)
    {
        var since = held.TrainingPassed is { } passed && passed > held.Start ? passed : held.Start;
        if (since <= period.From && !facts.LeavesOf.Contains(held.Person))
            return (LeastDays, LeastDays);
        var leaves = facts.LeavesOf[held.Person].ToList();
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
