using SanYuan.Core.Access;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Access;

internal sealed class AccessStore(Db db) : IAccessStore
{
    public async Task<bool> AddTokenAsync(ApiClient client, string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            """
            INSERT INTO api_tokens (name, token_hash, created_at, unit_code, read_only)
            SELECT @Name, @hash, @now, @UnitCode, @IsReadOnly WHERE NOT EXISTS (SELECT 1 FROM api_tokens WHERE name = @Name)
            """,
            new { client.Name, hash, now, client.UnitCode, client.IsReadOnly }, cancellationToken) == 1;

    public async Task<ApiClient?> FindTokenAsync(string hash, CancellationToken cancellationToken) =>
        await db.FirstAsync<Row>("SELECT name, unit_code AS UnitCode, read_only AS IsReadOnly FROM api_tokens WHERE token_hash = @hash", new { hash }, cancellationToken) is { } row
            ? new ApiClient(row.Name, row.UnitCode, row.IsReadOnly)
            : null;

    sealed class Row
    {
        public required string Name { get; init; }
        public string? UnitCode { get; init; }
        public bool IsReadOnly { get; init; }
    }
}
