using SanYuan.Core.Access;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Access;

internal sealed class SessionStore(Db db) : ISessionStore
{
    public Task BeginAsync(string hash, long account, DateTimeOffset now, CancellationToken cancellationToken) => AddAsync(hash, account, null, now, cancellationToken);

    public Task BeginAsync(string hash, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) => AddAsync(hash, null, person, now, cancellationToken);

    public async Task<ConsoleSession?> FindAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.FirstAsync<Row>(
            """
            SELECT held.person_id AS Person, account.id AS AccountId, account.name, account.role, account.person_id AS Owner
            FROM console_sessions AS held LEFT JOIN console_accounts AS account ON account.id = held.account_id
            WHERE held.session_hash = @hash AND held.ends_at > @now
            """,
            new { hash, now }, cancellationToken);
        return row is null ? null
            : row is { AccountId: { } id, Name: { } name, Role: { } role } ? new ConsoleSession(new ConsoleAccount(id, name, Code<Roles>.Parse(role), Id(row.Owner)), null)
            : new ConsoleSession(null, Id(row.Person));
    }

    public Task EndAsync(string hash, CancellationToken cancellationToken) =>
        db.ExecuteAsync("DELETE FROM console_sessions WHERE session_hash = @hash", new { hash }, cancellationToken);

    async Task AddAsync(string hash, long? account, PersonId? person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM console_sessions WHERE ends_at <= @now", new { now }, cancellationToken);
        await db.ExecuteAsync(
            "INSERT INTO console_sessions (session_hash, account_id, person_id, began_at, ends_at) VALUES (@hash, @account, @person, @now, @end)",
            new { hash, account, person, now, end = now + ConsoleSession.Longest }, cancellationToken);
    }

    static PersonId? Id(long? value) => value is { } id ? new PersonId(id) : null;

    sealed class Row
    {
        public long? Person { get; init; }
        public long? AccountId { get; init; }
        public string? Name { get; init; }
        public string? Role { get; init; }
        public long? Owner { get; init; }
    }
}
