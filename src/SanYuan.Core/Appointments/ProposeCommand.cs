using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「人选3 拟派 2019-11-01 起 两年 选派单位 县委组织部」: an appointment that waits for training is made of a candidate who meets all four conditions (mechanism 2).</summary>
public sealed partial class ProposeCommand : IChatCommand
{
    public string Name => "appointment.propose";

    public Roles Audience => Roles.Office;

    public string Example => "人选3 拟派 2019-11-01 起 两年 选派单位 县委组织部";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (candidate, refusal) = await CandidateEntry.FindOpenAsync(words.Number("number"), session, cancellationToken);
        if (candidate is null)
            return refusal!;
        if (!candidate.MeetsAll)
            return Reply.Refused("conditions_not_met", CandidateWords.NotMet(candidate, request.Roster));
        if (request.Roster.UnitById(candidate.Content.Unit) is { ClosedOn: not null } closed)
            return Reply.Refused("unit_closed", AppointmentWords.UnitClosed(closed));
        var (term, unclear) = TermTold.Read(words.Verbatim("term"), request);
        if (term is null)
            return unclear!;
        var planned = Plan(candidate.Content, term, request.Roster);
        if (Terms.Overlap(await session.Appointments.OfAsync(planned.Person, cancellationToken), planned) is { } other)
            return Reply.Refused("overlap", ProposalWords.Overlaps(other, request.Roster));
        var number = await session.Appointments.AddAsync(planned, AppointmentChangeKind.Proposed, request.AsChange(), cancellationToken);
        await session.Candidates.SetStatusAsync(candidate.Number, CandidateStatus.Proposed, cancellationToken);
        var proposed = planned with { Number = number };
        await TellAsync(proposed, request, session, cancellationToken);
        return new Reply(AppointmentWords.Proposed(proposed, request.Roster)) { ChangesRoster = true };
    }

    static Appointment Plan(CandidateDraft candidate, TermTold term, RosterSnapshot roster) =>
        new(candidate.Person, candidate.Role, candidate.Unit, term.Start, term.End)
        {
            SelectingUnit = term.SelectingUnit ?? candidate.SelectingUnit
                ?? (roster.PersonById(candidate.Person)?.WorkUnitCode is { } code ? roster.UnitByCode(code)?.Id : null),
            Way = candidate.Way,
            NeedsTraining = true,
        };

    static async Task TellAsync(Appointment proposed, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        // A proposal taken back and made again has the same number, and is news again.
        var key = $"proposed:{proposed.Number}:{request.Source.Channel}:{request.Source.MessageId}";
        await AppointmentNotices.TellAsync([proposed.Person], AppointmentWords.ProposedToPerson(proposed, request.Roster), key, request, session, cancellationToken);
        await AppointmentNotices.TellAsync(
            AppointmentNotices.SelectingUnit(proposed.SelectingUnit, request.Roster), AppointmentWords.ProposedToUnit(proposed, request.Roster), $"{key}:unit", request, session, cancellationToken);
    }

    [GeneratedRegex("^(?:拟派\\s*人选\\s*(?<number>" + Forms.Number + ")|人选\\s*(?<number>" + Forms.Number + ")\\s*拟派)(?<term>[\\s,:]*.{0,100})?$")]
    private static partial Regex Pattern();
}
