using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>Tells the rest of the office what one of them has decided.</summary>
internal static class OfficeNotice
{
    public static async Task TellOthersAsync(string text, string key, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var other in request.Roster.Office.Where(person => person.Id != request.Sender.Person.Id))
            await session.Outbox.AddAsync(
                new OutboundMessage(other.Id, OutboundKind.QuarterlyMeeting, text, request.Moment, $"{key}:{other.Id.Value}")
                {
                    Why = new Why("党建办一位同志定了汇报会的事，当即告诉其他同志。", $"{request.Sender.Person.Name}刚刚定的。"),
                },
                request.Moment, cancellationToken);
    }
}
