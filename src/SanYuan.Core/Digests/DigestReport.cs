using SanYuan.Core.Digests.Reports;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>A table of a report, for a sheet or a page.</summary>
/// <param name="Rows">Texts and whole numbers; null where there is nothing to say.</param>
public sealed record ReportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>One line for each entry, duty or invitation: for a sheet, not for paper.</summary>
    public bool IsDetail { get; init; }
}

/// <summary>A digest with everything behind its figures, for a file: figures, units, people, entries, duties, findings, meetings, as far as its reader may see them.</summary>
/// <param name="Digest">With its lists whole.</param>
/// <param name="Brief">The same as it is read in chat: lists cut short.</param>
/// <param name="PrintedOn">The county's calendar.</param>
public sealed record DigestReport(Digest Digest, Digest Brief, DateOnly PrintedOn, IReadOnlyList<ReportTable> Tables)
{
    public static async Task<DigestReport> ReadAsync(Period period, DigestScope scope, DigestDesk desk, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var digest = await desk.WriteAsync(period, scope, whole: true, roster, session, cancellationToken);
        var brief = await desk.WriteAsync(period, scope, whole: false, roster, session, cancellationToken);
        var facts = await new ReportReader(period, scope, desk, clock, roster, session).ReadAsync(cancellationToken);
        return new DigestReport(digest, brief, clock.Today, [Figures(digest), .. new ReportOverview(facts, scope, roster).Tables(), .. new ReportDetails(facts, scope, clock, roster).Tables()]);
    }

    static ReportTable Figures(Digest digest) =>
        new("数据", ["序号", "内容", "数值"], [.. digest.Lines.Select((line, at) => new object?[] { at + 1, line.Text, line.Figure is null ? null : line.Value })]) { IsDetail = true };
}
