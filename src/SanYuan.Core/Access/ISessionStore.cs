using SanYuan.Core.Primitives;

namespace SanYuan.Core.Access;

/// <summary>Who is signed in. All hosts read it at each request, so that what ends here has ended everywhere.</summary>
public interface ISessionStore
{
    /// <param name="hash">Of the secret in the browser's cookie.</param>
    Task BeginAsync(string hash, long account, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>As a person of the roster, without an account here.</summary>
    Task BeginAsync(string hash, PersonId person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>Null when there is none, or it has ended.</returns>
    Task<ConsoleSession?> FindAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken);

    Task EndAsync(string hash, CancellationToken cancellationToken);
}
