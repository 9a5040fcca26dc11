using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class OutboxContract(TestDatabase database) : LedgerContract(database)
{
    OutboundMessage Message(string key) => new(Envoy, OutboundKind.Invitation, "请参加", Noon, key);

    async Task<OutboxEntry> AddAsync(string key)
    {
        await WriteAsync((session, token) => session.Outbox.AddAsync(Message(key), Noon, token));
        return (await DueAsync()).Single(entry => entry.Message.Key == key);
    }

    Task<IReadOnlyList<OutboxEntry>> DueAsync() => ReadAsync((session, token) => session.Outbox.DueAsync(Noon, 10, token));

    static OutboxEntry InCall(OutboxEntry entry, string batch) => entry with { Batch = batch, Address = new ChannelAccount(ChannelNames.WeCom, "wangjianguo") };

    [Fact]
    public async Task A_key_is_written_once()
    {
        Assert.True(await WriteAsync((session, token) => session.Outbox.AddAsync(Message("k"), Noon, token)));
        Assert.False(await WriteAsync((session, token) => session.Outbox.AddAsync(Message("k") with { Text = "别的话" }, Noon, token)));
        Assert.Equal("请参加", Assert.Single(await DueAsync()).Message.Text);
    }

    [Fact]
    public async Task A_message_is_not_due_before_its_time()
    {
        await WriteAsync((session, token) => session.Outbox.AddAsync(Message("k") with { DueAt = Noon.AddSeconds(1) }, Noon, token));
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task A_claimed_message_is_not_due_and_becomes_unsettled_when_its_lease_ends()
    {
        var entry = await AddAsync("k");
        await WriteAsync((session, token) => session.Outbox.ClaimAsync(InCall(entry, "b1"), Noon, Noon.AddMinutes(1), token));
        Assert.Empty(await DueAsync());
        Assert.Empty(await ReadAsync((session, token) => session.Outbox.UnsettledAsync(Noon.AddSeconds(59), token)));
        var unsettled = Assert.Single(await ReadAsync((session, token) => session.Outbox.UnsettledAsync(Noon.AddMinutes(1), token)));
        Assert.Equal(("b1", 1, (DateTimeOffset?)Noon), (unsettled.Batch, unsettled.Attempts, unsettled.FirstAttemptAt));
        Assert.Equal(new ChannelAccount(ChannelNames.WeCom, "wangjianguo"), unsettled.Address);
    }

    [Fact]
    public async Task A_broken_call_comes_back_whole_and_in_order()
    {
        var first = await AddAsync("k1");
        var second = await AddAsync("k2");
        await WriteAsync(async (session, token) =>
        {
            await session.Outbox.ClaimAsync(InCall(second, "b1"), Noon, Noon.AddMinutes(2), token);
            await session.Outbox.ClaimAsync(InCall(first, "b1"), Noon, Noon.AddMinutes(1), token);
        });
        var unsettled = await ReadAsync((session, token) => session.Outbox.UnsettledAsync(Noon.AddMinutes(1), token));
        Assert.Equal([first.Id, second.Id], unsettled.Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_sent_message_counts_for_its_receiver_and_is_never_due_again()
    {
        var entry = await AddAsync("k");
        await WriteAsync(async (session, token) =>
        {
            await session.Outbox.ClaimAsync(InCall(entry, "b1"), Noon, Noon.AddMinutes(1), token);
            await session.Outbox.RecordAsync(new OutboxOutcome(entry.Id, OutboxStatus.Sent, null, Noon), token);
        });
        Assert.Empty(await DueAsync());
        Assert.Empty(await ReadAsync((session, token) => session.Outbox.UnsettledAsync(Noon.AddDays(1), token)));
        var counts = await ReadAsync((session, token) => session.Outbox.SentCountsAsync([Envoy, Other], Noon.AddMinutes(-1), token));
        Assert.Equal(1, counts.GetValueOrDefault(Envoy));
        Assert.Equal(0, counts.GetValueOrDefault(Other));
        Assert.Single(await ReadAsync((session, token) => session.Outbox.SentToAsync(Envoy, ChannelNames.WeCom, 0, token)));
    }

    [Fact]
    public async Task A_message_put_back_starts_a_new_duplicate_window()
    {
        var entry = await AddAsync("k");
        await WriteAsync(async (session, token) =>
        {
            await session.Outbox.ClaimAsync(InCall(entry, "b1"), Noon, Noon.AddMinutes(1), token);
            await session.Outbox.RecordAsync(new OutboxOutcome(entry.Id, OutboxStatus.Pending, "45009", Noon), token);
        });
        var again = Assert.Single(await DueAsync());
        Assert.Equal((1, (DateTimeOffset?)null), (again.Attempts, again.FirstAttemptAt));
    }

    [Fact]
    public async Task Only_a_waiting_message_can_be_cancelled()
    {
        var waiting = await AddAsync("waiting");
        var claimed = await AddAsync("claimed");
        await WriteAsync(async (session, token) =>
        {
            await session.Outbox.ClaimAsync(InCall(claimed, "b1"), Noon, Noon.AddMinutes(1), token);
            await session.Outbox.CancelAsync(waiting.Message.Key, token);
            await session.Outbox.CancelAsync(claimed.Message.Key, token);
        });
        Assert.Empty(await DueAsync());
        Assert.Single(await ReadAsync((session, token) => session.Outbox.UnsettledAsync(Noon.AddMinutes(1), token)));
    }
}
