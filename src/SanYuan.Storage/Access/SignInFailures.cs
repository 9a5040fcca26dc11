using SanYuan.Core.Access;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Access;

internal sealed class SignInFailures(Db db) : ISignInFailures
{
    public async Task<bool> IsLockedAsync(string nameHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ScalarAsync<int>("SELECT count(*) FROM console_failures WHERE name_hash = @nameHash AND locked_until > @now", new { nameHash, now }, cancellationToken) > 0;

    public async Task<bool> AddAsync(string nameHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM console_failures WHERE failed_at <= @old", new { old = now - LockOut.Kept }, cancellationToken);
        // Those that locked it before are not counted again: a lock is as long as what is counted.
        var before = await db.ScalarAsync<int>(
            "SELECT count(*) FROM console_failures WHERE name_hash = @nameHash AND failed_at > @since", new { nameHash, since = now - LockOut.Within }, cancellationToken);
        DateTimeOffset? until = before + 1 >= LockOut.Wrong ? now + LockOut.Length : null;
        await db.ExecuteAsync("INSERT INTO console_failures (name_hash, failed_at, locked_until) VALUES (@nameHash, @now, @until)", new { nameHash, now, until }, cancellationToken);
        return until is not null;
    }

    public Task ForgetAsync(string nameHash, CancellationToken cancellationToken) =>
        db.ExecuteAsync("DELETE FROM console_failures WHERE name_hash = @nameHash", new { nameHash }, cancellationToken);
}
