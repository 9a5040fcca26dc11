using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings;

/// <summary>A unit's liaison, or the office, invites appointees to a meeting (mechanism 10): at once when nothing is open, else after one word.</summary>
public sealed class InviteHandler(Convener convener) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Invite] = Roles.Liaison | Roles.Office };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (plan, refusal) = Plan(request);
        if (refusal is not null)
            return refusal;
        plan = WithUnitOfGuests(plan, request.Roster);
        string? problem = null;
        if (plan.Units.Count == 0)
            (plan, problem) = WithGuests(plan, request.Roster);
        return problem is null ? await convener.CallOrAskAsync(plan, request.Roster, request.Moment, session, cancellationToken) : new Reply(problem);
    }

    /// <summary>Where the unit is open, whoever is invited by name tells it, if they are at one of the units only.</summary>
    static MeetingPlan WithUnitOfGuests(MeetingPlan plan, RosterSnapshot roster)
    {
        if (plan.Units.Count == 0 || plan.Wish.People.Count + plan.Wish.Addressed.Count == 0)
            return plan;
        var fitting = plan.Units.Select(code => roster.UnitByCode(code)!.Id).Where(unit => GuestList.Of(plan with { Unit = unit }, roster).IsNamed).ToList();
        return fitting.Count == 1 ? plan with { Unit = fitting[0], Units = [] } : plan;
    }

    /// <summary>The plan with its guests, once its unit is known.</summary>
    internal static (MeetingPlan Plan, string? Problem) WithGuests(MeetingPlan plan, RosterSnapshot roster)
    {
        var list = GuestList.Of(plan, roster);
        return (plan with { Guests = list.Guests, OpenGuests = list.Open }, list.Problem);
    }

    static (MeetingPlan Plan, Reply? Refusal) Plan(Request request)
    {
        var said = request.Statement;
        var (unit, units, refusal) = UnitOf(request);
        var impossible = said.Doubts.FirstOrDefault(doubt => doubt.Kind == DoubtKind.ImpossibleDate);
        var plan = new MeetingPlan(request.Sender.Person.Id, said.Title?.Value ?? MeetingWords.DefaultTitle(said.Type?.Value))
        {
            Unit = unit?.Id,
            Units = units,
            Type = said.Type?.Value,
            Day = said.Date?.Value,
            NoSuchDay = impossible is null ? null : request.Message.Text.Substring(impossible.Span.Start, impossible.Span.Length),
            LastDay = said.EndDate?.Value,
            Time = said.Time?.Value,
            EndTime = said.EndTime?.Value,
            Place = said.Place?.Value,
            Source = request.Source,
            CalledAt = request.Moment,
            Wish = new GuestWish(
                [.. said.People.Select(told => request.Roster.PersonByCode(told.Value)?.Name).OfType<string>()],
                [.. said.Addressed.Select(told => told.Value)],
                said.Audience?.Value ?? Roles.None),
        };
        return (plan, refusal);
    }

    /// <summary>The unit told, if it is the liaison's to speak for; else the liaison's only one. The office may speak for any, or for none.</summary>
    static (Unit? Unit, IReadOnlyList<string> Open, Reply? Refusal) UnitOf(Request request)
    {
        var own = request.Sender.Person.ResponsibleUnitCodes;
        var isOffice = request.Sender.Roles.HasFlag(Roles.Office);
        if (request.Statement.Unit is { } told && request.Roster.UnitByCode(told.Value) is { } unit)
            return isOffice || own.Contains(unit.Code) ? (unit, [], null) : (null, [], Reply.Refused("not_your_unit", PlanWords.NotYourUnit(unit.Name)));
        var fitting = request.Statement.Doubts.FirstOrDefault(doubt => doubt.Kind == DoubtKind.AmbiguousUnit)?.Candidates ?? [];
        var open = isOffice ? fitting : fitting.Count == 0 ? own : [.. fitting.Intersect(own)];
        return open switch
        {
            [var only] => (request.Roster.UnitByCode(only), [], null),
            { Count: > 1 } => (null, [.. open.Take(5)], null),
            _ => isOffice ? (null, [], null) : (null, [], new Reply(PlanWords.WhichUnit)),
        };
    }
}
