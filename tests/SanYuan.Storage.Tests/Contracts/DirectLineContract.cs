using SanYuan.Core.Messaging;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class DirectLineContract(TestDatabase database) : LedgerContract(database)
{
    [Fact]
    public async Task What_was_said_comes_in_order_once_and_of_its_conversation_alone()
    {
        await AddAsync("c1", "a", "你好😀");
        await AddAsync("c2", "a", "other");
        await AddAsync("c1", "b", "再见");
        await AddAsync("c1", "a", "again");
        var said = await AfterAsync("c1", 0);
        Assert.Equal(["你好😀", "再见"], said.Select(entry => entry.Activity));
        Assert.Equal(["再见"], (await AfterAsync("c1", said[0].Number)).Select(entry => entry.Activity));
        Assert.Empty(await AfterAsync("c1", said[1].Number));
        Assert.Equal(["你好😀"], (await AfterAsync("c1", 0, limit: 1)).Select(entry => entry.Activity));
    }

    [Fact]
    public async Task What_is_old_is_forgotten_and_its_numbers_are_not_used_again()
    {
        await AddAsync("c1", "a", "old");
        var last = (await AfterAsync("c1", 0))[0].Number;
        await WriteAsync((session, token) => session.DirectLine.ForgetAsync(Noon.AddSeconds(1), token));
        Assert.Empty(await AfterAsync("c1", 0));
        await AddAsync("c1", "b", "new");
        Assert.Equal(["new"], (await AfterAsync("c1", last)).Select(entry => entry.Activity));
    }

    Task AddAsync(string conversation, string id, string activity) => WriteAsync((session, token) => session.DirectLine.AddAsync(conversation, id, activity, Noon, token));

    Task<IReadOnlyList<DirectLineEntry>> AfterAsync(string conversation, long number, int limit = 10) => ReadAsync((session, token) => session.DirectLine.AfterAsync(conversation, number, limit, token));
}
