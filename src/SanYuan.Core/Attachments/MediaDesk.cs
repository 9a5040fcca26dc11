using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Attachments;

/// <summary>Records what became of fetching an attachment's content, and tells people where something is missing.</summary>
public sealed class MediaDesk(CurrentRoster roster, QuietHours quiet, CountyClock clock)
{
    /// <param name="media">What lies in our folder already, when it was fetched and taken.</param>
    /// <returns>False when there was nothing left to record.</returns>
    public async Task<bool> RecordAsync(ILedgerSession session, long id, MediaAnswer answer, StoredMedia? media, CancellationToken cancellationToken)
    {
        if (await session.Attachments.FindAsync(id, cancellationToken) is not { State: MediaState.WaitingForMedia } entry)
            return false;
        var next = Next(entry, answer, media);
        await session.Attachments.UpdateAsync(next, cancellationToken);
        if (next.State == MediaState.Expired)
            await TellExpiredAsync(session, next, cancellationToken);
        else if (next.State == MediaState.Refused)
            await TellAsync(session, next.Draft.Sender, AttachmentWords.Refused(Local(next), answer.Outcome), $"media-refused:{next.Id}", cancellationToken);
        return true;
    }

    AttachmentEntry Next(AttachmentEntry entry, MediaAnswer answer, StoredMedia? media)
    {
        var done = entry with { NextAttemptAt = null, Error = answer.Detail };
        var deadline = entry.Draft.ReceivedAt + MediaRules.Lifetime;
        switch (answer.Outcome)
        {
            case MediaOutcome.Fetched:
                return done with { State = MediaState.Stored, Media = media ?? throw new ArgumentNullException(nameof(media)) };
            case MediaOutcome.Gone:
                return done with { State = MediaState.Expired };
            case MediaOutcome.TooLarge or MediaOutcome.NotTaken:
                return done with { State = MediaState.Refused };
            case MediaOutcome.Later when clock.Now >= deadline:
                return done with { State = MediaState.Expired };
            default:
                var failures = entry.Attempts + 1;
                var again = clock.Now + MediaRules.Delay(failures);
                return done with { Attempts = failures, NextAttemptAt = again < deadline ? again : deadline };
        }
    }

    /// <summary>Once for all attachments of an entry: nine lost photos are one piece of news.</summary>
    async Task TellExpiredAsync(ILedgerSession session, AttachmentEntry entry, CancellationToken cancellationToken)
    {
        var key = entry.Draft.Activity is { } activity ? $"media-expired:{activity}" : $"media-expired:attachment:{entry.Id}";
        await TellAsync(session, entry.Draft.Sender, AttachmentWords.Expired(Local(entry)), key, cancellationToken);
        var name = roster.View.Snapshot.PersonById(entry.Draft.Sender)?.Name ?? "一位同志";
        foreach (var person in roster.View.Snapshot.Office)
            await TellAsync(session, person.Id, AttachmentWords.ExpiredToOffice(name, Local(entry)), key, cancellationToken);
    }

    Task<bool> TellAsync(ILedgerSession session, PersonId receiver, string text, string key, CancellationToken cancellationToken) =>
        session.Outbox.AddAsync(new OutboundMessage(receiver, OutboundKind.Alert, text, quiet.Allow(clock.Now), $"{key}:{receiver.Value}") { Why = AttachmentWords.WhyLost }, clock.Now, cancellationToken);

    AttachmentEntry Local(AttachmentEntry entry) => entry with { Draft = entry.Draft with { ReceivedAt = clock.ToLocal(entry.Draft.ReceivedAt) } };
}
