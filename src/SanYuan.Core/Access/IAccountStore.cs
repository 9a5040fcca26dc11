using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Access;

/// <summary>The console's local accounts and the links by which their owners choose a password.</summary>
public interface IAccountStore
{
    /// <returns>False when the name is taken.</returns>
    Task<bool> AddAsync(string name, Roles role, PersonId? person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <param name="name">See <see cref="ConsoleAccount.Normalise"/>.</param>
    Task<ConsoleAccount?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>In the order of names.</summary>
    Task<IReadOnlyList<ConsoleAccount>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Takes an account away with its sessions and links; its name can be given again.</summary>
    Task RemoveAsync(long account, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Puts a new link in place of any before it, of the password, and of all sessions: whoever asks for one may have lost them.</summary>
    Task IssueLinkAsync(long account, string hash, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>Whose link has this hash; null when there is none, or it is over or used.</summary>
    Task<ConsoleAccount?> FindByLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Uses a link up.</summary>
    /// <returns>The account with its new password; null as with <see cref="FindByLinkAsync"/>.</returns>
    Task<ConsoleAccount?> RedeemLinkAsync(string hash, string passwordHash, DateTimeOffset now, CancellationToken cancellationToken);
}
