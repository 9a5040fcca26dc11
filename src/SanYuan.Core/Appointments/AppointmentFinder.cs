using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Finds the appointment that is meant, or says why there is not one.</summary>
internal static class AppointmentFinder
{
    public static async Task<(Appointment? Term, Reply? Refusal)> ByNumberAsync(int? number, ILedgerSession session, CancellationToken cancellationToken) =>
        number is { } known && await session.Appointments.FindAsync(known, cancellationToken) is { } term
            ? (term, null)
            : (null, Reply.Refused("unknown_appointment", AppointmentWords.UnknownNumber(number ?? 0)));

    /// <summary>The only one of a person that runs or is to come; where none does, the last one that nobody took over.</summary>
    public static async Task<(Appointment? Term, Reply? Refusal)> OnlyOneAsync(string told, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (person, unknown) = NameFinder.Person(told, request.Roster);
        if (person is null)
            return (null, unknown);
        var all = (await session.Appointments.OfAsync(person.Id, cancellationToken)).Where(term => !term.IsSecondment).ToList();
        var running = all.FindAll(term => term.End is null || term.End >= request.Today);
        if (running.Count > 1)
            return (null, Reply.Refused("several_appointments", HandoverWords.Several(person.Name, running, request.Roster)));
        if (running.Count == 1)
            return (running[0], null);
        var last = all.MaxBy(term => term.End);
        return last is null ? (null, Reply.Refused("no_appointment", HandoverWords.NoAppointment(person.Name))) : (last, null);
    }
}
