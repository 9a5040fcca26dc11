using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Core.Ledger;

/// <summary>Where a part ended: the next begins behind it.</summary>
public readonly record struct BrowseKey(DateOnly Day, long Id);

/// <summary>What entries somebody at a screen asks for; what is null narrows nothing.</summary>
/// <param name="Limit">At most so many.</param>
public sealed record EntryQuery(int Limit)
{
    public DateOnly? From { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>At one of these units.</summary>
    public IReadOnlyCollection<UnitId>? Units { get; init; }

    /// <summary>Of one of these people, or told by them.</summary>
    public IReadOnlyCollection<PersonId>? People { get; init; }

    public ActivityType? Type { get; init; }

    public ActivityStatus? Status { get; init; }

    /// <summary>A part of the words it was told in.</summary>
    public string? Words { get; init; }

    public BrowseKey? Behind { get; init; }
}

public readonly record struct EntriesOfDay(DateOnly Day, int Entries);

/// <summary>What messages of the outbox are asked for; what is null narrows nothing.</summary>
public sealed record OutboxQuery(int Limit)
{
    public PersonId? Receiver { get; init; }
    public OutboundKind? Kind { get; init; }
    public OutboxStatus? Status { get; init; }

    /// <summary>Written at or after.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Written before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The number behind which to go on.</summary>
    public long? Behind { get; init; }
}

/// <summary>Reads collections for people at a screen: the newest first, part by part by key, so that the last part costs what the first does.</summary>
public interface IBrowser
{
    /// <summary>By day and number, the newest first.</summary>
    Task<IReadOnlyList<ActivityView>> EntriesAsync(EntryQuery query, CancellationToken cancellationToken);

    /// <summary>Messages to people by number, the newest first.</summary>
    Task<IReadOnlyList<OutboxView>> OutboxAsync(OutboxQuery query, CancellationToken cancellationToken);

    /// <summary>What a person wrote, the newest first.</summary>
    Task<IReadOnlyList<InboxEntry>> InboxAsync(PersonId person, int limit, CancellationToken cancellationToken);

    /// <summary>The messages of this id, of whatever channel.</summary>
    Task<IReadOnlyList<InboxEntry>> InboxAsync(string messageId, CancellationToken cancellationToken);

    /// <summary>How many entries, not withdrawn, each day of these (inclusive) has; days without one are left out.</summary>
    Task<IReadOnlyList<EntriesOfDay>> DaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>By number, the newest first.</summary>
    Task<IReadOnlyList<FindingCase>> FindingsAsync(FindingQuery query, CancellationToken cancellationToken);

    /// <summary>By unit, findings without suggestions; units without any are left out.</summary>
    Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(FindingScope scope, DateOnly today, CancellationToken cancellationToken);

    /// <summary>By their start.</summary>
    Task<IReadOnlyList<MeetingView>> MeetingsAsync(MeetingQuery query, CancellationToken cancellationToken);

    /// <summary>The messages of these keys, in the order they were written.</summary>
    Task<IReadOnlyList<OutboxView>> MessagesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Of these people, where they have any entry; at these units only, or, when null, anywhere.</summary>
    Task<IReadOnlyList<EntryCount>> EntryCountsAsync(IReadOnlyCollection<PersonId> people, IReadOnlyCollection<UnitId>? units, DateOnly since, CancellationToken cancellationToken);

    /// <summary>A person's entries by day, of these days (inclusive); at these units only, or, when null, anywhere.</summary>
    Task<IReadOnlyList<EntriesOfDay>> DaysOfAsync(PersonId person, IReadOnlyCollection<UnitId>? units, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Digests that were sent, the newest first.</summary>
    Task<IReadOnlyList<SentDigest>> DigestsAsync(SentDigestQuery query, CancellationToken cancellationToken);

    /// <summary>Signals by number, the newest first.</summary>
    Task<IReadOnlyList<Signal>> SignalsAsync(SignalQuery query, CancellationToken cancellationToken);
}
