using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Ledger;

/// <summary>An entry with all that belongs to it.</summary>
internal sealed record EntryView(Activity Entry, IReadOnlyList<ActivityVersion> Versions, IReadOnlyList<FindingCase> Findings, IReadOnlyList<AttachmentEntry> Attachments, InboxEntry? Message)
{
    /// <returns>Null when there is none, or the visitor may not read it.</returns>
    public static async Task<EntryView?> ReadAsync(long number, Visitor visitor, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Activities.FindAsync(new ActivityId(number), cancellationToken) is not { } entry)
            return null;
        var content = entry.Content;
        if (!Reach.Of(visitor, roster).Holds(content.Unit, content.Appointee, content.Reporter))
            return null;
        return new EntryView(
            entry,
            await session.Activities.VersionsAsync(entry.Id, cancellationToken),
            await session.FindingLife.OfEntryAsync(entry.Id, cancellationToken),
            await session.Attachments.OfAsync(entry.Id, cancellationToken),
            await session.Inbox.FindAsync(content.Source.Channel, content.Source.MessageId, cancellationToken));
    }
}
