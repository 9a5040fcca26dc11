using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Signals;

/// <summary>
/// Looks through new and changed entries and newly stored photos for signals, a hundred of each at a time and a thousand a run at most. What is
/// compared is read and worked out outside of the writer, so that no report waits for it. Run twice, it writes nothing twice.
/// </summary>
public sealed class SignalWatch(ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    const int Batch = 100;
    const int MostRounds = 10;

    /// <summary>A message that was tried again carries its first moment; an attachment finds its entry within a day.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromDays(2);

    /// <returns>How many signals were opened now.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var opened = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var work = await ledger.ReadAsync(ReadAsync, cancellationToken);
            if (work.IsNone)
                break;
            opened += await ExamineAsync(work, cancellationToken);
        }
        return opened;
    }

    static async Task<Work> ReadAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        var progress = await session.Examinations.ProgressAsync(cancellationToken);
        return new Work(
            progress,
            await session.Examinations.NewEntriesAsync(progress.Entry, Batch, cancellationToken),
            await session.Examinations.ChangedEntriesAsync(progress.ChangedSince, Batch, cancellationToken),
            await session.Examinations.NewPhotosAsync(progress.Attachment, Batch, cancellationToken));
    }

    async Task<int> ExamineAsync(Work work, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var names = roster.View.Snapshot.Names;
        List<Examined> entries = [.. work.New.Select(entry => new Examined(entry, PlainWords.Of(entry.Content.Text, names, clock.ToLocal(entry.Content.RecordedAt))))];
        await ledger.WriteAsync((session, token) => KeepAsync(entries, work.Photos, session, token), cancellationToken);
        var compared = await ledger.ReadAsync((session, token) => new SignalComparison(session, clock).CompareAsync(work.Entries, token), cancellationToken);
        return await ledger.WriteAsync((session, token) => RecordAsync(work, compared, now, session, token), cancellationToken);
    }

    static async Task<bool> KeepAsync(IReadOnlyList<Examined> entries, IReadOnlyList<AttachedPhoto> photos, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.Examinations.KeepAsync(entries, photos, cancellationToken);
        return true;
    }

    static async Task<int> RecordAsync(Work work, Compared compared, DateTimeOffset now, ILedgerSession session, CancellationToken cancellationToken)
    {
        var opened = 0;
        foreach (var draft in compared.Found)
            if (await session.Signals.AddAsync(draft, now, cancellationToken))
                opened++;
        foreach (var number in compared.Untrue)
            await session.Signals.LapseAsync(number, now, cancellationToken);
        await session.Examinations.SeenAsync([.. work.New, .. work.Changed], work.Photos, cancellationToken);
        // Where a batch was full there may be more behind it, which must not be passed over.
        await session.Examinations.MoveAsync(
            work.New.Count > 0 ? work.New[^1].Id : work.Progress.Entry,
            work.Changed.Count < Batch ? now - Overlap : work.Progress.ChangedSince,
            work.Photos.Count < Batch ? now - Overlap : DateTimeOffset.MinValue,
            cancellationToken);
        return opened;
    }

    sealed record Work(Progress Progress, IReadOnlyList<Activity> New, IReadOnlyList<Activity> Changed, IReadOnlyList<AttachedPhoto> Photos)
    {
        public bool IsNone => New.Count + Changed.Count + Photos.Count == 0;

        public HashSet<ActivityId> Entries => [.. New.Select(entry => entry.Id), .. Changed.Select(entry => entry.Id), .. Photos.Select(photo => photo.Entry)];
    }
}
