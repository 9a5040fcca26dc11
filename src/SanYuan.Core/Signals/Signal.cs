using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Signals;

/// <summary>What may mean that an entry was made up. It is a reason to look, never a finding about a person.</summary>
public enum SignalKind
{
    /// <summary>An entry of another day says the same, apart from dates, numbers and names of units.</summary>
    SameWords,

    /// <summary>A photo stands with an entry of another occasion as well.</summary>
    SamePhoto,

    /// <summary>Told before the time it tells of.</summary>
    ToldBefore,
}

public enum SignalStatus
{
    Open,

    /// <summary>The office has looked and found nothing wrong.</summary>
    Cleared,

    /// <summary>A correction or withdrawal has made it untrue.</summary>
    Lapsed,
}

/// <summary>A signal about to be kept; each kind and pair of entries has one at most, for ever.</summary>
/// <param name="Entry">The later one of two.</param>
/// <param name="Other">The earlier one; null with <see cref="SignalKind.ToldBefore"/>.</param>
public readonly record struct SignalDraft(SignalKind Kind, ActivityId Entry, ActivityId? Other);

/// <summary>That somebody of the office has looked, when, and what they found.</summary>
public sealed record Clearing(PersonId By, DateTimeOffset At, string Reason);

/// <param name="Number">What the office names it by; lasting.</param>
/// <param name="Cleared">The last clearing that holds; null otherwise.</param>
public sealed record Signal(int Number, SignalDraft About, SignalStatus Status, DateTimeOffset FoundAt, Clearing? Cleared);

public enum SignalChangeKind
{
    Found,
    Cleared,
    Reopened,
    Lapsed,
}

/// <summary>One step of a signal.</summary>
/// <param name="By">Null where the service did it.</param>
/// <param name="Reason">With a clearing.</param>
public sealed record SignalChange(SignalChangeKind Kind, PersonId? By, DateTimeOffset At, string? Reason);

/// <summary>The signals found. Rows are never deleted, and every step of each is kept.</summary>
public interface ISignalStore
{
    /// <summary>Keeps a new one, or opens one again that had lapsed; one that is open or was cleared stays as it is.</summary>
    /// <returns>Whether anything was written.</returns>
    Task<bool> AddAsync(SignalDraft draft, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>False when it is not open.</returns>
    Task<bool> LapseAsync(int number, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>False when it is not open.</returns>
    Task<bool> ClearAsync(int number, string reason, Change made, CancellationToken cancellationToken);

    /// <returns>False when it is not cleared.</returns>
    Task<bool> ReopenAsync(int number, Change made, CancellationToken cancellationToken);

    Task<Signal?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>Open ones, the first number first.</summary>
    Task<IReadOnlyList<Signal>> OpenAsync(int limit, CancellationToken cancellationToken);

    Task<int> CountOpenAsync(CancellationToken cancellationToken);

    /// <summary>Open ones of these entries, on either side.</summary>
    Task<IReadOnlyList<Signal>> OpenOfAsync(IReadOnlyCollection<ActivityId> entries, CancellationToken cancellationToken);

    /// <summary>All steps, the first one first.</summary>
    Task<IReadOnlyList<SignalChange>> ChangesAsync(int number, CancellationToken cancellationToken);
}
