using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Attachments;

/// <summary>Brings a report and what its sender sends beside it together, whichever comes first, within the transaction of either message.</summary>
public static class AttachmentDesk
{
    /// <summary>How far apart they may be, both ways, by the moments of the messages.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Takes an attachment: to the entry just reported, or to wait for one.</summary>
    internal static async Task<Reply> ReceiveAsync(Visit visit, Person sender, Attachment content, ILedgerSession session, CancellationToken cancellationToken)
    {
        if ((visit.Roles & (Roles.Appointee | Roles.Liaison)) == 0)
            return new Reply(AttachmentWords.OnlyAppointees(content.Kind));
        var moment = visit.Moment;
        var entries = await JustReportedAsync(sender.Id, moment, session, cancellationToken);
        if (visit.Roles.HasFlag(Roles.Liaison) && await RectificationPhotos.TryReceiveAsync(visit, sender, content, entries, session, cancellationToken) is { } reply)
            return reply;
        ActivityId? activity = entries.Count > 0 ? entries[0].Id : null;
        var before = activity is { } known
            ? await session.Attachments.OfAsync(known, cancellationToken)
            : await session.Attachments.UnattachedAsync(sender.Id, moment - Window, moment + Window, cancellationToken);
        var source = new MessageSource(visit.Message.Channel, visit.Message.MessageId);
        await session.Attachments.AddAsync(new AttachmentDraft(sender.Id, content, source, moment, activity), cancellationToken);
        if (IsTold(before, content.Kind))
            return Reply.None;
        if (activity is { } number)
            return new Reply(AttachmentWords.Attached(content.Kind, number, entries.Count > 1));
        var isAsked = await session.Questions.OpenAsync(sender.Id, moment, cancellationToken) is { } question && moment - question.Telling.ToldAt <= Window;
        return new Reply(isAsked ? AttachmentWords.AfterTheQuestion(content.Kind) : AttachmentWords.WhichActivity(content.Kind));
    }

    /// <summary>Gives what waits to the entry just recorded; to the first of them when the message told of several activities.</summary>
    /// <param name="toldAt">The moment of the report's own message, also when it is recorded later.</param>
    /// <param name="entries">What was recorded, in order.</param>
    /// <returns>What to say behind the first entry's line, with a space before it; empty when nothing waited.</returns>
    public static async Task<string> AttachRecentAsync(
        PersonId reporter, DateTimeOffset toldAt, IReadOnlyList<ActivityId> entries, ILedgerSession session, CancellationToken cancellationToken)
    {
        var waiting = await session.Attachments.UnattachedAsync(reporter, toldAt - Window, toldAt + Window, cancellationToken);
        if (waiting.Count == 0)
            return "";
        foreach (var attachment in waiting)
            await session.Attachments.AttachAsync(attachment.Id, entries[0], cancellationToken);
        return " " + AttachmentWords.Beside(waiting.Select(one => one.Draft.Content.Kind), entries.Count > 1 ? entries[0] : null);
    }

    /// <summary>Gives what waits to the rectification just told; one photo may show several put right.</summary>
    /// <returns>What to say of it; empty when nothing waited.</returns>
    internal static async Task<string> AttachRecentAsync(PersonId liaison, DateTimeOffset toldAt, IReadOnlyList<FindingStep> steps, ILedgerSession session, CancellationToken cancellationToken)
    {
        var waiting = await session.Attachments.UnattachedAsync(liaison, toldAt - Window, toldAt + Window, cancellationToken);
        foreach (var attachment in waiting)
            foreach (var step in steps)
                await session.FindingLife.AttachAsync(attachment.Id, step, cancellationToken);
        return waiting.Count == 0 ? "" : AttachmentWords.Beside(waiting.Select(one => one.Draft.Content.Kind), null);
    }

    /// <summary>The entries of the sender's last report, if it is near enough; those withdrawn are left out.</summary>
    static async Task<IReadOnlyList<Activity>> JustReportedAsync(PersonId sender, DateTimeOffset moment, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Activities.LastAsync(sender, cancellationToken) is not { } last || (moment - last.Content.RecordedAt).Duration() > Window)
            return [];
        var together = await session.Activities.FromMessageAsync(sender, last.Content.Source, cancellationToken);
        return [.. together.Where(entry => entry.Status == ActivityStatus.Recorded)];
    }

    /// <summary>Nine photos need one answer. A voice message needs its own: nobody will listen to it, and its sender may believe otherwise.</summary>
    static bool IsTold(IReadOnlyList<AttachmentEntry> before, AttachmentKind kind) =>
        kind == AttachmentKind.Voice ? before.Any(one => one.Draft.Content.Kind == kind) : before.Count > 0;
}
