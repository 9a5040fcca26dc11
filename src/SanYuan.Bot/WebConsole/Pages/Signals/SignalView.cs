using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.WebConsole.Pages.Signals;

/// <summary>A signal with the entries it is about, the later one first, and what became of it.</summary>
internal sealed record SignalView(Signal Signal, IReadOnlyList<Activity> Entries, IReadOnlyList<AttachmentEntry> Files, IReadOnlyList<SignalChange> Steps)
{
    public IReadOnlyList<AttachmentEntry> FilesOf(ActivityId entry) => [.. Files.Where(file => file.Draft.Activity == entry)];

    /// <returns>Null when there is none of this number.</returns>
    public static async Task<SignalView?> ReadAsync(int number, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Signals.FindAsync(number, cancellationToken) is not { } signal)
            return null;
        var known = await SignalEntries.OfAsync([signal], session, cancellationToken);
        List<Activity> entries = [.. new[] { signal.About.Entry, signal.About.Other }.OfType<ActivityId>().Select(id => known[id])];
        return new SignalView(
            signal, entries, await session.Attachments.OfAsync([.. entries.Select(entry => entry.Id)], cancellationToken), await session.Signals.ChangesAsync(number, cancellationToken));
    }
}
