using SanYuan.Bot.Delivery;
using SanYuan.Bot.Media;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Findings;
using SanYuan.Core.Messaging;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Reminders;
using SanYuan.Core.Signals;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>What the service does by itself: the jobs, in an order that is always the same, and what its pumps do.</summary>
internal sealed class Rounds(IServiceProvider services)
{
    /// <summary>What must be looked at several times a day, because it is due at its own moment.</summary>
    public async Task FrequentAsync(CancellationToken cancellationToken)
    {
        await Get<Retries>().RunAsync(cancellationToken);
        while (await Get<MediaRounds>().RunAsync(cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
        await Get<Core.Meetings.Reminders>().RunAsync(cancellationToken);
        await Get<FindingBundle>().RunAsync(cancellationToken);
        await DeliverAsync(cancellationToken);
    }

    /// <summary>All jobs.</summary>
    public async Task AllAsync(CancellationToken cancellationToken)
    {
        await Get<SignalWatch>().RunAsync(cancellationToken);
        await Get<CalendarWatch>().RunAsync(cancellationToken);
        await Get<InspectionRound>().RunAsync(cancellationToken);
        await Get<MeetingProposal>().RunAsync(cancellationToken);
        await Get<DigestRound>().RunAsync(cancellationToken);
        await Get<DailyReminders>().RunAsync(cancellationToken);
        await FrequentAsync(cancellationToken);
    }

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        while (await Get<Deliveries>().RunAsync(cancellationToken) > 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
