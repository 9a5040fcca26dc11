namespace SanYuan.Core.Messaging;

/// <summary>A message with what became of it.</summary>
/// <param name="At">When it was given up; for a waiting one, when it is tried next.</param>
/// <param name="Error">A short reason without personal data.</param>
public sealed record DeadLetter(OutboxEntry Entry, DateTimeOffset At, string? Error);

/// <summary>Messages that did not arrive, or perhaps not.</summary>
public interface IDeadLetterStore
{
    /// <summary>Messages of a status, by default those given up (dropped or unknown), the latest first.</summary>
    /// <param name="since">Given up, or to be tried next, at or after this moment.</param>
    Task<IReadOnlyList<DeadLetter>> ListAsync(OutboxStatus? status, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    Task<DeadLetter?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Puts dropped and unknown messages back to wait as if never tried; others are left alone.</summary>
    /// <param name="at">When they are sent.</param>
    /// <returns>How many were put back.</returns>
    Task<int> ResendAsync(IReadOnlyCollection<long> ids, Resend resend, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Each time a message was sent again, oldest first.</summary>
    Task<IReadOnlyList<Resend>> ResendsAsync(long id, CancellationToken cancellationToken);
}

/// <summary>Who sends something again, and when they said so.</summary>
public sealed record Resend(string By, DateTimeOffset SaidAt);
