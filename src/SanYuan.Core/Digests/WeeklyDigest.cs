using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;
using SanYuan.Core.Signals;

namespace SanYuan.Core.Digests;

/// <summary>
/// Sends last week's digest to everybody of the office, once, from Monday 08:07 on; where days off are quiet, from 08:07 of the week's first
/// working day. A service that was down then sends it when it is back. A week without a working day sends nothing: the next one sends both.
/// </summary>
public sealed class WeeklyDigest(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet)
{
    /// <summary>Not at the hour or half hour, where the platforms are slow.</summary>
    static readonly TimeOnly SendFrom = new(8, 7);

    /// <summary>Weeks; no break is longer, and a calendar that says so must not send a year of digests.</summary>
    const int MostHeld = 6;

    /// <returns>How many digests were written now, one for each person and week.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var week = Period.WeekOf(clock.Today);
        if (now < SendFromIn(week))
            return 0;
        var snapshot = roster.View.Snapshot;
        var periods = Due(week);
        return await ledger.WriteAsync((session, token) => WriteAsync(session, snapshot, periods, now, token), cancellationToken);
    }

    /// <summary>The week before, and those before it whose own week of sending was all days off; the oldest first.</summary>
    List<Period> Due(Period week)
    {
        var periods = new List<Period>();
        do
        {
            week = Before(week);
            periods.Insert(0, week);
        }
        while (DateOnly.FromDateTime(SendFromIn(week).DateTime) > week.To && periods.Count < MostHeld);
        return periods;
    }

    static Period Before(Period week) => Period.WeekOf(week.From.AddDays(-1));

    DateTimeOffset SendFromIn(Period week)
    {
        var allowed = quiet.Allow(clock.At(week.From, SendFrom));
        return quiet.Allow(clock.At(DateOnly.FromDateTime(allowed.DateTime), SendFrom));
    }

    async Task<int> WriteAsync(ILedgerSession session, RosterSnapshot snapshot, List<Period> periods, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var overdue = await OverdueMeasures.LineAsync(DateOnly.FromDateTime(now.DateTime), snapshot, session, cancellationToken);
        var signals = await OpenSignals.LineAsync(session, cancellationToken);
        var warned = await CoverageWarnings.LineAsync(DateOnly.FromDateTime(now.DateTime), clock, snapshot, session, cancellationToken);
        var written = 0;
        foreach (var period in periods)
        {
            var figures = await DigestFigures.ReadAsync(session, snapshot, clock, period.From, period.To, cancellationToken);
            var asking = await Asking.LineAsync(period.From, period.To, session, cancellationToken);
            var text = DigestWords.Write(period, figures, whole: false) + overdue + warned + signals + asking;
            text = await FindingDigest.AppendAsync(text, period.From, period.To, clock, snapshot, session, cancellationToken);
            foreach (var person in snapshot.Office)
            {
                var key = $"digest:{period.Key}:{person.Id.Value}";
                var digest = new OutboundMessage(person.Id, OutboundKind.Digest, text, PlatformStroke.Avoid(quiet.Allow(now), key), key)
                {
                    Why = new Why("每周第一个工作日早上给党建办发上周简报", $"统计{period.From:M月d日}到{period.To:M月d日}的台账"),
                };
                if (await session.Outbox.AddAsync(digest, now, cancellationToken))
                    written++;
            }
        }
        return written;
    }
}
