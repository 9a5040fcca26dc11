using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Signals;

/// <summary>How far the ledger has been looked through.</summary>
/// <param name="Entry">Entries up to this one have been seen at least once.</param>
/// <param name="ChangedSince">Changes before this moment have been seen.</param>
/// <param name="Attachment">Attachments up to this one will show nothing new.</param>
public readonly record struct Progress(ActivityId Entry, DateTimeOffset ChangedSince, long Attachment);

/// <param name="Words">As <see cref="PlainWords"/> has them; empty when there are too few to compare.</param>
public sealed record Examined(Activity Entry, string Words);

/// <param name="Hash">Of the content, as <see cref="Attachments.StoredMedia"/> tells.</param>
public sealed record AttachedPhoto(long Attachment, ActivityId Entry, string Hash);

/// <param name="By">What they share: a photo's hash; empty with words, which must still be compared.</param>
public readonly record struct Pair(ActivityId Entry, ActivityId Other, string By);

/// <summary>On which side of an entry its neighbours are looked for, by number.</summary>
public enum Side
{
    Before,
    After,
}

/// <summary>
/// What has been looked at for signals, with what is compared of it: tables of their own, written by the job alone, so that a report is not held up.
/// </summary>
public interface IExaminationStore
{
    Task<Progress> ProgressAsync(CancellationToken cancellationToken);

    /// <summary>Entries after this one, in order.</summary>
    Task<IReadOnlyList<Activity>> NewEntriesAsync(ActivityId after, int limit, CancellationToken cancellationToken);

    /// <summary>Entries seen before that were corrected or withdrawn since then, and not seen as they are now.</summary>
    Task<IReadOnlyList<Activity>> ChangedEntriesAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>Pictures of entries, in our folder, not seen yet.</summary>
    Task<IReadOnlyList<AttachedPhoto>> NewPhotosAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps what is compared; what is kept already stays as it is.</summary>
    Task KeepAsync(IReadOnlyList<Examined> entries, IReadOnlyList<AttachedPhoto> photos, CancellationToken cancellationToken);

    /// <summary>
    /// Entries that may say the same: the fifty nearest of the same appointee, and the fifty nearest with equal words of anybody, told since then. In
    /// order of entry, the nearest other first.
    /// </summary>
    Task<IReadOnlyList<Pair>> NearWordsAsync(IReadOnlyCollection<ActivityId> entries, Side side, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Other entries with the same picture, the fifty nearest for each. In order of entry, the nearest other first.</summary>
    Task<IReadOnlyList<Pair>> SharedPhotosAsync(IReadOnlyCollection<ActivityId> entries, Side side, CancellationToken cancellationToken);

    Task<IReadOnlyList<Examined>> FindAsync(IReadOnlyCollection<ActivityId> entries, CancellationToken cancellationToken);

    /// <summary>Marks entries, in the version given, and photos as seen.</summary>
    Task SeenAsync(IReadOnlyList<Activity> entries, IReadOnlyList<AttachedPhoto> photos, CancellationToken cancellationToken);

    /// <param name="settled">Attachments from before this moment have their entry or get none any more.</param>
    Task MoveAsync(ActivityId entry, DateTimeOffset changedSince, DateTimeOffset settled, CancellationToken cancellationToken);
}
