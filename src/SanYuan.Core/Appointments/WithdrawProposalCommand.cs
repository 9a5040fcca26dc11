using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「撤销拟派 12」: an appointment that waits for training is taken back; its candidate can be proposed again.</summary>
public sealed partial class WithdrawProposalCommand : IChatCommand
{
    public string Name => "appointment.withdraw";

    public Roles Audience => Roles.Office;

    public string Example => "撤销拟派 12";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (words.Number("number") is not { } number || await session.Appointments.FindAsync(number, cancellationToken) is not { } term)
            return Reply.Refused("unknown_appointment", AppointmentWords.UnknownNumber(words.Number("number") ?? 0));
        if (!term.IsUntrained || term.End < request.Today)
            return Reply.Refused("not_a_proposal", AppointmentWords.NotAProposal(term));
        await session.Appointments.ChangeAsync(new AppointmentChange(number, AppointmentChangeKind.Withdrawn, request.Today, request.AsChange()), cancellationToken);
        await session.Candidates.ReopenAsync(term.Person, term.Role, term.Unit, cancellationToken);
        return new Reply(AppointmentWords.ProposalWithdrawn(term, request.Roster)) { ChangesRoster = true };
    }

    [GeneratedRegex("^(?:撤销|取消|撤回)拟派\\s*(?:聘任)?\\s*(?<number>" + Forms.Number + ")$")]
    private static partial Regex Pattern();
}
