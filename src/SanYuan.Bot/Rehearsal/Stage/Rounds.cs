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

/// <summary>How much of what the service does by itself is done at a moment of the day.</summary>
internal enum Round
{
    /// <summary>What is due at its own moment: the reminders of meetings, messages tried again, photos, delivery.</summary>
    Short,

    /// <summary>And what goes to units in the evening.</summary>
    Evening,

    /// <summary>And everything that goes by the calendar.</summary>
    Whole,
}

/// <summary>What the service does by itself: the jobs, in an order that is always the same, and what its pumps do.</summary>
internal sealed class Rounds(IServiceProvider services)
{
    public async Task RunAsync(Round round, CancellationToken cancellationToken)
    {
        if (round == Round.Whole)
            await ByCalendarAsync(cancellationToken);
        if (round >= Round.Evening)
            await Get<FindingBundle>().RunAsync(cancellationToken);
        await Get<Retries>().RunAsync(cancellationToken);
        while (await Get<MediaRounds>().RunAsync(cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
        await Get<Core.Meetings.Reminders>().RunAsync(cancellationToken);
        await DeliverAsync(cancellationToken);
    }

    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        while (await Get<Deliveries>().RunAsync(cancellationToken) > 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    async Task ByCalendarAsync(CancellationToken cancellationToken)
    {
        await Get<SignalWatch>().RunAsync(cancellationToken);
        await Get<CalendarWatch>().RunAsync(cancellationToken);
        await Get<InspectionRound>().RunAsync(cancellationToken);
        await Get<MeetingProposal>().RunAsync(cancellationToken);
        await Get<DigestRound>().RunAsync(cancellationToken);
        await Get<DailyReminders>().RunAsync(cancellationToken);
    }

    T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
