using SanYuan.Core.Primitives;

namespace SanYuan.Core.Attachments;

/// <summary>Attachments, those of entries and those that wait for one. Rows are never deleted, whatever becomes of the entry.</summary>
public interface IAttachmentStore
{
    /// <summary>Writes an attachment; one with content is due to be fetched at once.</summary>
    Task AddAsync(AttachmentDraft draft, CancellationToken cancellationToken);

    Task<AttachmentEntry?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Those of an entry, in the order they came.</summary>
    Task<IReadOnlyList<AttachmentEntry>> OfAsync(ActivityId activity, CancellationToken cancellationToken);

    /// <summary>Those of several entries, in the order they came.</summary>
    Task<IReadOnlyList<AttachmentEntry>> OfAsync(IReadOnlyCollection<ActivityId> activities, CancellationToken cancellationToken);

    /// <summary>The sender's attachments without an entry or a rectification, of this time (inclusive), in the order they came.</summary>
    Task<IReadOnlyList<AttachmentEntry>> UnattachedAsync(PersonId sender, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>Gives an attachment its entry, unless it has one.</summary>
    Task AttachAsync(long id, ActivityId activity, CancellationToken cancellationToken);

    /// <summary>Those whose content is to be fetched now, longest waiting first.</summary>
    Task<IReadOnlyList<AttachmentEntry>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Writes state, content, attempts, next attempt and error of an attachment found before.</summary>
    Task UpdateAsync(AttachmentEntry entry, CancellationToken cancellationToken);
}
