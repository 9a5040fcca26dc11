namespace SanYuan.Core.Access;

/// <summary>The keys by which hosts read each other's cookies and forms.</summary>
public interface IKeyStore
{
    Task AddAsync(string name, string xml, DateTimeOffset now, CancellationToken cancellationToken);

    Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken);
}
