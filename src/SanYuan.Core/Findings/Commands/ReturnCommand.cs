using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「退回12 签名表还是空的」: back to the unit, with the reason.</summary>
public sealed partial class ReturnCommand : IChatCommand
{
    public string Name => "finding.return";

    public Roles Audience => Roles.Appointee | Roles.Office;

    public string Example => "退回12 签名表还是空的";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await FindingLookup.AllAsync(FindingForms.Of(words), Verification.Check, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        var reason = words.Verbatim("reason");
        return reason.Length == 0
            ? Reply.Refused("no_reason", VerifyWords.WhatReason(cases[0].Number))
            : await Verification.ReturnAsync(cases, reason, request, session, cancellationToken);
    }

    [GeneratedRegex(
        "^(退回(问题|建议|#)?[ ]*" + FindingForms.Numbers + "(号)?|" + FindingForms.Named + FindingForms.Numbers + "(号)?[ ]*(退回|不通过|没改好|没改到位))(重改|重新整改)?([ ,:。]+(原因[: ]*)?(?<reason>.+))?$",
        RegexOptions.Singleline)]
    private static partial Regex Words();
}
