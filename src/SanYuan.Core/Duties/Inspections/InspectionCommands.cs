using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Inspections;

/// <summary>「计划」「本月计划」: a supervisor's own.</summary>
public sealed partial class PlanCommand : IChatCommand
{
    public string Name => "inspection.mine";
    public Roles Audience => Roles.Supervisor;
    public string Example => "计划";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var plan = await InspectionDesk.PlanAsync(request.Sender.Person, request.Today, request.Roster, session, cancellationToken);
        return new Reply(InspectionWords.Plan(plan, DutyPeriod.Of(DutyCadence.Month, request.Today), request.Roster));
    }

    [GeneratedRegex("^(?:(?:我的|本月的?)(?:督导)?)?计划$")]
    private static partial Regex Words();
}

/// <summary>「督导计划」: every supervisor's figures; 「督导计划 孙监督」 one plan. For a supervisor, their own.</summary>
public sealed partial class PlansCommand : IChatCommand
{
    public string Name => "inspection.all";
    public Roles Audience => Roles.Office | Roles.Administrator | Roles.Leader | Roles.Supervisor;
    public string Example => "督导计划";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var all = InspectionDesk.Supervisors(request.Roster, request.Today).ToList();
        var name = words.Verbatim("name");
        var asked = UnitScope.IsWhole(request.Sender.Roles) ? Named(all, name) : Named([request.Sender.Person], name);
        if (asked.Count == 0 && name.Length > 0)
            return Reply.Refused("no_such_supervisor", InspectionWords.UnknownSupervisor(name));
        if (name.Length > 0 && asked.Count > 1)
            return Reply.Refused("several_people", InspectionWords.SeveralSupervisors(name, asked));
        var plans = new List<InspectionSheet>();
        foreach (var supervisor in asked)
            plans.Add(await InspectionDesk.PlanAsync(supervisor, request.Today, request.Roster, session, cancellationToken));
        var month = DutyPeriod.Of(DutyCadence.Month, request.Today);
        return new Reply(plans is [var one] ? InspectionWords.Plan(one, month, request.Roster) : InspectionWords.All(plans, month));
    }

    static List<Person> Named(List<Person> people, string name) =>
        name.Length == 0 ? people : people.FindAll(person => person.Name == name || RosterCodes.Comparer.Equals(person.Code, name));

    [GeneratedRegex("^督导计划(?:[ :]{1,2}(?<name>[^ ,。:\\n]{1,20}))?$")]
    private static partial Regex Words();
}
