using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「待派单位」: weak units at which nobody acts today.</summary>
public sealed partial class UnservedCommand : IChatCommand
{
    public string Name => "appointment.unserved";

    public Roles Audience => Roles.Office | Roles.Leader;

    public string Example => "待派单位";

    public Regex Form => Pattern();

    public Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var units = request.Roster.Units
            .Where(unit => unit is { IsWeak: true, ClosedOn: null } && !request.Roster.ActiveAppointmentsAt(unit.Id, request.Today).Any())
            .Select(unit => unit.Name + Pending(unit, request)).ToList();
        return Task.FromResult<Reply?>(new Reply(units.Count == 0 ? CandidateWords.NoneUnserved : CandidateWords.Unserved(units)));
    }

    static string Pending(Unit unit, Request request) =>
        request.Roster.AppointmentsAt(unit.Id).FirstOrDefault(term => term.End is null || term.End >= request.Today) is { } term
            ? $"（{AppointmentWords.Name(term, request.Roster)}{AppointmentWords.State(term, request.Today)}）" : "";

    [GeneratedRegex("^(?:待派单位|哪些单位待派|还?有?哪些单位没派人?)$")]
    private static partial Regex Pattern();
}
