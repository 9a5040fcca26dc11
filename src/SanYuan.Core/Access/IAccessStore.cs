namespace SanYuan.Core.Access;

public interface IAccessStore
{
    /// <summary>Keeps a token under its client's name.</summary>
    /// <returns>False when the name is taken.</returns>
    Task<bool> AddTokenAsync(ApiClient client, string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Whose token has this hash; null when there is none.</summary>
    Task<ApiClient?> FindTokenAsync(string hash, CancellationToken cancellationToken);
}
