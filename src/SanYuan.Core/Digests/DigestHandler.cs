using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;
using SanYuan.Core.Signals;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Digests;

/// <summary>「汇总」: the office reads this week's figures at any time.</summary>
public sealed class DigestHandler(CountyClock clock) : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Digest] = Roles.Office | Roles.Leader };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var period = Period.WeekOf(request.Today);
        var figures = await DigestFigures.ReadAsync(session, request.Roster, clock, period.From, period.To, cancellationToken);
        var overdue = await OverdueMeasures.LineAsync(request.Today, request.Roster, session, cancellationToken);
        // Leaders read the digest too; signals are the office's alone.
        var signals = request.Sender.Roles.HasFlag(Roles.Office) ? await OpenSignals.LineAsync(session, cancellationToken) : "";
        var warned = await CoverageWarnings.LineAsync(request.Today, clock, request.Roster, session, cancellationToken);
        var text = DigestWords.Write(period, figures, whole: false) + overdue + warned + signals;
        return new Reply(await FindingDigest.AppendAsync(text, period.From, period.To, clock, request.Roster, session, cancellationToken));
    }
}
