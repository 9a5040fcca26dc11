namespace SanYuan.Core.Access;

public interface IAccessStore
{
    /// <summary>Keeps a token under a name.</summary>
    /// <returns>False when the name is taken.</returns>
    Task<bool> AddTokenAsync(string name, string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The name of the token with this hash; null when there is none.</summary>
    Task<string?> FindTokenAsync(string hash, CancellationToken cancellationToken);
}
