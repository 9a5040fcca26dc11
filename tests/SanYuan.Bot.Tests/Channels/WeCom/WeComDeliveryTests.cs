using Microsoft.Extensions.Time.Testing;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>The channel as the platform's client side finds it.</summary>
public sealed class WeComDeliveryTests : IAsyncLifetime
{
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 11, 8, 16, 0, 0, TimeSpan.FromHours(8)));
    RunningSimulator _simulator = null!;
    WeComHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    WeComPlatform Platform => _simulator.WeComPlatform;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(_time, Token);
        _host = await WeComHost.StartAsync(_time, WeComHost.Settings(_simulator.Address), Token);
        Platform.CallbackUrl = _host.CallbackUrl;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task The_platform_accepts_the_address() => Assert.True(await Platform.VerifyAddressAsync(Token));

    [Fact]
    public async Task What_a_member_sends_beside_words_arrives_as_an_attachment()
    {
        _host.Bot.Answer = (message, _) => Task.FromResult($"{message.Attachment?.Kind}");
        Assert.Equal("Photo", (await Platform.DeliverImageAsync("ZhangSan", "media-1", Token)).Reply);
        Assert.Equal("Voice", (await Platform.DeliverVoiceAsync("ZhangSan", "media-2", Token)).Reply);
        Assert.Equal("Video", (await Platform.DeliverVideoAsync("ZhangSan", "media-3", Token)).Reply);
        Assert.Equal("Location", (await Platform.DeliverLocationAsync("ZhangSan", new SimulatedPlace("县委大院", 23.134, 113.358), Token)).Reply);
        Assert.Equal(["media-1", "media-2", "media-3", ""], _host.Bot.Received.Select(message => message.Attachment!.MediaId));
        Assert.Equal(4, _host.Bot.Received.Select(message => message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_member_reads_the_answer_to_a_text()
    {
        var delivery = await Platform.DeliverAsync("ZhangSan", "撤销 👍 <1>", Token);
        Assert.Equal("收到：撤销 👍 <1>", delivery.Reply);
        Assert.Equal("zhangsan", Assert.Single(_host.Bot.Received).Account);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    public async Task Every_copy_carries_the_same_message_id(int copies, bool atOnce)
    {
        var delivery = await Platform.DeliverAsync("zhangsan", "你好", 7001, new Repeat(copies, atOnce), Token);
        Assert.All(delivery.Attempts, attempt => Assert.Equal((200, "收到：你好"), (attempt.Status, attempt.Reply)));
        Assert.Equal(Enumerable.Repeat("7001", copies), _host.Bot.Received.Select(message => message.MessageId));
    }

    [Fact]
    public async Task An_event_has_the_same_id_at_every_delivery()
    {
        var down = true;
        _host.Bot.Answer = (_, _) => down ? throw new LedgerUnavailableException("away") : Task.FromResult("欢迎");
        var first = await Platform.DeliverEventAsync("zhangsan", "subscribe", "", Token);
        Assert.Equal([503, 503, 503, 503], first.Attempts.Select(attempt => attempt.Status));
        down = false;
        Assert.Equal("欢迎", (await Platform.DeliverEventAsync("zhangsan", "subscribe", "", Token)).Reply);
        Assert.Single(_host.Bot.Received.Select(message => (message.MessageId, message.Kind)).Distinct(), item => item.Kind == InboundKind.Joined);
    }

    [Fact]
    public async Task A_turn_the_platform_did_not_wait_for_is_finished_and_answered_when_it_asks_again()
    {
        var (started, finish) = (new SemaphoreSlim(0), new TaskCompletionSource());
        var wasCancelled = false;
        _host.Bot.Answer = async (_, token) =>
        {
            started.Release();
            await finish.Task;
            wasCancelled |= token.IsCancellationRequested;
            return "慢慢来";
        };
        var delivering = Platform.DeliverAsync("zhangsan", "你好", Token);
        await started.WaitAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(5));
        await started.WaitAsync(Token);
        finish.SetResult();
        var delivery = await delivering;
        Assert.Equal([null, 200], delivery.Attempts.Select(attempt => attempt.Status));
        Assert.Equal(("慢慢来", false), (delivery.Reply, wasCancelled));
    }
}
