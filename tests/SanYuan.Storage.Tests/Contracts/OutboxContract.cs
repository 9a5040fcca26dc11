using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class OutboxContract(TestDatabase database) : LedgerContract(database)
{
    OutboundMessage Message(string key) => new(Envoy, OutboundKind.Invitation, "请参加", Noon, key) { Why = new Why("规则", "依据") };

    Task<int> AddAsync(params OutboundMessage[] messages) => WriteAsync((session, token) => session.Outbox.AddManyAsync(messages, Noon, token));

    Task<Page<Core.Ledger.OutboxView>> AllAsync(OutboxStatus? status = null) =>
        ReadAsync((session, token) => session.Pages.OutboxAsync(new PageRequest(0, 1000), new Core.Ledger.OutboxFilter(null, status), token));

    [Fact]
    public async Task A_key_is_written_once()
    {
        Assert.True(await WriteAsync((session, token) => session.Outbox.AddAsync(Message("k"), Noon, token)));
        Assert.False(await WriteAsync((session, token) => session.Outbox.AddAsync(Message("k") with { Text = "别的话" }, Noon, token)));
        Assert.Equal("请参加", Assert.Single((await AllAsync()).Items).Entry.Message.Text);
    }

    [Fact]
    public async Task Many_are_written_as_one_by_one_each_key_once()
    {
        var later = Message("later") with { Receiver = Other, Text = "别的'\"话\"", DueAt = Noon.AddDays(1), Format = TextFormat.Markdown, Kind = OutboundKind.Reminder };
        await AddAsync(Message("k1"));
        Assert.Equal(2, await AddAsync(Message("k1"), Message("k\"2'"), Message("k\"2'"), later));
        Assert.Equal(0, await AddAsync(later));
        Assert.Equal([Message("k1"), Message("k\"2'"), later], (await AllAsync()).Items.Select(item => item.Entry.Message));
    }

    [Fact]
    public async Task A_thousand_with_one_text_are_a_thousand_in_their_order()
    {
        OutboundMessage[] thousand = [.. Enumerable.Range(0, 1000).Select(number => Message($"k{number}"))];
        Assert.Equal(1000, await AddAsync(thousand));
        Assert.Equal(thousand, (await AllAsync()).Items.Select(item => item.Entry.Message));
    }

    [Fact]
    public async Task Messages_are_read_by_what_became_of_them()
    {
        await AddAsync(Message("k1"), Message("k2"));
        await WriteAsync((session, token) => session.Outbox.CancelAsync("k1", token));
        Assert.Equal(["k2"], (await AllAsync(OutboxStatus.Pending)).Items.Select(item => item.Entry.Message.Key));
        Assert.Equal(["k1"], (await AllAsync(OutboxStatus.Cancelled)).Items.Select(item => item.Entry.Message.Key));
        Assert.Equal(1, (await AllAsync(OutboxStatus.Cancelled)).Total);
        Assert.Empty((await AllAsync(OutboxStatus.Sent)).Items);
    }

    [Fact]
    public async Task What_waits_for_a_later_day_is_cancelled_for_one_receiver()
    {
        await AddAsync(Message("now"), Message("later") with { DueAt = Noon.AddDays(1) }, Message("other") with { DueAt = Noon.AddDays(1), Receiver = Other });
        Assert.Equal(1, await WriteAsync((session, token) => session.Outbox.CancelWaitingAsync(Envoy, Noon, token)));
        Assert.Equal(["later"], (await AllAsync(OutboxStatus.Cancelled)).Items.Select(item => item.Entry.Message.Key));
    }

    [Fact]
    public async Task The_last_message_sent_to_somebody_is_the_one_that_went_out_last()
    {
        await AddAsync(Message("k1"), Message("k2"), Message("k3"));
        Assert.Null(await LastAsync());
        foreach (var (item, minutes) in (await AllAsync()).Items.Take(2).Zip([2, 1]))
            await WriteAsync((session, token) => session.Delivery.RecordAsync([item.Entry.Id], new OutboxOutcome(OutboxStatus.Sent, null, Noon.AddMinutes(minutes)), token));
        Assert.Equal(("k1", Noon.AddMinutes(2)), ((await LastAsync())!.Message.Key, (await LastAsync())!.SentAt));

        Task<SentMessage?> LastAsync() => ReadAsync((session, token) => session.Outbox.LastSentAsync(Envoy, token));
    }
}
