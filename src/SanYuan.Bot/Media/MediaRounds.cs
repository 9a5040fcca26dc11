using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Media;

/// <summary>Fetching, one attachment at a time: claim in one transaction, fetch outside any, record in another. A crash between them fetches again, to the same place.</summary>
internal sealed class MediaRounds(ILedger ledger, MediaFetch fetch, MediaDesk desk, CountyClock clock)
{
    /// <summary>Longer than a fetch may take. One that ends in no answer at all comes up again after it, behind those that wait.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>False when nothing is due.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await ledger.WriteAsync(ClaimAsync, cancellationToken) is not { } entry)
            return false;
        var (answer, media) = await fetch.FetchAsync(entry.Draft, cancellationToken);
        await ledger.WriteAsync((session, token) => desk.RecordAsync(session, entry.Id, answer, media, token), cancellationToken);
        if (answer.Outcome != MediaOutcome.Later)
            fetch.Release(entry.Draft);
        return true;
    }

    async Task<AttachmentEntry?> ClaimAsync(ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Attachments.DueAsync(clock.Now, 1, cancellationToken) is not [var entry])
            return null;
        await session.Attachments.UpdateAsync(entry with { NextAttemptAt = clock.Now + Lease }, cancellationToken);
        return entry;
    }
}
