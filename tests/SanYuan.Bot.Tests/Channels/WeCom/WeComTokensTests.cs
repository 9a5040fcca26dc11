using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.WeCom;

public sealed class WeComTokensTests : IAsyncLifetime
{
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 11, 8, 16, 0, 0, TimeSpan.FromHours(8)));
    RunningSimulator _simulator = null!;
    WeComHost _host = null!;
    int _sent;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedWeCom Platform => _simulator.WeCom;
    int Fetched => Platform.Calls.Count(SimulatedWeCom.GetToken);
    int Posted => Platform.Calls.Count(SimulatedWeCom.SendMessage);

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(_time, Token);
        _host = await WeComHost.StartAsync(_time, WeComHost.Settings(_simulator.Address), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task Fifty_senders_at_once_fetch_one_token()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync()));
        Assert.All(results, result => Assert.Equal(SendCategory.Done, result.Category));
        Assert.Equal((1, 50), (Fetched, Posted));
    }

    [Fact]
    public async Task A_token_is_kept_until_5_minutes_before_it_expires()
    {
        await SendAsync();
        _time.Advance(TimeSpan.FromSeconds(7200 - 301));
        await SendAsync();
        Assert.Equal(1, Fetched);
        _time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync();
        Assert.Equal(2, Fetched);
    }

    [Theory]
    [InlineData(40014)]
    [InlineData(42001)]
    [InlineData(40001)]
    public async Task A_refused_token_is_fetched_anew_and_the_message_sent_once_more(int code)
    {
        await SendAsync();
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.ErrorCode) { Code = code });
        Assert.Equal(SendCategory.Done, (await SendAsync()).Category);
        Assert.Equal((2, 3), (Fetched, Posted));
    }

    [Fact]
    public async Task A_token_that_the_platform_ended_early_goes_unnoticed()
    {
        await SendAsync();
        Platform.Tokens.ExpireAll();
        Assert.Equal(SendCategory.Done, (await SendAsync()).Category);
        Platform.Tokens.RevokeAll();
        Assert.Equal(SendCategory.Done, (await SendAsync()).Category);
        Assert.Equal(3, Fetched);
    }

    [Theory]
    [InlineData(40014, SendCategory.Retry)]
    [InlineData(40001, SendCategory.Alert)]
    public async Task A_new_token_that_is_refused_too_is_not_followed_by_a_third_try(int code, SendCategory category)
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.ErrorCode) { Code = code, Times = 2 });
        Assert.Equal(category, (await SendAsync()).Category);
        Assert.Equal((2, 2), (Fetched, Posted));
    }

    [Theory]
    [InlineData(40001)]
    [InlineData(40091)]
    [InlineData(40013)]
    [InlineData(60020)]
    [InlineData(987654)]
    public async Task A_token_refused_for_a_wrong_configuration_is_not_asked_for_again_within_a_minute(int code)
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.GetToken, FaultKind.ErrorCode) { Code = code });
        for (var time = 0; time < 3; time++)
            Assert.Equal((SendCategory.Alert, $"errcode {code}"), await OutcomeAsync());
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(SendCategory.Alert, (await SendAsync()).Category);
        Assert.Equal((1, 0), (Fetched, Posted));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SendCategory.Done, (await SendAsync()).Category);
    }

    [Theory]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.DropAfter)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.Status)]
    public async Task When_the_token_cannot_be_fetched_the_message_is_certainly_not_sent(FaultKind kind)
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.GetToken, kind) { Code = 503 });
        Assert.Equal(SendCategory.Retry, (await SendAsync()).Category);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SendCategory.Done, (await SendAsync()).Category);
    }

    [Fact]
    public async Task A_frequency_limit_on_tokens_is_waited_for()
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.GetToken, FaultKind.ErrorCode) { Code = 45009 });
        Assert.Equal(TimeSpan.FromSeconds(60), (await SendAsync()).RetryAfter);
        Assert.Equal(SendCategory.Wait, (await SendAsync()).Category);
        Assert.Equal(1, Fetched);
    }

    [Fact]
    public async Task A_token_of_a_short_life_is_used_for_half_of_it()
    {
        Platform.Tokens.Lifetime = 100;
        await SendAsync();
        _time.Advance(TimeSpan.FromSeconds(49));
        await SendAsync();
        Assert.Equal(1, Fetched);
        _time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync();
        Assert.Equal(2, Fetched);
    }

    Task<SendResult> SendAsync() => _host.Services.GetServices<IChannelSender>().Single().SendAsync(
        new OutboundBatch(["zhangsan"], $"第{Interlocked.Increment(ref _sent)}条", TextFormat.Plain), Token);

    async Task<(SendCategory Category, string? Detail)> OutcomeAsync()
    {
        var result = await SendAsync();
        return (result.Category, result.Detail);
    }
}
