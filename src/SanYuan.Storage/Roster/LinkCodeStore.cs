using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Roster;

internal sealed class LinkCodeStore(Db db) : ILinkCodeStore
{
    public async Task IssueAsync(string hash, PersonId person, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("DELETE FROM link_codes WHERE person_id = @person AND used_at IS NULL", new { person }, cancellationToken);
        await db.ExecuteAsync(
            "INSERT INTO link_codes (code_hash, person_id, expires_at) VALUES (@hash, @person, @expiresAt)", new { hash, person, expiresAt }, cancellationToken);
    }

    public async Task<string?> RedeemAsync(string hash, ChannelAccount account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = await db.FirstAsync<long?>(
            "SELECT person_id FROM link_codes WHERE code_hash = @hash AND used_at IS NULL AND expires_at > @now", new { hash, now }, cancellationToken);
        if (person is null)
            return null;
        await db.ExecuteAsync("UPDATE link_codes SET used_at = @now WHERE code_hash = @hash", new { hash, now }, cancellationToken);
        await db.ExecuteAsync("DELETE FROM accounts WHERE person_id = @person AND channel = @Channel", new { person, account.Channel }, cancellationToken);
        await db.ExecuteAsync(
            "INSERT INTO accounts (channel, account, person_id) VALUES (@Channel, @Account, @person)", new { account.Channel, account.Account, person }, cancellationToken);
        await db.ExecuteAsync(RosterStore.RaiseVersion, null, cancellationToken);
        return await db.ScalarAsync<string>("SELECT name FROM people WHERE id = @person", new { person }, cancellationToken);
    }
}
