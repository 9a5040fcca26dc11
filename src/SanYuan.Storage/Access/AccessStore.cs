using SanYuan.Core.Access;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Access;

internal sealed class AccessStore(Db db) : IAccessStore
{
    public async Task<bool> AddTokenAsync(string name, string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            """
            INSERT INTO api_tokens (name, token_hash, created_at)
            SELECT @name, @hash, @now WHERE NOT EXISTS (SELECT 1 FROM api_tokens WHERE name = @name)
            """,
            new { name, hash, now }, cancellationToken) == 1;

    public Task<string?> FindTokenAsync(string hash, CancellationToken cancellationToken) =>
        db.FirstAsync<string>("SELECT name FROM api_tokens WHERE token_hash = @hash", new { hash }, cancellationToken);
}
