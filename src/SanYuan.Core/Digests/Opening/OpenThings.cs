using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Opening;

/// <summary>What waits to be done, one by one: findings, measures, warnings, signals, letters that did not arrive, proposals.</summary>
internal sealed class OpenThings(CountyClock clock, RosterSnapshot roster, ILedgerSession session)
{
    /// <summary>What is read at most of lists without a natural end.</summary>
    const int Most = 500;

    static readonly TimeSpan LettersShown = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<string>> LinesAsync(Period period, FigureRead figure, CancellationToken cancellationToken) => figure.Kind switch
    {
        FigureKind.OverdueMeasures => [.. (await OverdueMeasures.ReadAsync(clock.Today, session, cancellationToken)).Select(one => MeasureWords.Remind(one, clock.Today))],
        FigureKind.Warnings => [.. (await CoverageWarnings.OfCountyAsync(clock.Today, clock, roster, session, cancellationToken)).OrderBy(one => one.Period.To).Select(CoverageWords.Warn)],
        FigureKind.Signals => await SignalsAsync(cancellationToken),
        FigureKind.Undelivered => await LettersAsync(cancellationToken),
        FigureKind.Proposals => await ProposalAsync(cancellationToken),
        FigureKind.Candidates => [.. (await session.Candidates.OpenAsync(cancellationToken)).Select(one =>
            $"人选{one.Number} {roster.PersonById(one.Content.Person)?.Name} {roster.UnitById(one.Content.Unit)?.Name}{DigestWords.Role(one.Content.Role)}，{clock.ToLocal(one.Content.Entered.At):M月d日}提出")],
        _ => await FindingsAsync(period, figure, cancellationToken),
    };

    /// <summary>Overdue first, then by the last day; those closed in the period last, where the figure counts them.</summary>
    async Task<IReadOnlyList<string>> FindingsAsync(Period period, FigureRead figure, CancellationToken cancellationToken)
    {
        var scope = figure.Scope.IsCounty ? FindingScope.County : FindingScope.Of(figure.Scope.Units.ToHashSet());
        var open = (await session.FindingLife.UnsettledAsync(scope, cancellationToken)).Where(one => one.Kind == FindingKind.Finding && Counts(figure.Kind, one));
        var lines = open.OrderBy(one => one.IsOwed ? one.DueOn ?? DateOnly.MaxValue : DateOnly.MaxValue).ThenBy(one => one.Number).ToList();
        if (figure.Kind is FigureKind.Rectification or FigureKind.Findings)
        {
            var closed = await session.Digests.ClosedNumbersAsync(
                clock.At(period.From, default), clock.At(period.To.AddDays(1), default), figure.Scope.IsCounty ? null : figure.Scope.Units, Most, cancellationToken);
            lines.AddRange(await session.FindingLife.FindAsync(closed, cancellationToken));
        }
        return [.. lines.Select(Line)];
    }

    bool Counts(FigureKind kind, FindingCase one) => kind switch
    {
        FigureKind.OpenFindings => one.IsOwed,
        FigureKind.NewlyOverdue => one.IsOverdueOn(clock.Today),
        FigureKind.Rectification => one.Status == FindingStatus.Rectified || one.IsOverdueOn(clock.Today),
        _ => true,
    };

    string Line(FindingCase one) =>
        $"{FindingWords.Line(one, clock.Today, roster, withUnit: true)}｜{DetailWords.Day(one.FoundOn, clock.Today)}{roster.PersonById(one.Appointee)?.Name}{(one.Activity is { } entry ? $" {entry}" : "")}";

    async Task<IReadOnlyList<string>> SignalsAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var signal in await session.Signals.OpenAsync(Most, cancellationToken))
            if (await session.Activities.FindAsync(signal.About.Entry, cancellationToken) is { Content: var entry } found)
                lines.Add($"异常提示{signal.Number}：{found.Id} {DetailWords.Day(entry.Date, clock.Today)} {roster.PersonById(entry.Appointee)?.Name} {roster.UnitById(entry.Unit)?.Name}");
        return lines;
    }

    async Task<IReadOnlyList<string>> LettersAsync(CancellationToken cancellationToken) =>
    [
        .. from letter in await session.DeadLetters.ListAsync(null, clock.Now - LettersShown, Most, cancellationToken)
           select $"{clock.ToLocal(letter.At):M月d日 HH:mm} 给{roster.PersonById(letter.Entry.Message.Receiver)?.Name}的消息{(letter.Entry.Status == OutboxStatus.Unknown ? "不能确定是否送达" : "没能送达")}",
    ];

    async Task<IReadOnlyList<string>> ProposalAsync(CancellationToken cancellationToken) =>
        await session.QuarterlyMeetings.FindAsync(Quarter.Of(clock.Today), cancellationToken) is { Status: QuarterlyMeetingStatus.Proposed } proposal
            ? [ProposalWords.Undecided(proposal)]
            : [];
}
