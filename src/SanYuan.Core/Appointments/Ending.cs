using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>What an end has left behind.</summary>
/// <param name="OpenFindings">Of the departed's entries at the unit.</param>
/// <param name="Meetings">Invitations that passed on, or were closed where nobody takes over.</param>
internal readonly record struct Remains(int OpenFindings, int Meetings);

/// <summary>
/// Ends an appointment, with or without somebody who takes over, within the transaction of the message that says so: the term, the invitations, what
/// waits to be sent, and who hears of it.
/// </summary>
public sealed class Ending(InvitationMover invitations, CountyClock clock)
{
    /// <param name="appointment">As this transaction sees it; one that has ended already is only handed over.</param>
    /// <param name="successor">With the term they take over in; null when nobody does.</param>
    internal async Task<Remains> EndAsync(Appointment appointment, DateOnly lastDay, Person? successor, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (appointment.End is null || appointment.End > lastDay)
            await StopAsync(appointment, lastDay, request, session, cancellationToken);
        if (successor is not null)
            await session.Handovers.AddAsync(
                new Handover(appointment.Number, appointment.Unit, appointment.Role, appointment.Person, successor.Id, lastDay.AddDays(1)) { Made = request.AsChange() }, cancellationToken);
        var stays = await StaysAsync(appointment, lastDay, request, session, cancellationToken);
        var moved = await invitations.MoveAsync(appointment, lastDay, successor, stays, request, session, cancellationToken);
        if (!stays)
            await session.Outbox.CancelWaitingAsync(
                appointment.Person, lastDay <= request.Today ? DateTimeOffset.MinValue : clock.At(lastDay.AddDays(1), TimeOnly.MinValue), cancellationToken);
        return new Remains(await session.Appointments.OpenFindingsAsync(appointment.Person, appointment.Unit, cancellationToken), moved);
    }

    static Task StopAsync(Appointment term, DateOnly lastDay, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        session.Appointments.ChangeAsync(
            new AppointmentChange(term.Number, term.Start > lastDay ? AppointmentChangeKind.Withdrawn : AppointmentChangeKind.Ended, lastDay, request.AsChange()), cancellationToken);

    /// <summary>Whether the person still has something to do here afterwards. Secondments end with the last appointment they rest on.</summary>
    static async Task<bool> StaysAsync(Appointment ended, DateOnly lastDay, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var others = (await session.Appointments.OfAsync(ended.Person, cancellationToken))
            .Where(term => term.Number != ended.Number && (term.End is null || term.End > lastDay)).ToList();
        if (others.Any(term => !term.IsSecondment))
            return true;
        foreach (var secondment in others)
            await StopAsync(secondment, lastDay, request, session, cancellationToken);
        return request.Roster.PersonById(ended.Person) is { Identities: not Roles.None };
    }
}
