using System.Text.Json.Nodes;
using SanYuan.Bot.Channels.DingTalk.Sending;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>Answers: each arrives, by one way or another, and once.</summary>
public sealed class DingTalkAnswerTests : IAsyncLifetime
{
    DingTalkHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedDingTalk Platform => _host.Platform;
    Answers Answers => _host.County.Get<Answers>();

    public async ValueTask InitializeAsync() => _host = await DingTalkHost.StartAsync("Http");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task When_the_conversations_address_is_over_the_answer_goes_to_the_account()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        Platform.Sessions.ExpireAll();
        await DeliverAsync(message);
        Assert.StartsWith("已记入台账 #1", Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy)), StringComparison.Ordinal);
        Assert.Equal((1, 1), (Platform.Calls.Count(SimulatedDingTalk.SendBySession), Platform.Calls.Count(SimulatedDingTalk.BatchSend)));
    }

    [Fact]
    public async Task An_address_that_is_known_to_be_over_is_not_tried()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        message["sessionWebhookExpiredTime"] = _host.County.Time.GetUtcNow().ToUnixTimeMilliseconds();
        await DeliverAsync(message);
        Assert.Equal((0, 1), (Platform.Calls.Count(SimulatedDingTalk.SendBySession), Platform.Calls.Count(SimulatedDingTalk.BatchSend)));
    }

    [Fact]
    public async Task Whoever_speaks_in_a_group_is_answered_alone()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, "我的");
        message["conversationType"] = "2";
        await DeliverAsync(message);
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy));
        Assert.Equal(0, Platform.Calls.Count(SimulatedDingTalk.SendBySession));
    }

    [Fact]
    public async Task An_answer_whose_fate_is_unknown_is_repeated_and_shown_once()
    {
        Platform.Faults.Add(new Fault(SimulatedDingTalk.SendBySession, FaultKind.DropAfter) { Times = 2 });
        await _host.DeliverAsync(_host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report));
        await PumpUntilNothingIsOwedAsync();
        Assert.Equal(3, Platform.Calls.Count(SimulatedDingTalk.SendBySession));
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy));
    }

    [Fact]
    public async Task What_a_host_that_died_did_not_answer_another_does_after_a_minute()
    {
        // As the channel does it, but for the sending.
        var message = new InboundMessage(ChannelNames.DingTalk, "m1", DingTalkHost.Envoy, InboundKind.Text, DingTalkHost.Report, _host.County.Time.GetUtcNow())
        {
            Route = new AnswerRoute("", DateTimeOffset.UnixEpoch),
        };
        Assert.StartsWith("已记入台账 #1", (await _host.County.Get<Conversation>().ReceiveAsync(message, Token)).Text, StringComparison.Ordinal);
        Assert.Equal("", (await _host.County.Get<Conversation>().ReceiveAsync(message, Token)).Text);
        Assert.Equal(0, await Answers.RunAsync(Token));
        _host.County.Time.Advance(Answers.Lease);
        Assert.Equal(1, await Answers.RunAsync(Token));
        Assert.Equal(0, await _host.OwedAsync());
        Assert.StartsWith("已记入台账 #1", Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_answered_goes_to_the_outbox_and_the_office_hears_of_it()
    {
        Platform.Sessions.ExpireAll();
        _host.Outbox.Members.Add(DingTalkHost.Office);
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        Platform.Sessions.ExpireAll();
        await DeliverAsync(message);
        await _host.County.DeliverAsync();
        Assert.Empty(_host.Outbox.SeenBy(DingTalkHost.Envoy));
        Assert.Contains("发给王建国的消息没能送达", Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_is_away_a_quarter_of_an_hour_leaves_the_answer_to_the_outbox()
    {
        Platform.Faults.Add(new Fault(SimulatedDingTalk.SendBySession, FaultKind.Status) { Code = 503, Times = 100 });
        await _host.DeliverAsync(_host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report));
        await PumpUntilNothingIsOwedAsync();
        Assert.Equal(8, Platform.Calls.Count(SimulatedDingTalk.SendBySession));
        await _host.County.DeliverAsync();
        Assert.StartsWith("已记入台账 #1", Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_a_conversation_says_unasked_goes_through_the_outbox()
    {
        await _host.AskAsync(DingTalkHost.Liaison, "邀请王建国、李秀英周五下午三点在二楼会议室参加主题党日");
        _host.Outbox.FlowControlled.Add(DingTalkHost.SecondEnvoy);
        await _host.County.DeliverAsync();
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy));
        Assert.Empty(_host.Outbox.SeenBy(DingTalkHost.SecondEnvoy));
        _host.County.Time.Advance(TimeSpan.FromMinutes(1));
        await _host.County.DeliverAsync();
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy));
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.SecondEnvoy));
    }

    [Fact]
    public async Task A_call_of_unknown_fate_is_not_repeated_and_the_office_is_asked_to_look()
    {
        await _host.AskAsync(DingTalkHost.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        Platform.Faults.Add(new Fault(SimulatedDingTalk.BatchSend, FaultKind.DropAfter));
        await _host.County.DeliverAsync();
        _host.County.Time.Advance(TimeSpan.FromMinutes(2));
        await _host.County.DeliverAsync();
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy));
        Assert.Contains("发给王建国的会议邀请不能确定是否送达", Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Office)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://oapi.dingtalk.com/robot/sendBySession?session=1", true)]
    [InlineData("https://api.dingtalk.com/x", true)]
    [InlineData("http://oapi.dingtalk.com/x", false)]
    [InlineData("https://oapi.dingtalk.com:8443/x", false)]
    [InlineData("https://oapi.dingtalk.com.evil.test/x", false)]
    [InlineData("https://evildingtalk.com/x", false)]
    [InlineData("https://oapi.dingtalk.com@169.254.169.254/x", false)]
    [InlineData("https://user@oapi.dingtalk.com/x", false)]
    [InlineData("https://169.254.169.254/x", false)]
    [InlineData("http://127.0.0.1:9/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/robot/sendBySession", false)]
    [InlineData("https://\uff0edingtalk.com/x", false)]
    public void Only_the_platforms_own_hosts_are_called(string address, bool accepted) =>
        Assert.Equal(accepted, _host.County.Get<SessionWebhook>().TryAccept(address, out _));

    [Fact]
    public async Task An_address_of_somewhere_else_is_not_called_and_the_answer_goes_to_the_account()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        message["sessionWebhook"] = $"http://localhost:{_host.Simulator.Address.Port}/robot/sendBySession?session=1";
        await DeliverAsync(message);
        Assert.Equal((0, 1), (Platform.Calls.Count(SimulatedDingTalk.SendBySession), Platform.Calls.Count(SimulatedDingTalk.BatchSend)));
    }

    async Task DeliverAsync(JsonNode message)
    {
        await _host.DeliverAsync(message);
        while (await _host.OwedAsync() > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
    }

    async Task PumpUntilNothingIsOwedAsync()
    {
        // The host that took the message has had its try, and it is on record.
        while ((await _host.County.ReadAsync((session, token) => session.Answers.DueAsync(DateTimeOffset.MaxValue, 1, token))) is [{ Attempts: 0 }])
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        while (await _host.OwedAsync() > 0)
        {
            _host.County.Time.Advance(TimeSpan.FromSeconds(5));
            await Answers.RunAsync(Token);
        }
    }
}
