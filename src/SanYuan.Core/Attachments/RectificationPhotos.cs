using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Attachments;

/// <summary>What a liaison sends beside a rectification, after it or before; where their units owe none, nothing is kept.</summary>
internal static class RectificationPhotos
{
    /// <summary>Takes an attachment to the rectification just told, or to wait for one.</summary>
    /// <param name="entries">What the sender has just reported as an appointee; the later of both gets it.</param>
    /// <returns>Null when it belongs to the sender's report, or must wait for one.</returns>
    public static async Task<Reply?> TryReceiveAsync(
        Visit visit, Person sender, Attachment content, IReadOnlyList<Activity> entries, ILedgerSession session, CancellationToken cancellationToken)
    {
        var moment = visit.Moment;
        var steps = await session.FindingLife.LastRectifiedAsync(sender.Id, moment - AttachmentDesk.Window, moment + AttachmentDesk.Window, cancellationToken);
        if (steps.Count > 0 && (entries.Count == 0 || entries[0].Content.RecordedAt < steps[0].At))
            return await AttachAsync(visit, sender, content, steps, session, cancellationToken);
        if ((visit.Roles & Roles.Appointee) != 0)
            return null;
        if (!await OwesAsync(visit, sender, session, cancellationToken))
            return new Reply(AttachmentWords.OnlyAppointees(content.Kind));
        var before = await session.Attachments.UnattachedAsync(sender.Id, moment - AttachmentDesk.Window, moment + AttachmentDesk.Window, cancellationToken);
        await AddAsync(visit, sender, content, session, cancellationToken);
        return before.Count > 0 ? Reply.None : new Reply(AttachmentWords.WhichRectification(content.Kind));
    }

    static async Task<Reply> AttachAsync(Visit visit, Person sender, Attachment content, IReadOnlyList<FindingStep> steps, ILedgerSession session, CancellationToken cancellationToken)
    {
        await AddAsync(visit, sender, content, session, cancellationToken);
        var added = (await session.Attachments.UnattachedAsync(sender.Id, visit.Moment, visit.Moment, cancellationToken))
            .Single(one => one.Draft.Source == new MessageSource(visit.Message.Channel, visit.Message.MessageId));
        foreach (var step in steps)
            await session.FindingLife.AttachAsync(added.Id, step, cancellationToken);
        // Nine photos need one answer.
        return steps[0].Attachments > 0 ? Reply.None : new Reply(AttachmentWords.Rectified(content.Kind, string.Join('、', steps.Select(step => $"问题{step.Finding}"))));
    }

    static async Task<bool> OwesAsync(Visit visit, Person sender, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = FindingScope.Of(FindingAccess.UnitsOf(sender, visit.Roster).ToHashSet());
        return (await session.FindingLife.UnsettledAsync(scope, cancellationToken)).Any(one => one.IsOwed);
    }

    static Task AddAsync(Visit visit, Person sender, Attachment content, ILedgerSession session, CancellationToken cancellationToken) =>
        session.Attachments.AddAsync(
            new AttachmentDraft(sender.Id, content, new MessageSource(visit.Message.Channel, visit.Message.MessageId), visit.Moment, null), cancellationToken);
}
