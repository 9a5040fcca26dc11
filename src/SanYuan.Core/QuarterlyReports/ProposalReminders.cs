using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>A proposed report meeting that the office has not decided on for three working days.</summary>
public sealed class ProposalReminders(CountyClock clock) : IReminderSource
{
    /// <summary>Working days.</summary>
    const int Grace = 3;

    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var quarter = Quarter.Of(today);
        if (await session.QuarterlyMeetings.FindAsync(quarter, cancellationToken) is not { Status: QuarterlyMeetingStatus.Proposed } proposal
            || proposal.Day <= today || roster.Calendar.AddWorkingDays(DateOnly.FromDateTime(clock.ToLocal(proposal.ChangedAt).DateTime), Grace) > today)
            return [];
        return
        [
            .. roster.Office.Select(person => new ReminderItem(person.Id, $"quarterly-proposal:{quarter}:{proposal.Revision}", ProposalWords.Undecided(proposal), ProposalWords.WhyUndecided(proposal))
            {
                Answer = ProposalWords.Confirm,
                Due = proposal.Day,
            }),
        ];
    }
}
