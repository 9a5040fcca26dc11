using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Reports;

/// <summary>A line for each unit and each appointee: what a secretary reads on paper.</summary>
internal sealed class ReportOverview(ReportFacts facts, DigestScope scope, RosterSnapshot roster)
{
    public IEnumerable<ReportTable> Tables()
    {
        if (scope.Reader != DigestReader.Selecting)
            yield return Units();
        if (scope.Reader != DigestReader.Unit)
            yield return People();
    }

    ReportTable Units()
    {
        var entries = facts.Entries.ToLookup(one => one.Unit);
        var life = facts.Duties.Where(one => one.Person is null).ToLookup(one => one.Unit);
        var open = facts.Findings.Where(one => one.IsUnsettled).ToLookup(one => one.Unit);
        var invited = facts.InvitedByNow.ToLookup(one => one.Unit);
        var shown = from unit in roster.Units
                    where scope.IsCounty ? unit.ClosedOn is null || entries.Contains(unit.Id) : scope.Units.Contains(unit.Id)
                    where UnitScope.IsBranch(unit) || entries.Contains(unit.Id)
                    select new object?[]
                    {
                        unit.Name, entries[unit.Id].Count(), Share(Done(life[unit.Id]), Due(life[unit.Id])), open[unit.Id].Count(), open[unit.Id].Count(one => one.DueOn < facts.Last),
                        Share(invited[unit.Id].Count(one => facts.Came(one) == true), invited[unit.Id].Count()),
                    };
        return new ReportTable("单位情况", ["单位", "报告", "组织生活", "未销号问题", "其中超期", "三员到会"], [.. shown]);
    }

    ReportTable People()
    {
        var entries = facts.Entries.ToLookup(one => one.Appointee);
        var duties = facts.Duties.Where(one => one.Person is not null).ToLookup(one => one.Person!.Value);
        var invited = facts.InvitedByNow.ToLookup(one => one.Person);
        var shown = from person in roster.People
                    where entries.Contains(person.Id) || duties.Contains(person.Id) || invited.Contains(person.Id)
                    select new object?[]
                    {
                        person.Name, Role(person), Posted(person), entries[person.Id].Count(), Share(Done(duties[person.Id]), Due(duties[person.Id])),
                        Share(invited[person.Id].Count(one => facts.Came(one) == true), invited[person.Id].Count()),
                    };
        return new ReportTable("三员履职", ["姓名", "身份", "派驻", "报告", "职责", "到会"], [.. shown]);
    }

    string Role(Person person)
    {
        var roles = roster.RolesOf(person.Id, facts.Last);
        return string.Join('、', new[] { Roles.Envoy, Roles.Instructor, Roles.Supervisor }.Where(role => roles.HasFlag(role)).Select(DutyWords.RoleName).DefaultIfEmpty("已离任"));
    }

    string Posted(Person person) =>
        string.Join('、', roster.ActiveAppointmentsOf(person.Id, facts.Last).Where(held => !held.IsSecondment).Select(held => roster.UnitById(held.Unit)?.Name).Distinct());

    static int Done(IEnumerable<Obligation> duties) => duties.Count(one => one.State == DutyState.Done);

    /// <summary>What could have been done by now: not what leave excuses, nor what has time yet.</summary>
    static int Due(IEnumerable<Obligation> duties) => duties.Count(one => one.State is not (DutyState.Excused or DutyState.NotYetDue));

    /// <summary>Null where there was nothing to do.</summary>
    static string? Share(int done, int of) => of == 0 ? null : $"{done}/{of}";
}
