namespace SanYuan.Core.Access;

/// <summary>Wrong passwords by the hash of the name they were tried with, see <see cref="LockOut"/>.</summary>
public interface ISignInFailures
{
    Task<bool> IsLockedAsync(string nameHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>One more.</summary>
    /// <returns>Whether it locks the name.</returns>
    Task<bool> AddAsync(string nameHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The right one came.</summary>
    Task ForgetAsync(string nameHash, CancellationToken cancellationToken);
}
