using SanYuan.Core.Primitives;

namespace SanYuan.Core.Digests;

/// <summary>The digest somebody read last: each figure that opens, by its number from 1.</summary>
/// <param name="Opened">The figure opened last; 0 while none was.</param>
/// <param name="Shown">How much of it was shown.</param>
public sealed record DigestReading(PersonId Person, IReadOnlyList<FigureRead> Figures, int Opened, int Shown);

/// <summary>A digest that was sent, and what its figures said by the last word about it.</summary>
public sealed record DigestSent(PersonId Person, string Period, DigestScope Scope, IReadOnlyList<FigureTold> Figures);

/// <summary>The message a digest went out in.</summary>
/// <param name="Key">Of its first part in the outbox; null of what was sent before this was kept.</param>
/// <param name="By">Who of the office sent it; null where the calendar did.</param>
public sealed record DigestLetter(DateTimeOffset At, string? Key, int Parts, PersonId? By)
{
    /// <summary>The keys of all its parts, in order.</summary>
    public IEnumerable<string> Keys => Enumerable.Range(1, Key is null ? 0 : Parts).Select(part => KeyOf(Key!, part));

    /// <param name="part">From 1.</param>
    public static string KeyOf(string key, int part) => part == 1 ? key : $"{key}:{part}";
}

/// <summary>A round of writing digests that came to its end.</summary>
/// <param name="Key">A day or a period.</param>
/// <param name="Seen">The ledger's newest entry as of then.</param>
public sealed record DigestRun(string Key, DateTimeOffset At, ActivityId Seen);

/// <summary>What was read, what was sent, and how far the rounds have come.</summary>
public interface IDigestLog
{
    Task<DigestReading?> ReadingAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Takes the place of what the person read before.</summary>
    Task KeepReadingAsync(DigestReading reading, CancellationToken cancellationToken);

    /// <summary>What was sent since a moment.</summary>
    Task<IReadOnlyList<DigestSent>> SentSinceAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Who was sent the digest of a period already.</summary>
    Task<IReadOnlySet<PersonId>> ReceiversAsync(string period, CancellationToken cancellationToken);

    /// <summary>Keeps what was sent, once a person, period and scope.</summary>
    Task KeepSentAsync(DigestSent sent, DigestLetter letter, CancellationToken cancellationToken);

    /// <summary>Writes what a correction has told.</summary>
    Task CorrectAsync(DigestSent sent, CancellationToken cancellationToken);

    Task<DigestRun?> FindRunAsync(string key, CancellationToken cancellationToken);

    /// <summary>The newest round of a day.</summary>
    Task<DigestRun?> LastDailyAsync(CancellationToken cancellationToken);

    /// <summary>Keeps that a round came to its end; once.</summary>
    Task CloseRunAsync(DigestRun run, CancellationToken cancellationToken);

    /// <summary>The ledger's newest entry; 0 while it is empty.</summary>
    Task<ActivityId> NewestEntryAsync(CancellationToken cancellationToken);

    /// <summary>When the office last saw on this day whom a reminder (催报) would go to, not confirmed since; null when it did not.</summary>
    Task<DateTimeOffset?> PreviewedAsync(PersonId by, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Keeps that somebody saw it, or that it was sent.</summary>
    Task KeepPreviewAsync(PersonId by, DateOnly day, DateTimeOffset at, bool isConfirmed, CancellationToken cancellationToken);
}
