using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「问题12延期到11月20日 原因…」: another last day; the unit may once, the office at any time.</summary>
public sealed partial class ExtendCommand : IChatCommand
{
    public string Name => "finding.extend";

    public Roles Audience => Roles.Liaison | Roles.Office;

    public string Example => "问题12延期到11月20日 原因：采购还没到货";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await FindingLookup.AllAsync(FindingForms.Of(words), Check, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        if (Extension.DayOf(words.Folded("day"), request.Today) is not { } day)
            return Reply.Refused("bad_day", ExtendWords.WhichDay(cases[0].Number));
        var reason = words.Verbatim("reason");
        return reason.Length == 0
            ? Reply.Refused("no_reason", ExtendWords.WhatReason(cases[0].Number))
            : await Extension.MoveAsync(cases, day, reason, request, session, cancellationToken);
    }

    static Reply? Check(FindingCase one, Request request)
    {
        var isOffice = request.Sender.Roles.HasFlag(Roles.Office);
        if (!isOffice && !FindingAccess.SpeaksFor(one.Unit, request))
            return Reply.Refused("not_yours", FindingLookupWords.NotYours(one.Number));
        if (!one.IsOwed || one.DueOn is null)
            return Reply.Refused("no_due_day", ExtendWords.NoDueDay(one));
        return one.IsMoved && !isOffice ? Reply.Refused("moved_before", ExtendWords.MovedBefore(one)) : null;
    }

    [GeneratedRegex(
        "^" + FindingForms.Named + FindingForms.Numbers + "(号)?[ ,]*(申请|请求|请)?(延期|延|推迟|顺延)(整改)?(到|至)[ ]*(?<day>[0-9一二三四五六七八九十年月日号底末明今./-]{2,16})(之前|前)?([ ,:;。]+|(?=原因|因))(?<reason>.*)$|"
        + "^" + FindingForms.Named + FindingForms.Numbers + "(号)?[ ,]*(申请|请求|请)?(延期|延|推迟|顺延)(整改)?(到|至)[ ]*(?<day>[0-9一二三四五六七八九十年月日号底末明今./-]{2,16})(之前|前)?$",
        RegexOptions.Singleline)]
    private static partial Regex Words();
}
