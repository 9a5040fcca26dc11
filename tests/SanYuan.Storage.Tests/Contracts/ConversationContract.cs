using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class ConversationContract(TestDatabase database) : LedgerContract(database)
{
    static readonly ChannelAccount Wang = new(ChannelNames.BotFramework, "3f0c2a51-0000-4000-8000-000000000001");

    [Fact]
    public async Task An_address_is_found_by_its_account_and_channel_alone()
    {
        await PutAsync("{\"s\":\"https://smba.test/cn/\",\"c\":\"a:1😀\"}");
        Assert.Equal("{\"s\":\"https://smba.test/cn/\",\"c\":\"a:1😀\"}", await FindAsync(Wang));
        Assert.Null(await FindAsync(Wang with { Channel = ChannelNames.WeCom }));
        Assert.Null(await FindAsync(Wang with { Account = "somebody" }));
    }

    [Fact]
    public async Task A_newer_address_takes_the_place_of_the_older()
    {
        await PutAsync("old");
        await PutAsync("new");
        Assert.Equal("new", await FindAsync(Wang));
    }

    Task<string?> FindAsync(ChannelAccount account) => ReadAsync((session, token) => session.Conversations.FindAsync(account, token));

    Task PutAsync(string address) => WriteAsync((session, token) => session.Conversations.PutAsync(Wang, address, Noon, token));
}
