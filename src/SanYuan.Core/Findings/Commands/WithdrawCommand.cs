using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「撤回问题12」: the reporter takes back what was told to a unit without an entry; what stands in an entry is taken out of it.</summary>
public sealed partial class WithdrawCommand : IChatCommand
{
    public string Name => "finding.withdraw";

    public Roles Audience => Roles.Appointee;

    public string Example => "撤回问题12";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var (cases, refusal) = await FindingLookup.AllAsync(FindingForms.Of(words), Check, request, session, cancellationToken);
        if (refusal is not null)
            return refusal;
        await FindingRecall.WithdrawAsync(cases, request.AsChange(), request.Roster, session, cancellationToken);
        return new Reply(WithdrawWords.Withdrawn(cases));
    }

    static Reply? Check(FindingCase one, Request request)
    {
        if (one.ToldBy != request.Sender.Person.Id && one.Appointee != request.Sender.Person.Id)
            return Reply.Refused("not_yours", FindingLookupWords.NotYours(one.Number));
        if (one.Status is FindingStatus.Withdrawn or FindingStatus.Verified)
            return Reply.Refused("over", FindingLookupWords.Over(one));
        return one.Activity is { } entry ? Reply.Refused("in_entry", WithdrawWords.InEntry(one, entry.Value)) : null;
    }

    [GeneratedRegex("^((撤回|撤销|收回)[ ]*(问题|建议)[ ]*" + FindingForms.Numbers + "|(问题|建议)[ ]*" + FindingForms.Numbers + "[ ,]*(撤回|撤销|收回)(了|吧)?)$")]
    private static partial Regex Words();
}

internal static class WithdrawWords
{
    public static string Withdrawn(IReadOnlyList<FindingCase> cases) => $"已收回{FindingWords.Names(cases)}，原话仍保留，不再计入统计；已送到单位的也告知了。";

    public static string InEntry(FindingCase one, long entry) => $"{FindingWords.Name(one)}写在 #{entry} 里，没有改动。要去掉请说「#{entry} 去掉第一条问题」，或「撤销 #{entry}」。";
}
