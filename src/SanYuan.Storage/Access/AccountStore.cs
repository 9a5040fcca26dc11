using SanYuan.Core.Access;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Access;

internal sealed class AccountStore(Db db) : IAccountStore
{
    const string Columns = "SELECT id, name, role, person_id AS Person, password_hash AS PasswordHash FROM console_accounts";

    public async Task<bool> AddAsync(string name, Roles role, PersonId? person, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            """
            INSERT INTO console_accounts (name, role, person_id, created_at)
            SELECT @name, @role, @person, @now WHERE NOT EXISTS (SELECT 1 FROM console_accounts WHERE name = @name AND removed_at IS NULL)
            """,
            new { name, role = Code<Roles>.Of(role), person, now }, cancellationToken) == 1;

    public async Task<ConsoleAccount?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(Columns + " WHERE name = @name AND removed_at IS NULL", new { name }, cancellationToken))?.ToAccount();

    public async Task<IReadOnlyList<ConsoleAccount>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await db.ListAsync<Row>(Columns + " WHERE removed_at IS NULL ORDER BY name", null, cancellationToken)).Select(row => row.ToAccount())];

    public async Task RemoveAsync(long account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await EndAsync(account, cancellationToken);
        await db.ExecuteAsync("UPDATE console_accounts SET removed_at = @now WHERE id = @account", new { account, now }, cancellationToken);
    }

    public async Task IssueLinkAsync(long account, string hash, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await EndAsync(account, cancellationToken);
        await db.ExecuteAsync("INSERT INTO console_links (link_hash, account_id, expires_at) VALUES (@hash, @account, @expiresAt)", new { hash, account, expiresAt }, cancellationToken);
    }

    public async Task<ConsoleAccount?> FindByLinkAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.FirstAsync<Row>(
            Columns + " WHERE removed_at IS NULL AND id IN (SELECT account_id FROM console_links WHERE link_hash = @hash AND expires_at > @now)",
            new { hash, now }, cancellationToken))?.ToAccount();

    public async Task<ConsoleAccount?> RedeemLinkAsync(string hash, string passwordHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindByLinkAsync(hash, now, cancellationToken) is not { } account)
            return null;
        await EndAsync(account.Id, cancellationToken);
        await db.ExecuteAsync("UPDATE console_accounts SET password_hash = @passwordHash WHERE id = @Id", new { account.Id, passwordHash }, cancellationToken);
        return account with { PasswordHash = passwordHash };
    }

    /// <summary>Whatever opens the door for it.</summary>
    async Task EndAsync(long account, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM console_sessions WHERE account_id = @account", new { account }, cancellationToken);
        await db.ExecuteAsync("DELETE FROM console_links WHERE account_id = @account", new { account }, cancellationToken);
        await db.ExecuteAsync("UPDATE console_accounts SET password_hash = NULL WHERE id = @account", new { account }, cancellationToken);
    }

    sealed class Row
    {
        public long Id { get; init; }
        public required string Name { get; init; }
        public required string Role { get; init; }
        public long? Person { get; init; }
        public string? PasswordHash { get; init; }

        public ConsoleAccount ToAccount() => new(Id, Name, Code<Roles>.Parse(Role), Person is { } person ? new PersonId(person) : null) { PasswordHash = PasswordHash };
    }
}
