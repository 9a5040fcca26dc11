using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class DeadLetterContract(TestDatabase database) : LedgerContract(database)
{
    /// <summary>A message that was tried once and has this outcome.</summary>
    async Task<long> AddAsync(string key, OutboxStatus status, DateTimeOffset? at = null)
    {
        await WriteAsync((session, token) => session.Outbox.AddAsync(new OutboundMessage(Envoy, OutboundKind.Reminder, "请参加", Noon, key) { Why = new Why("规则", "依据") }, Noon, token));
        var entry = (await ReadAsync((session, token) => session.Delivery.NextDueAsync(Noon, 100, token))).Single(entry => entry.Message.Key == key);
        await WriteAsync(async (session, token) =>
        {
            await session.Delivery.ClaimAsync([entry with { Batch = key, Address = new ChannelAccount(ChannelNames.WeCom, "wangjianguo") }], Noon, Noon.AddMinutes(1), token);
            await session.Delivery.RecordAsync([entry.Id], new OutboxOutcome(status, "why", at ?? Noon), token);
        });
        return entry.Id;
    }

    async Task<IEnumerable<long>> ListAsync(OutboxStatus? status, DateTimeOffset? since = null, int limit = 100) =>
        (await ReadAsync((session, token) => session.DeadLetters.ListAsync(status, since ?? Noon, limit, token))).Select(letter => letter.Entry.Id);

    Task<int> ResendAsync(params long[] ids) =>
        WriteAsync((session, token) => session.DeadLetters.ResendAsync(ids, new Resend("office", Noon.AddHours(1)), Noon.AddHours(2), token));

    async Task<DeadLetter> FindAsync(long id) => (await ReadAsync((session, token) => session.DeadLetters.FindAsync(id, token)))!;

    [Fact]
    public async Task What_was_given_up_is_listed_the_latest_first()
    {
        var dropped = await AddAsync("dropped", OutboxStatus.Dropped);
        var unknown = await AddAsync("unknown", OutboxStatus.Unknown, Noon.AddMinutes(1));
        await AddAsync("sent", OutboxStatus.Sent);
        await AddAsync("long ago", OutboxStatus.Dropped, Noon.AddSeconds(-1));
        Assert.Equal([unknown, dropped], await ListAsync(null));
        Assert.Equal([unknown], await ListAsync(null, limit: 1));
        Assert.Equal([dropped], await ListAsync(OutboxStatus.Dropped));
        Assert.Equal([unknown], await ListAsync(OutboxStatus.Unknown));
    }

    [Fact]
    public async Task What_waits_is_listed_when_it_is_asked_for()
    {
        var waiting = await AddAsync("waiting", OutboxStatus.Pending, Noon.AddDays(1));
        Assert.Empty(await ListAsync(null));
        Assert.Equal([waiting], await ListAsync(OutboxStatus.Pending));
    }

    [Theory]
    [InlineData(OutboxStatus.Dropped)]
    [InlineData(OutboxStatus.Unknown)]
    public async Task What_is_sent_again_waits_as_if_it_had_never_been_tried(OutboxStatus status)
    {
        var id = await AddAsync("k", status);
        Assert.Equal((status, "why", Noon), ((await FindAsync(id)).Entry.Status, (await FindAsync(id)).Error, (await FindAsync(id)).At));
        Assert.Equal(1, await ResendAsync(id));
        var again = await FindAsync(id);
        Assert.Equal((OutboxStatus.Pending, 0, null, null, null), (again.Entry.Status, again.Entry.Attempts, again.Entry.FirstAttemptAt, again.Entry.Batch, again.Error));
        Assert.Empty(await ReadAsync((session, token) => session.Delivery.NextDueAsync(Noon.AddHours(2).AddSeconds(-1), 10, token)));
        Assert.Single(await ReadAsync((session, token) => session.Delivery.NextDueAsync(Noon.AddHours(2), 10, token)));
    }

    [Theory]
    [InlineData(OutboxStatus.Sent)]
    [InlineData(OutboxStatus.Sending)]
    [InlineData(OutboxStatus.Pending)]
    [InlineData(OutboxStatus.Cancelled)]
    public async Task Nothing_else_is_sent_again(OutboxStatus status)
    {
        var id = await AddAsync("k", status);
        Assert.Equal(0, await ResendAsync(id));
        Assert.Equal((status, 1), ((await FindAsync(id)).Entry.Status, (await FindAsync(id)).Entry.Attempts));
        Assert.Empty(await ReadAsync((session, token) => session.DeadLetters.ResendsAsync(id, token)));
    }

    [Fact]
    public async Task Who_sent_it_again_is_kept_each_time()
    {
        var id = await AddAsync("k", OutboxStatus.Dropped);
        await ResendAsync(id);
        await WriteAsync((session, token) => session.Delivery.RecordAsync([id], new OutboxOutcome(OutboxStatus.Unknown, "why", Noon), token));
        await ResendAsync(id);
        await ResendAsync(id);
        Assert.Equal([new Resend("office", Noon.AddHours(1)), new Resend("office", Noon.AddHours(1))], await ReadAsync((session, token) => session.DeadLetters.ResendsAsync(id, token)));
    }

    [Fact]
    public async Task There_may_be_no_such_message() => Assert.Null(await ReadAsync((session, token) => session.DeadLetters.FindAsync(4711, token)));
}
