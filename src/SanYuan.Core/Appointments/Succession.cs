using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Whether somebody can take over, and in which appointment: one they have at the unit, or a new one where they act in the same role elsewhere.</summary>
internal static class Succession
{
    /// <summary>Years.</summary>
    const int UsualTerm = 2;

    /// <returns>A refusal; null where the successor has, or was given, an appointment to take over in.</returns>
    public static async Task<Reply?> PrepareAsync(Appointment ended, DateOnly lastDay, Person successor, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (successor.Id == ended.Person)
            return Reply.Refused("same_person", HandoverWords.SamePerson);
        var first = lastDay.AddDays(1) > request.Today ? lastDay.AddDays(1) : request.Today;
        var terms = (await session.Appointments.OfAsync(successor.Id, cancellationToken))
            .Where(term => !term.IsSecondment && term.Role == ended.Role && (term.End is null || term.End >= first)).ToList();
        if (terms.Any(term => term.Unit == ended.Unit && !term.IsUntrained))
            return null;
        if (terms.Any(term => term.Unit == ended.Unit))
            return Reply.Refused("successor_untrained", HandoverWords.Untrained(successor.Name));
        if (terms.FirstOrDefault(term => !term.IsUntrained) is not { } elsewhere)
            return Reply.Refused("successor_not_appointed", HandoverWords.NotAppointed(successor.Name, ended, request.Roster));
        var taken = new Appointment(successor.Id, ended.Role, ended.Unit, first, first.AddYears(UsualTerm).AddDays(-1))
        {
            SelectingUnit = elsewhere.SelectingUnit,
            Way = elsewhere.Way,
            TrainingPassed = elsewhere.TrainingPassed,
            NeedsTraining = elsewhere.NeedsTraining,
        };
        await session.Appointments.AddAsync(taken, AppointmentChangeKind.TakenOver, request.AsChange(), cancellationToken);
        return null;
    }
}
