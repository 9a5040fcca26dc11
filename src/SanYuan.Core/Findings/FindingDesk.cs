using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>A liaison's bare 「收到」 after findings came: it acknowledges those of the last message.</summary>
internal static class FindingDesk
{
    /// <summary>Calendar days; a Friday's bundle is answered on Monday.</summary>
    const int AnsweredWithin = 4;

    /// <returns>Null when nothing waits for it. Of appointees it answers an invitation, so they must name the number.</returns>
    public static async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var roles = request.Sender.Roles;
        if (!roles.HasFlag(Roles.Liaison) || (roles & Roles.Appointee) != 0 || !IsReceipt(request.Message.Text))
            return null;
        var last = await session.FindingDeliveries.LastToAsync(request.Sender.Person.Id, request.Moment.AddDays(-AnsweredWithin), cancellationToken);
        var waiting = last.Where(one => one.Status == FindingStatus.Sent).Concat(await SeenAgainAsync(last, session, cancellationToken))
            .Where(one => FindingAccess.SpeaksFor(one.Unit, request)).DistinctBy(one => one.Number).ToList();
        return waiting.Count == 0 ? null : await Acknowledging.AcknowledgeAsync(waiting, request, session, cancellationToken);
    }

    /// <summary>What the last message said was seen again, and nobody has acknowledged since.</summary>
    static async Task<IEnumerable<FindingCase>> SeenAgainAsync(IReadOnlyList<FindingCase> last, ILedgerSession session, CancellationToken cancellationToken)
    {
        var numbers = last.Where(one => one.Status == FindingStatus.Repeated).Select(one => one.Repeats!.Value).Distinct().ToList();
        if (numbers.Count == 0)
            return [];
        var steps = (await session.FindingLife.StepsAsync(numbers, cancellationToken)).ToLookup(step => step.Finding);
        return (await session.FindingLife.FindAsync(numbers, cancellationToken)).Where(one => one.IsOwed && steps[one.Number].Last().Kind != FindingStepKind.Acknowledged);
    }

    static bool IsReceipt(string text) => text.Trim(' ', '。', '.', '！', '!', '，', ',', '~', '\n') is "收到" or "已收到" or "收到了" or "知道了" or "好的收到" or "好的，收到" or "收到，谢谢" or "收到谢谢" or "收到，马上整改" or "已签收" or "签收";
}
