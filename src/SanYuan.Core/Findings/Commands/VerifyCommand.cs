using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「核实12」「问题12通过」「问题12属实，销号」: closes what was put right.</summary>
public sealed partial class VerifyCommand : IChatCommand
{
    public string Name => "finding.verify";

    public Roles Audience => Roles.Appointee | Roles.Office;

    public string Example => "核实12";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await FindingLookup.AllAsync(FindingForms.Of(words), Verification.Check, request, session, cancellationToken);
        return refusal ?? await Verification.VerifyAsync(cases, request, session, cancellationToken);
    }

    [GeneratedRegex(
        "^(核实(问题|建议|#)?[ ]*" + FindingForms.Numbers + "(号)?[, ]*(属实|通过|无误|销号|完成|没问题)?|" + FindingForms.Named + FindingForms.Numbers
        + "(号)?[, ]*(都)?(已)?(核实)?(通过|属实|无误|销号|同意销号)(了)?[, ]*(可以)?(通过|销号|同意销号)?(了)?)$")]
    private static partial Regex Words();
}
