using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Ledger;

/// <summary>An entry with what was found and advised.</summary>
public sealed record ActivityView(Activity Activity, IReadOnlyList<string> Findings, IReadOnlyList<string> Suggestions);

/// <summary>A finding with its life.</summary>
public sealed record FindingView(FindingCase Finding, IReadOnlyList<FindingStep> Steps);

/// <summary>A meeting with its invitations.</summary>
/// <param name="Presence">Of those invited of whom anybody has said whether they came.</param>
public sealed record MeetingView(Meeting Meeting, IReadOnlyList<Invitation> Invitations, IReadOnlyDictionary<PersonId, Presence> Presence);

/// <summary>An outbound message with what became of it.</summary>
public sealed record OutboxView(OutboxEntry Entry, DateTimeOffset? SentAt, string? Error);

/// <summary>Which messages of the outbox; null: all.</summary>
public sealed record OutboxFilter(OutboundKind? Kind, OutboxStatus? Status);

/// <summary>Reads collections part by part, for programs: by key, never by counting rows off.</summary>
public interface IPageReader
{
    Task<Page<ActivityView>> ActivitiesAsync(PageRequest request, CancellationToken cancellationToken);

    Task<Page<FindingView>> FindingsAsync(PageRequest request, CancellationToken cancellationToken);

    /// <param name="from">Not starting before; the days of the request are the county's, and only the caller knows its clock.</param>
    /// <param name="before">Starting before.</param>
    Task<Page<MeetingView>> MeetingsAsync(PageRequest request, DateTimeOffset? from, DateTimeOffset? before, CancellationToken cancellationToken);

    Task<Page<OutboxView>> OutboxAsync(PageRequest request, OutboxFilter filter, CancellationToken cancellationToken);
}
