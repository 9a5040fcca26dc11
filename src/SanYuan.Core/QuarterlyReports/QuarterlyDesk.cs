using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>What is said around the report meeting in fixed words, before anything else is made of a message.</summary>
public sealed class QuarterlyDesk(ProposalDesk proposals)
{
    /// <returns>Null when the message goes its usual way.</returns>
    public async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await SummaryDesk.TryAnswerAsync(request, session, cancellationToken)
        ?? await MeasureDesk.TryAnswerAsync(request, session, cancellationToken)
        ?? await proposals.TryAnswerAsync(request, session, cancellationToken);
}
