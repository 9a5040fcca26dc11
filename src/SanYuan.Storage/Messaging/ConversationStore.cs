using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class ConversationStore(Db db) : IConversationStore
{
    public Task<string?> FindAsync(ChannelAccount account, CancellationToken cancellationToken) =>
        db.FirstAsync<string>("SELECT address FROM conversations WHERE channel = @Channel AND account = @Account", new { account.Channel, account.Account }, cancellationToken);

    public async Task PutAsync(ChannelAccount account, string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = new { account.Channel, account.Account, address, now };
        if (await db.ExecuteAsync("UPDATE conversations SET address = @address, changed_at = @now WHERE channel = @Channel AND account = @Account", row, cancellationToken) == 0)
            await db.ExecuteAsync("INSERT INTO conversations (channel, account, address, changed_at) VALUES (@Channel, @Account, @address, @now)", row, cancellationToken);
    }
}
