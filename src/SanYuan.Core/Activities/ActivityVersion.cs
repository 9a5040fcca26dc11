using SanYuan.Core.Primitives;

namespace SanYuan.Core.Activities;

/// <summary>What made a version of an entry.</summary>
public enum VersionKind
{
    Recorded,
    Corrected,
    Withdrawn,

    /// <summary>Told by a colleague, and not the appointee's.</summary>
    Disowned,
}

/// <summary>Who changes an entry, when, and by which message.</summary>
public sealed record Change(PersonId By, DateTimeOffset At, MessageSource Source);

/// <summary>One state an entry was in.</summary>
/// <param name="Number">1 is the entry as it was first recorded.</param>
/// <param name="Source">The message that made it; null only of withdrawals before versions were kept.</param>
/// <param name="Content">The entry as of this version.</param>
public sealed record ActivityVersion(int Number, VersionKind Kind, PersonId By, DateTimeOffset At, MessageSource? Source, ActivityDraft Content);
