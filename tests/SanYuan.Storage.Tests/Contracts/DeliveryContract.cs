using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class DeliveryContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateTimeOffset LeaseEnd = Noon.AddMinutes(1);

    async Task<OutboxEntry> AddAsync(string key, string text = "请参加", DateTimeOffset? due = null)
    {
        var message = new OutboundMessage(Envoy, OutboundKind.Invitation, text, due ?? Noon, key) { Why = new Why("规则", "依据") };
        await WriteAsync((session, token) => session.Outbox.AddAsync(message, Noon, token));
        return (await ReadAsync((session, token) => session.DeadLetters.ListAsync(OutboxStatus.Pending, Noon.AddDays(-9), 100, token)))
            .Single(letter => letter.Entry.Message.Key == key).Entry;
    }

    Task<IReadOnlyList<OutboxEntry>> NextAsync(int limit = 10) => ReadAsync((session, token) => session.Delivery.NextDueAsync(Noon, limit, token));

    Task<IReadOnlyList<OutboxEntry>> UnsettledAsync(DateTimeOffset now) => ReadAsync((session, token) => session.Delivery.UnsettledAsync(now, token));

    Task ClaimAsync(DateTimeOffset leaseEnd, params OutboxEntry[] entries) =>
        WriteAsync((session, token) => session.Delivery.ClaimAsync(entries, Noon, leaseEnd, token));

    Task RecordAsync(OutboxOutcome outcome, params OutboxEntry[] entries) =>
        WriteAsync((session, token) => session.Delivery.RecordAsync([.. entries.Select(entry => entry.Id)], outcome, token));

    async Task<SentCount> CountAsync(DateTimeOffset now) =>
        (await ReadAsync((session, token) => session.Delivery.SentCountsAsync([Envoy, Other], now, token))).GetValueOrDefault(Envoy);

    static OutboxEntry InCall(OutboxEntry entry, string batch, string account = "wangjianguo") =>
        entry with { Batch = batch, Address = new ChannelAccount(ChannelNames.WeCom, account) };

    [Fact]
    public async Task A_message_is_not_due_before_its_time()
    {
        await AddAsync("k", due: Noon.AddSeconds(1));
        Assert.Empty(await NextAsync());
    }

    [Fact]
    public async Task The_message_waiting_longest_brings_all_that_say_the_same_however_they_lie()
    {
        await AddAsync("a1", "甲", Noon.AddMinutes(-1));
        await AddAsync("b1", "乙", Noon.AddMinutes(-2));
        await AddAsync("a2", "甲", Noon.AddMinutes(-3));
        await AddAsync("b2", "乙", Noon.AddMinutes(-1));
        await AddAsync("later", "甲", Noon.AddMinutes(1));
        Assert.Equal(["a2", "a1"], (await NextAsync()).Select(entry => entry.Message.Key));
        Assert.Equal(["a2"], (await NextAsync(limit: 1)).Select(entry => entry.Message.Key));
        await ClaimAsync(LeaseEnd, [.. (await NextAsync()).Select(entry => InCall(entry, "b"))]);
        Assert.Equal(["b1", "b2"], (await NextAsync()).Select(entry => entry.Message.Key));
    }

    [Fact]
    public async Task A_claimed_message_is_not_due_and_becomes_unsettled_when_its_lease_ends()
    {
        await ClaimAsync(LeaseEnd, InCall(await AddAsync("k"), "b1"));
        Assert.Empty(await NextAsync());
        Assert.Empty(await UnsettledAsync(Noon.AddSeconds(59)));
        var unsettled = Assert.Single(await UnsettledAsync(LeaseEnd));
        Assert.Equal(("b1", 1, (DateTimeOffset?)Noon), (unsettled.Batch, unsettled.Attempts, unsettled.FirstAttemptAt));
        Assert.Equal(new ChannelAccount(ChannelNames.WeCom, "wangjianguo"), unsettled.Address);
    }

    [Fact]
    public async Task What_failed_on_a_channel_is_due_again_as_if_never_tried_and_keeps_where_it_failed()
    {
        var entry = await AddAsync("k");
        await ClaimAsync(LeaseEnd, InCall(entry, "b1"));
        await WriteAsync(async (session, token) =>
        {
            await session.Delivery.TurnAsync([entry.Id], [ChannelNames.WeCom, ChannelNames.DingTalk], "refused", Noon, token);
            return true;
        });
        var again = Assert.Single(await NextAsync());
        Assert.Equal((0, null, null), (again.Attempts, again.Batch, again.FirstAttemptAt));
        Assert.Equal([ChannelNames.WeCom, ChannelNames.DingTalk], again.FailedOn);
        await RecordAsync(new OutboxOutcome(OutboxStatus.Dropped, "refused", Noon), entry);
        await WriteAsync((session, token) => session.DeadLetters.ResendAsync([entry.Id], new Resend("wang", Noon), Noon, token));
        Assert.Empty(Assert.Single(await NextAsync()).FailedOn);
    }

    [Fact]
    public async Task Where_somebody_last_spoke_is_kept_and_of_others_nothing()
    {
        foreach (var channel in new[] { ChannelNames.WeCom, ChannelNames.DingTalk, ChannelNames.DingTalk })
            await WriteAsync(async (session, token) =>
            {
                await session.LastChannels.SpokeAsync(Envoy, channel, token);
                return true;
            });
        Assert.Equal(new Dictionary<PersonId, string> { [Envoy] = ChannelNames.DingTalk }, await ReadAsync((session, token) => session.LastChannels.OfAsync([Envoy, Other], token)));
    }

    [Fact]
    public async Task A_call_is_claimed_with_the_address_of_each()
    {
        await ClaimAsync(LeaseEnd, InCall(await AddAsync("k1"), "b1", "one"), InCall(await AddAsync("k2"), "b1", "\"two'"));
        Assert.Equal(["one", "\"two'"], (await UnsettledAsync(LeaseEnd)).Select(entry => entry.Address!.Value.Account));
    }

    [Fact]
    public async Task A_broken_call_comes_back_whole_and_in_order()
    {
        var first = await AddAsync("k1");
        var second = await AddAsync("k2");
        await ClaimAsync(Noon.AddMinutes(2), InCall(second, "b1"));
        await ClaimAsync(LeaseEnd, InCall(first, "b1"));
        Assert.Equal([first.Id, second.Id], (await UnsettledAsync(LeaseEnd)).Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_sent_message_counts_for_its_receiver_and_is_never_due_again()
    {
        var entry = InCall(await AddAsync("k"), "b1");
        await ClaimAsync(LeaseEnd, entry);
        await RecordAsync(new OutboxOutcome(OutboxStatus.Sent, null, Noon), entry);
        Assert.Empty(await NextAsync());
        Assert.Empty(await UnsettledAsync(Noon.AddDays(1)));
        Assert.Equal(new SentCount(1, 1), await CountAsync(Noon.AddSeconds(59)));
        Assert.Equal(new SentCount(0, 1), await CountAsync(Noon.AddSeconds(60)));
        Assert.Equal(new SentCount(0, 0), await CountAsync(Noon.AddHours(1)));
        Assert.Single(await ReadAsync((session, token) => session.Outbox.SentToAsync(Envoy, ChannelNames.WeCom, 0, token)));
    }

    [Fact]
    public async Task What_is_under_way_counts_as_sent_for_the_platform_may_have_it()
    {
        await ClaimAsync(LeaseEnd, InCall(await AddAsync("k"), "b1"));
        Assert.Equal(new SentCount(1, 1), await CountAsync(Noon.AddSeconds(59)));
    }

    [Fact]
    public async Task Of_one_call_some_arrive_and_others_do_not()
    {
        OutboxEntry[] call = [InCall(await AddAsync("k1"), "b1"), InCall(await AddAsync("k2"), "b1", "two")];
        await ClaimAsync(LeaseEnd, call);
        await RecordAsync(new OutboxOutcome(OutboxStatus.Sent, null, Noon), call[0]);
        await RecordAsync(new OutboxOutcome(OutboxStatus.Dropped, "refused", Noon), call[1]);
        Assert.Equal(1, (await CountAsync(Noon)).LastHour);
        Assert.Equal("refused", Assert.Single(await ReadAsync((session, token) => session.DeadLetters.ListAsync(null, Noon, 10, token))).Error);
    }

    [Fact]
    public async Task A_message_put_back_starts_a_new_duplicate_window()
    {
        var entry = InCall(await AddAsync("k"), "b1");
        await ClaimAsync(LeaseEnd, entry);
        await RecordAsync(new OutboxOutcome(OutboxStatus.Pending, "45009", Noon), entry);
        var again = Assert.Single(await NextAsync());
        Assert.Equal((1, (DateTimeOffset?)null), (again.Attempts, again.FirstAttemptAt));
    }

    [Fact]
    public async Task Only_a_waiting_message_can_be_cancelled()
    {
        await AddAsync("waiting");
        await ClaimAsync(LeaseEnd, InCall(await AddAsync("claimed"), "b1"));
        await WriteAsync(async (session, token) =>
        {
            await session.Outbox.CancelAsync("waiting", token);
            await session.Outbox.CancelAsync("claimed", token);
        });
        Assert.Empty(await NextAsync());
        Assert.Single(await UnsettledAsync(LeaseEnd));
    }
}
