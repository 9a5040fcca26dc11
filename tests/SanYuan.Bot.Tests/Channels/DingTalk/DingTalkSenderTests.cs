using System.Text.Json;
using SanYuan.Bot.Channels.DingTalk.Sending;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>The sender against the simulated platform, over HTTP.</summary>
public sealed class DingTalkSenderTests(QuietDingTalk quiet) : IClassFixture<QuietDingTalk>
{
    readonly DingTalkHost _host = quiet.BeginAgain();
    readonly DingTalkSender _sender = quiet.Host.County.Get<DingTalkSender>();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedDingTalk Platform => _host.Platform;
    int Fetched => Platform.Calls.Count(SimulatedDingTalk.GetToken);
    int Posted => Platform.Calls.Count(SimulatedDingTalk.BatchSend);

    [Fact]
    public async Task A_text_reaches_twenty_receivers_in_one_call_and_one_more_is_a_mistake()
    {
        var accounts = Enumerable.Range(1, 21).Select(number => $"User-{number}").ToArray();
        AssertDone(await SendAsync("明天「九点」开会 👩‍💻", accounts[..20]));
        var message = Assert.Single(_host.Outbox.Messages);
        Assert.Equal(("sampleText", "明天「九点」开会 👩‍💻", 20), (message.Kind, message.Text, message.Delivered.Count));
        Assert.Equal(("dingtalk", 20), (_sender.Channel, _sender.MaxReceivers));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SendAsync("通知", accounts));
    }

    [Fact]
    public async Task Markdown_has_a_title_for_the_list_of_conversations()
    {
        AssertDone(await _sender.SendAsync(new OutboundBatch(["Wang"], "## 十月简报\n- 一", TextFormat.Markdown), Token));
        var message = Assert.Single(_host.Outbox.Messages);
        var parameters = JsonSerializer.Deserialize<Dictionary<string, string>>(JsonDocument.Parse(message.Body).RootElement.GetProperty("msgParam").GetString()!)!;
        Assert.Equal(("sampleMarkdown", "十月简报", "## 十月简报\n- 一"), (message.Kind, parameters["title"], parameters["text"]));
    }

    [Fact]
    public async Task Of_one_call_some_do_not_exist_some_are_put_off_and_the_others_get_it()
    {
        _host.Outbox.Members.UnionWith(["Wang", "Li"]);
        _host.Outbox.FlowControlled.Add("Li");
        var result = await SendAsync("通知", "Wang", "Li", "Nobody", "a|b");
        Assert.Equal(SendCategory.Done, result.Category);
        Assert.Equal(["nobody", "a|b"], result.RefusedAccounts);
        Assert.Equal(["Li"], result.DeferredAccounts);
        Assert.Equal(TimeSpan.FromMinutes(1), result.RetryAfter);
        Assert.Equal(["通知"], _host.Outbox.SeenBy("Wang"));
    }

    [Fact]
    public async Task Without_any_possible_account_nothing_is_called()
    {
        Assert.Equal(SendCategory.Drop, (await SendAsync("通知", "a|b", "")).Category);
        Assert.Equal((0, 0), (Fetched, Posted));
    }

    [Fact]
    public async Task Fifty_senders_at_once_fetch_one_token()
    {
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SendAsync("通知", "Wang"))), AssertDone);
        Assert.Equal((1, 50), (Fetched, Posted));
    }

    [Fact]
    public async Task A_token_is_kept_until_5_minutes_before_it_expires()
    {
        await SendAsync("通知", "Wang");
        _host.County.Time.Advance(TimeSpan.FromSeconds(7200 - 301));
        await SendAsync("通知", "Wang");
        Assert.Equal(1, Fetched);
        _host.County.Time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync("通知", "Wang");
        Assert.Equal(2, Fetched);
    }

    [Fact]
    public async Task A_token_that_the_platform_ended_early_goes_unnoticed()
    {
        await SendAsync("通知", "Wang");
        Platform.Tokens.RevokeAll();
        AssertDone(await SendAsync("通知", "Wang"));
        Assert.Equal((2, 3), (Fetched, Posted));
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_is_not_followed_by_a_third_try()
    {
        Refuse(SimulatedDingTalk.BatchSend, 400, "InvalidAuthentication", times: 2);
        Assert.Equal(SendCategory.Retry, (await SendAsync("通知", "Wang")).Category);
        Assert.Equal((2, 2), (Fetched, Posted));
    }

    [Theory]
    [InlineData(400, "invalidClientIdOrSecret")]
    [InlineData(400, "InvalidAuthentication")]
    [InlineData(403, "Forbidden.AccessDenied.IpNotInWhiteList")]
    public async Task A_token_refused_for_a_wrong_setting_is_not_asked_for_again_within_a_minute(int status, string code)
    {
        Refuse(SimulatedDingTalk.GetToken, status, code);
        for (var time = 0; time < 3; time++)
            Assert.Equal(SendCategory.Alert, (await SendAsync("通知", "Wang")).Category);
        Assert.Equal((1, 0), (Fetched, Posted));
        _host.County.Time.Advance(TimeSpan.FromMinutes(1));
        AssertDone(await SendAsync("通知", "Wang"));
    }

    [Theory]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.Status)]
    public async Task Without_a_token_the_message_is_certainly_not_sent(FaultKind kind)
    {
        Platform.Faults.Add(new Fault(SimulatedDingTalk.GetToken, kind) { Code = 503 });
        Assert.Equal(SendCategory.Retry, (await SendAsync("通知", "Wang")).Category);
        Assert.Equal(0, Posted);
    }

    [Theory]
    [InlineData(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", SendCategory.Wait, 1)]
    [InlineData(403, "Forbidden.AccessDenied.QpsLimitForApi", SendCategory.Wait, 1)]
    [InlineData(429, "TooManyRequests", SendCategory.Wait, 60)]
    [InlineData(403, "Forbidden.AccessDenied.ApiCountLimitForOrg", SendCategory.Alert, 0)]
    [InlineData(403, "Forbidden.AccessDenied.AccessTokenPermissionDenied", SendCategory.Alert, 0)]
    [InlineData(400, "invalidParameter.robotCode.auth", SendCategory.Alert, 0)]
    [InlineData(400, "resource.unavailable", SendCategory.Alert, 0)]
    [InlineData(400, "staffId.notExisted", SendCategory.Drop, 0)]
    [InlineData(400, "invalidParameter.userIds.invalid", SendCategory.Drop, 0)]
    [InlineData(500, "ServiceUnavailable", SendCategory.Unknown, 0)]
    [InlineData(504, "GatewayTimeout", SendCategory.Unknown, 0)]
    public async Task A_refusal_says_what_becomes_of_the_message(int status, string code, SendCategory category, int wait)
    {
        Refuse(SimulatedDingTalk.BatchSend, status, code);
        var result = await SendAsync("通知", "Wang");
        Assert.Equal((category, $"http {status} {code}"), (result.Category, result.Detail));
        Assert.Equal(wait > 0 ? TimeSpan.FromSeconds(wait) : null, result.RetryAfter);
    }

    [Fact]
    public void An_address_that_is_shut_out_waits_five_minutes_whatever_the_status()
    {
        var body = JsonDocument.Parse("{\"status\":1111,\"wait\":5,\"punish\":\"deny\"}").RootElement;
        foreach (var status in new[] { 200, 403, 503 })
            Assert.Equal((SendCategory.Wait, TimeSpan.FromMinutes(5)), DingTalkErrors.Of(new DingTalkAnswer(status, body)) is var result ? (result.Category, result.RetryAfter!.Value) : default);
    }

    [Theory]
    [InlineData(FaultKind.DropAfter, SendCategory.Unknown)]
    [InlineData(FaultKind.DropBefore, SendCategory.Unknown)]
    [InlineData(FaultKind.Garbage, SendCategory.Unknown)]
    public async Task A_call_that_broke_off_may_have_arrived_and_is_not_repeated(FaultKind kind, SendCategory category)
    {
        Platform.Faults.Add(new Fault(SimulatedDingTalk.BatchSend, kind));
        Assert.Equal(category, (await SendAsync("通知", "Wang")).Category);
        Assert.False(_sender.Recognises(new OutboundBatch(["Wang"], "通知", TextFormat.Plain)));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Platform.Faults.Add(new Fault(SimulatedDingTalk.BatchSend, FaultKind.Status) { Code = 302 });
        Assert.Equal(SendCategory.Alert, (await SendAsync("通知", "Wang")).Category);
        Assert.Equal(0, Platform.Calls.Count("/cgi-bin/elsewhere"));
    }

    void Refuse(string call, int status, string code, int times = 1) =>
        Platform.Faults.Add(new Fault(call, FaultKind.ErrorCode) { Code = status, Name = code, Times = times });

    Task<SendResult> SendAsync(string text, params string[] accounts) => _sender.SendAsync(new OutboundBatch(accounts, text, TextFormat.Plain) { Id = "b" }, Token);

    static void AssertDone(SendResult result) => Assert.Equal((SendCategory.Done, 0), (result.Category, result.RefusedAccounts.Count));
}
