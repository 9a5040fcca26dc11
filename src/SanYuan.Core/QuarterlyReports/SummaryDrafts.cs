using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>Drafts every guest's summary from the ledger and sends it to them to put right.</summary>
internal static class SummaryDrafts
{
    public static async Task WriteAsync(Quarter quarter, IReadOnlyCollection<PersonId> guests, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var ledger = await QuarterLedger.ReadAsync(quarter, session, cancellationToken);
        foreach (var guest in guests)
        {
            var text = SummaryWords.Draft(quarter, request.Today, ledger.Of(guest), request.Roster);
            await session.Summaries.AddAsync(new Summary(quarter, guest, 1, SummaryState.Drafted, text, request.Moment, request.Source), cancellationToken);
            var message = new OutboundMessage(
                guest, OutboundKind.QuarterlyMeeting, SummaryWords.Ask(text), request.Moment, $"quarterly-summary:{quarter}:{guest.Value}")
            {
                Why = new Why("季度汇报会前，把台账里您这一季的情况整理好请您核对。", $"党建办已确定召开{quarter.Name}汇报会，请了您。"),
            };
            await session.Outbox.AddAsync(message, request.Moment, cancellationToken);
        }
    }
}
