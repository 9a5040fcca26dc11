using SanYuan.Core.Access;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Access;

internal sealed class KeyStore(Db db) : IKeyStore
{
    public Task AddAsync(string name, string xml, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ExecuteAsync("INSERT INTO console_keys (name, xml, created_at) VALUES (@name, @xml, @now)", new { name, xml, now }, cancellationToken);

    public Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken) =>
        db.ListAsync<string>("SELECT xml FROM console_keys ORDER BY created_at, name", null, cancellationToken);
}
