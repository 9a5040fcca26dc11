using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>What did not arrive is seen, and sent again once the cause is gone.</summary>
public sealed class DeadLetterTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    static async Task PostAsync(TestCounty county, params string[] keys)
    {
        var envoy = county.Get<CurrentRoster>().View.Snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, TestRoster.Envoy))!.Id;
        var now = county.Time.GetUtcNow();
        await county.WriteAsync((session, token) => session.Outbox.AddManyAsync([.. keys.Select(key => new OutboundMessage(envoy, OutboundKind.Reminder, key, now, key) { Why = new Why("规则", "依据") })], now, token));
    }

    /// <summary>A county in which these messages were dropped.</summary>
    static async Task<TestCounty> DroppedAsync(params string[] keys)
    {
        var county = await TestCounty.OpenAsync();
        county.Platform.Answer = call => Task.FromResult(new SendResult(keys.Contains(call.Text) ? SendCategory.Drop : SendCategory.Done, "errcode 60011"));
        await PostAsync(county, keys);
        await county.DeliverAsync();
        county.Platform.Answer = null;
        return county;
    }

    static Task<IReadOnlyList<DeadLetter>> ListAsync(TestCounty county, OutboxStatus? status = null) => county.Get<DeadLetters>().ListAsync(status, 10, Token);

    [Fact]
    public async Task What_was_dropped_is_seen_for_thirty_days_with_its_reason()
    {
        await using var county = await DroppedAsync("a");
        var letter = Assert.Single(await ListAsync(county));
        Assert.Equal((OutboxStatus.Dropped, "errcode 60011", 1), (letter.Entry.Status, letter.Error, letter.Entry.Attempts));
        county.Time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));
        Assert.Empty(await ListAsync(county));
    }

    [Fact]
    public async Task Sent_again_it_arrives_and_a_second_time_is_refused()
    {
        await using var county = await DroppedAsync("a");
        var id = (await ListAsync(county))[0].Entry.Id;
        Assert.Equal(ResendAnswer.Resent, await county.Get<DeadLetters>().ResendAsync(id, "office", Token));
        Assert.Equal(ResendAnswer.UnderWay, await county.Get<DeadLetters>().ResendAsync(id, "office", Token));
        Assert.Equal(["a", "a"], await county.ReceivedAsync(TestRoster.Envoy));
        Assert.NotEqual(county.Platform.Calls[0].Id, county.Platform.Calls.Last(call => call.Text == "a").Id);
        Assert.Equal(ResendAnswer.AlreadySent, await county.Get<DeadLetters>().ResendAsync(id, "office", Token));
        Assert.Equal(ResendAnswer.NotFound, await county.Get<DeadLetters>().ResendAsync(id + 100, "office", Token));
        Assert.Empty(await ListAsync(county));
        var resent = await county.ReadAsync((session, token) => session.DeadLetters.ResendsAsync(id, token));
        Assert.Equal([new Resend("office", county.Time.GetUtcNow())], resent);
    }

    [Fact]
    public async Task One_that_may_have_arrived_is_sent_again_with_a_warning()
    {
        await using var county = await TestCounty.OpenAsync();
        county.Platform.Answer = _ => Task.FromResult(new SendResult(SendCategory.Unknown, "timeout"));
        await PostAsync(county, "a");
        await county.DeliverAsync();
        county.Time.Advance(TimeSpan.FromMinutes(25));
        await county.DeliverAsync();
        county.Platform.Answer = null;
        var letter = Assert.Single(await ListAsync(county, OutboxStatus.Unknown));
        Assert.Equal(ResendAnswer.MayArriveTwice, await county.Get<DeadLetters>().ResendAsync(letter.Entry.Id, "office", Token));
        await county.DeliverAsync();
        Assert.Empty(await ListAsync(county));
    }

    [Fact]
    public async Task All_that_was_dropped_is_sent_again_and_nothing_that_may_have_arrived()
    {
        await using var county = await DroppedAsync("a", "b", "c");
        var unknown = (await ListAsync(county))[0].Entry.Id;
        await county.WriteAsync(async (session, token) =>
        {
            await session.Delivery.RecordAsync([unknown], new OutboxOutcome(OutboxStatus.Unknown, "timeout", county.Time.GetUtcNow()), token);
            return true;
        });
        Assert.Equal(2, await county.Get<DeadLetters>().ResendDroppedAsync("office", Token));
        await county.DeliverAsync();
        Assert.Equal(unknown, Assert.Single(await ListAsync(county)).Entry.Id);
    }

    [Fact]
    public async Task At_night_it_waits_for_the_morning()
    {
        await using var county = await DroppedAsync("a");
        var calls = county.Platform.Calls.Count;
        county.Time.Advance(TimeSpan.FromHours(10));
        await county.Get<DeadLetters>().ResendAsync((await ListAsync(county))[0].Entry.Id, "office", Token);
        county.Time.Advance(TimeSpan.FromHours(9));
        await county.DeliverAsync();
        Assert.Equal(calls, county.Platform.Calls.Count);
        county.Time.Advance(TimeSpan.FromMinutes(30));
        await county.DeliverAsync();
        Assert.Equal(calls + 1, county.Platform.Calls.Count);
    }

    [Fact]
    public async Task One_that_fails_again_is_told_to_the_office_again()
    {
        await using var county = await DroppedAsync("a");
        Assert.Single(await county.ReceivedAsync(TestRoster.Office));
        county.Time.Advance(TimeSpan.FromMinutes(1));
        await county.Get<DeadLetters>().ResendAsync((await ListAsync(county))[0].Entry.Id, "office", Token);
        county.Platform.Answer = call => Task.FromResult(new SendResult(call.Text == "a" ? SendCategory.Drop : SendCategory.Done, "errcode 60011"));
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Office)).Count);
    }

    [Fact]
    public async Task The_office_sees_it_in_chat_and_sends_it_again()
    {
        await using var county = await DroppedAsync("a", "b");
        // The office was told of the two that were lost: numbers 3 and so on.
        Assert.StartsWith("没送达的消息（近30天）\n2 王建国 10月16日 12:00 没送达\n1 王建国 10月16日 12:00 没送达\n", await county.SayAsync(TestRoster.Office, "未送达"), StringComparison.Ordinal);
        Assert.Equal("好的，1重发。", await county.SayAsync(TestRoster.Office, "重发 1"));
        Assert.Equal("a", (await county.ReceivedAsync(TestRoster.Envoy))[^1]);
        Assert.Equal("1已经送达，没有重发。", await county.SayAsync(TestRoster.Office, "重发1"));
        Assert.Equal("好的，1条重发。", await county.SayAsync(TestRoster.Office, "全部重发"));
        Assert.Equal("b", (await county.ReceivedAsync(TestRoster.Envoy))[^1]);
        Assert.Equal("近30天没有没送达的消息。", await county.SayAsync(TestRoster.Office, "未送达"));
        Assert.StartsWith("没有找到99号消息", await county.SayAsync(TestRoster.Office, "重发 99"), StringComparison.Ordinal);
        Assert.StartsWith("这个由", await county.SayAsync(TestRoster.Liaison, "重发 1"), StringComparison.Ordinal);
        Assert.Equal(
            ["message.resend: not_allowed", "message.resend: not_undelivered", "message.resend: not_undelivered"],
            (await county.ReadAsync((session, token) => session.Audit.NewestAsync(5, token))).Select(entry => entry.Action));
    }
}
