using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Meetings;

public enum MeetingChangeKind
{
    Moved,
    Cancelled,
}

/// <summary>What a change of a meeting replaced.</summary>
/// <param name="Sequence">The meeting's sequence after it.</param>
/// <param name="StartsAt">Before it.</param>
/// <param name="EndsAt">Before it; null when no end was told.</param>
/// <param name="Place">Before it.</param>
/// <param name="Reason">Why it was cancelled, verbatim.</param>
public sealed record MeetingChange(
    MeetingId Meeting, int Sequence, MeetingChangeKind Kind, DateTimeOffset StartsAt, DateTimeOffset? EndsAt, string? Place, string? Reason, Change Made);
