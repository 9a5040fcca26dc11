using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「收到问题12」「问题12已收到」.</summary>
public sealed partial class AcknowledgeCommand : IChatCommand
{
    public string Name => "finding.acknowledge";

    public Roles Audience => Roles.Liaison;

    public string Example => "收到问题12";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await FindingLookup.CarriedAsync(FindingForms.Of(words), Check, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var open = cases.Where(one => one.IsOwed && one.Status != FindingStatus.Acknowledged).ToList();
        return open.Count == 0 ? new Reply(RectifyWords.Nothing(cases)) : await Acknowledging.AcknowledgeAsync(open, request, session, cancellationToken);
    }

    static Reply? Check(FindingCase one, Request request) =>
        FindingAccess.SpeaksFor(one.Unit, request) ? null : Reply.Refused("not_yours", FindingLookupWords.NotYours(one.Number));

    [GeneratedRegex("^((已)?(收到|签收|知道了)(了)?[,: ]*" + FindingForms.Named + FindingForms.Numbers + "|" + FindingForms.Named + FindingForms.Numbers + "[, ]*(都)?(已)?(收到|签收|知道)(了)?)$")]
    private static partial Regex Words();
}
