using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Ends one appointment as the office said, hands it over where a successor is told, and tells everybody concerned.</summary>
public sealed class HandoverDesk(Ending ending)
{
    /// <param name="successorTold">A name or code; empty when nobody takes over.</param>
    internal async Task<Reply> EndAsync(Appointment term, DateOnly lastDay, string successorTold, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(term, lastDay, successorTold, request, session, cancellationToken) is { } problem)
            return problem;
        Person? successor = null;
        if (successorTold.Length > 0)
        {
            (successor, var unknown) = NameFinder.Person(successorTold, request.Roster);
            if (successor is null)
                return unknown!;
            if (await Succession.PrepareAsync(term, lastDay, successor, request, session, cancellationToken) is { } refusal)
                return refusal;
        }
        var last = term.End < lastDay ? term.End.Value : lastDay;
        var remains = await ending.EndAsync(term, last, successor, request, session, cancellationToken);
        await TellAsync(term with { End = last }, successor, remains, request, session, cancellationToken);
        return new Reply(HandoverWords.Ended(term with { End = last }, successor?.Name, remains, request.Roster)) { ChangesRoster = true };
    }

    static async Task<Reply?> ProblemAsync(Appointment term, DateOnly lastDay, string successor, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (lastDay < term.Start)
            return Reply.Refused("end_before_start", HandoverWords.EndBeforeStart(term, lastDay));
        if (await session.Handovers.OfAppointmentAsync(term.Number, cancellationToken) is { } before)
            return Reply.Refused("handed_over_before", HandoverWords.HandedOverBefore(before, request.Roster));
        return successor.Length == 0 && term.End <= lastDay ? Reply.Refused("ended_before", HandoverWords.EndedBefore(term, request.Roster)) : null;
    }

    static async Task TellAsync(Appointment term, Person? successor, Remains remains, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var key = $"ended:{term.Number}:{term.End:yyyyMMdd}{(successor is null ? "" : $":{successor.Id.Value}")}";
        // Whoever has left before hears nothing more.
        if (term.End >= request.Today)
            await AppointmentNotices.TellAsync([term.Person], HandoverWords.Farewell(term, successor?.Name, request.Roster), $"{key}:farewell", request, session, cancellationToken);
        if (successor is not null)
            await AppointmentNotices.TellAsync([successor.Id], HandoverWords.ToSuccessor(term, remains, request.Roster), $"{key}:successor", request, session, cancellationToken);
        IEnumerable<PersonId> others =
        [
            .. AppointmentNotices.Office(request.Roster), .. AppointmentNotices.SelectingUnit(term.SelectingUnit, request.Roster),
            .. request.Roster.LiaisonsOf(term.Unit).Select(person => person.Id),
        ];
        await AppointmentNotices.TellAsync(others, HandoverWords.ToOthers(term, successor?.Name, request.Roster), key, request, session, cancellationToken);
    }
}
