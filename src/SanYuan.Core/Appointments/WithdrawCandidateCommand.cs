using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>「人选3撤回」: the office, whoever entered the candidate, and the candidate themself.</summary>
public sealed partial class WithdrawCandidateCommand : IChatCommand
{
    public string Name => "candidate.withdraw";

    public Roles Audience => IChatCommand.Everybody;

    public string Example => "人选3撤回";

    public Regex Form => Pattern();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (candidate, refusal) = await CandidateEntry.FindOpenAsync(words.Number("number"), session, cancellationToken);
        if (candidate is null)
            return refusal!;
        var sender = request.Sender.Person.Id;
        if (!request.Sender.Roles.HasFlag(Roles.Office) && candidate.Content.Person != sender && candidate.Content.Entered.By != sender)
            return Reply.Refused("not_yours", CandidateWords.NotYours(candidate.Number));
        await session.Candidates.SetStatusAsync(candidate.Number, CandidateStatus.Withdrawn, cancellationToken);
        return new Reply(CandidateWords.Withdrawn(candidate, request.Roster));
    }

    [GeneratedRegex("^(?:人选\\s*(?<number>" + Forms.Number + ")\\s*(?:撤回|退出|取消)|(?:撤回|取消)\\s*人选\\s*(?<number>" + Forms.Number + "))$")]
    private static partial Regex Pattern();
}
