using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>
/// Proposes the quarter's report meeting to everybody of the office, once, from 08:07 on the first working day that is at most 14 days before
/// the quarter's end. A service that was down that day proposes it when it is back, while a day is left.
/// </summary>
public sealed class MeetingProposal(ILedger ledger, CurrentRoster roster, CountyClock clock, QuietHours quiet, MeetingDay meetingDay)
{
    /// <summary>Calendar days before the quarter's last.</summary>
    public const int Ahead = 14;

    /// <summary>Not at the hour or half hour, where the platforms are slow.</summary>
    static readonly TimeOnly From = new(8, 7);

    /// <returns>How many people were asked now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var quarter = Quarter.Of(clock.Today);
        var snapshot = roster.View.Snapshot;
        if (now < clock.At(quarter.Last.AddDays(-Ahead), From) || !snapshot.Calendar.IsWorkingDay(clock.Today) || TimeOnly.FromDateTime(now.DateTime) < From)
            return 0;
        return await ledger.WriteAsync((session, token) => ProposeAsync(session, snapshot, quarter, now, token), cancellationToken);
    }

    async Task<int> ProposeAsync(ILedgerSession session, RosterSnapshot snapshot, Quarter quarter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (snapshot.Office.Count == 0 || await session.QuarterlyMeetings.FindAsync(quarter, cancellationToken) is not null)
            return 0;
        var today = DateOnly.FromDateTime(now.DateTime);
        var guests = QuarterlyGuests.Ids(today, snapshot);
        if (guests.Count == 0 || await meetingDay.FindAsync(quarter, today, guests, session, cancellationToken) is not { } slot)
            return 0;
        var proposal = new QuarterlyMeeting(quarter, slot.Day, slot.Time, ProposalWords.Place) { ChangedAt = now };
        await session.QuarterlyMeetings.ProposeAsync(proposal, cancellationToken);
        var text = ProposalWords.Propose(proposal, guests.Count);
        foreach (var person in snapshot.Office)
            await session.Outbox.AddAsync(
                new OutboundMessage(person.Id, OutboundKind.QuarterlyMeeting, text, quiet.Allow(now), $"quarterly-proposal:{quarter}:0:{person.Id.Value}")
                {
                    Why = new Why("每季度末前两周请党建办定汇报会。", $"{quarter.Name}{quarter.Last:M月d日}结束，还没有定汇报会。"),
                },
                now, cancellationToken);
        return snapshot.Office.Count;
    }
}
