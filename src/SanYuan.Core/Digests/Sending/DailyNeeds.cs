using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Roster;
using SanYuan.Core.Signals;

namespace SanYuan.Core.Digests.Sending;

/// <summary>
/// The office's daily digest: what waits for it. It is written only when something is new since the one before; what was told already stands
/// beside it, and never makes a digest by itself.
/// </summary>
public static class DailyNeeds
{
    /// <summary>Letters and signals looked at, one by one.</summary>
    const int Most = 500;

    /// <param name="since">When the one before was written.</param>
    /// <returns>Null when nothing is new.</returns>
    internal static async Task<Digest?> ReadAsync(DateTimeOffset since, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var needs = await AllAsync(since, clock, roster, session, cancellationToken);
        var today = clock.Today;
        return needs.Any(need => need?.IsNew == true)
            ? new Digest(Period.Of(PeriodKind.Day, today), DigestScope.Office, DailyWords.Title(today), [.. needs.OfType<Need>().Select(need => need.Line)])
            : null;
    }

    /// <summary>All that waits for the office now, new or not; of messages that did not arrive, those of the last days.</summary>
    /// <param name="since">From when on messages are looked at.</param>
    public static async Task<IReadOnlyList<DigestLine>> WaitingAsync(DateTimeOffset since, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        [.. (await AllAsync(since, clock, roster, session, cancellationToken)).OfType<Need>().Select(need => need.Line)];

    static async Task<Need?[]> AllAsync(DateTimeOffset since, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        [
            await OverdueAsync(since, clock, session, cancellationToken),
            await MeasuresAsync(since, clock, roster, session, cancellationToken),
            await UndeliveredAsync(since, roster, session, cancellationToken),
            await ProposalAsync(since, clock, session, cancellationToken),
            await CandidatesAsync(since, session, cancellationToken),
            await WarningsAsync(since, clock, roster, session, cancellationToken),
            await SignalsAsync(since, session, cancellationToken),
        ];

    static async Task<Need?> OverdueAsync(DateTimeOffset since, CountyClock clock, ILedgerSession session, CancellationToken cancellationToken)
    {
        var all = (await session.Digests.UnsettledAsync(clock.Today, since, since, cancellationToken)).Sum(unit => unit.Overdue);
        var before = all == 0 ? 0 : (await session.Digests.UnsettledAsync(DayOf(since), since, since, cancellationToken)).Sum(unit => unit.Overdue);
        return Of(FigureKind.NewlyOverdue, all, all > before, DailyWords.Overdue(all - before, all));
    }

    static async Task<Need?> MeasuresAsync(DateTimeOffset since, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var overdue = await OverdueMeasures.ReadAsync(clock.Today, session, cancellationToken);
        return Of(FigureKind.OverdueMeasures, overdue.Count, overdue.Any(one => one.Content.DueOn >= DayOf(since)), MeasureWords.Overdue(overdue, roster));
    }

    static async Task<Need?> UndeliveredAsync(DateTimeOffset since, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var letters = await session.DeadLetters.ListAsync(null, since, Most, cancellationToken);
        var names = letters.Select(letter => roster.PersonById(letter.Entry.Message.Receiver)?.Name).OfType<string>().Distinct().ToList();
        return Of(FigureKind.Undelivered, letters.Count, letters.Count > 0, DailyWords.Undelivered(letters.Count, names));
    }

    static async Task<Need?> ProposalAsync(DateTimeOffset since, CountyClock clock, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.QuarterlyMeetings.FindAsync(Quarter.Of(clock.Today), cancellationToken) is { Status: QuarterlyMeetingStatus.Proposed } proposal && proposal.Day > clock.Today
            ? Of(FigureKind.Proposals, 1, proposal.ChangedAt >= since, ProposalWords.Undecided(proposal))
            : null;

    static async Task<Need?> CandidatesAsync(DateTimeOffset since, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = await session.Candidates.OpenAsync(cancellationToken);
        return Of(FigureKind.Candidates, open.Count, open.Any(one => one.Content.Entered.At >= since), DailyWords.Candidates(open.Count));
    }

    static async Task<Need?> WarningsAsync(DateTimeOffset since, CountyClock clock, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var warnings = await CoverageWarnings.OfCountyAsync(clock.Today, clock, roster, session, cancellationToken);
        var branches = warnings.Select(one => one.Branch.Id).Distinct().Count();
        return Of(FigureKind.Warnings, branches, warnings.Any(one => CoverageLedger.WarnedFrom(one.Period, roster.Calendar) > DayOf(since)), CoverageWords.DigestLine(branches));
    }

    static async Task<Need?> SignalsAsync(DateTimeOffset since, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = await session.Signals.CountOpenAsync(cancellationToken);
        var isNew = open > 0 && (await session.Signals.OpenAsync(Most, cancellationToken)).Any(one => one.FoundAt >= since);
        return Of(FigureKind.Signals, open, isNew, SignalWords.Digest(open));
    }

    static Need? Of(FigureKind kind, int count, bool isNew, string text) => count == 0 ? null : new Need(new DigestLine(kind, count, text), isNew);

    static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    /// <param name="IsNew">Whether any of it is new since the digest before.</param>
    sealed record Need(DigestLine Line, bool IsNew);
}

/// <summary>The words of the daily digest.</summary>
internal static class DailyWords
{
    const int MostNames = 5;

    public static string Title(DateOnly day) => $"今日要办 {day:M月d日}（{Reminders.ReminderWords.Weekday(day)}）";

    public static string Overdue(int fresh, int all) => fresh > 0 ? $"新超期问题{fresh}条，超期共{all}条" : $"超期问题{all}条";

    public static string Undelivered(int count, IReadOnlyList<string> names) => $"没送达的消息{count}条：{DigestWords.List(names, MostNames, "人", whole: false)}，请核对账号";

    public static string Candidates(int count) => $"待核条件、待拟派的人选{count}名";
}
