using System.Text.Json;
using SanYuan.Bot.Channels.Feishu.Sending;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>The sender against the simulated platform, over HTTP.</summary>
public sealed class FeishuSenderTests(SharedFeishu shared) : IClassFixture<SharedFeishu>
{
    readonly FeishuHost _host = shared.BeginAgain();
    readonly FeishuSender _sender = shared.Host.County.Get<FeishuSender>();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedFeishu Platform => _host.Platform;
    int Fetched => Platform.Calls.Count(SimulatedFeishu.GetToken);
    int Posted => Platform.Calls.Count(SimulatedFeishu.Send);

    [Fact]
    public async Task A_text_reaches_one_receiver_a_call_and_two_are_a_mistake()
    {
        Assert.Equal(SendCategory.Done, (await SendAsync("明天「九点」开会 👩‍💻")).Category);
        Assert.Equal(["明天「九点」开会 👩‍💻"], _host.Outbox.SeenBy("Wang"));
        Assert.Equal(("feishu", 1), (_sender.Channel, _sender.MaxReceivers));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _sender.SendAsync(new OutboundBatch(["Wang", "Li"], "通知", TextFormat.Plain), Token));
    }

    [Fact]
    public async Task Markdown_is_written_as_the_platforms_own()
    {
        await _sender.SendAsync(new OutboundBatch(["Wang"], "## 十月简报\n- 一", TextFormat.Markdown), Token);
        Assert.Equal(("post", "## 十月简报\n- 一"), Assert.Single(_host.Outbox.Messages) is var shown ? (shown.Kind, shown.Text) : default);
    }

    [Fact]
    public async Task Words_call_nobody()
    {
        await SendAsync("<at user_id=\"all\">所有人</at> 5<6");
        Assert.Equal(["＜at user_id=\"all\">所有人</at> 5<6"], _host.Outbox.SeenBy("Wang"));
    }

    [Fact]
    public async Task A_long_text_is_cut_between_characters()
    {
        await SendAsync(new string('长', 2000));
        Assert.Equal(1365, Assert.Single(_host.Outbox.SeenBy("Wang")).Length);
    }

    [Fact]
    public async Task One_id_is_one_message_for_each_receiver_and_another_id_another()
    {
        foreach (var (id, account) in new[] { ("b", "Wang"), ("b", "Wang"), ("b", "Li"), ("c", "Wang") })
            await _sender.SendAsync(new OutboundBatch([account], "通知", TextFormat.Plain) { Id = id }, Token);
        Assert.Equal((2, 1), (_host.Outbox.SeenBy("Wang").Count, _host.Outbox.SeenBy("Li").Count));
        Assert.True(_sender.Recognises(new OutboundBatch(["Wang"], "通知", TextFormat.Plain)));
        Assert.All(_host.Outbox.Messages, message => Assert.InRange(message.Key.Length, 1, 50));
    }

    [Fact]
    public async Task Without_a_possible_account_nothing_is_called()
    {
        Assert.Equal(SendCategory.Drop, (await SendAsync("通知", "a|b")).Category);
        Assert.Equal((0, 0), (Fetched, Posted));
    }

    [Fact]
    public async Task Who_gets_too_much_at_once_is_put_off_alone()
    {
        _host.Outbox.PutOff.Add("Wang");
        var result = await SendAsync("通知");
        Assert.Equal((SendCategory.Done, TimeSpan.FromSeconds(1)), (result.Category, result.RetryAfter));
        Assert.Equal(["Wang"], result.DeferredAccounts);
        Assert.Empty(_host.Outbox.SeenBy("Wang"));
    }

    [Fact]
    public async Task Fifty_senders_at_once_fetch_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => SendAsync("通知", $"User-{number}")));
        Assert.Equal((1, 50), (Fetched, Posted));
    }

    [Theory]
    [InlineData(99991661)]
    [InlineData(99991663)]
    [InlineData(99991668)]
    [InlineData(99991671)]
    public async Task A_token_that_the_platform_refuses_goes_unnoticed(int code)
    {
        await SendAsync("通知");
        Refuse(SimulatedFeishu.Send, code);
        Assert.Equal(SendCategory.Done, (await SendAsync("再通知", "Li")).Category);
        Assert.Equal((2, 3), (Fetched, Posted));
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_is_not_followed_by_a_third_try()
    {
        Refuse(SimulatedFeishu.Send, 99991663, times: 2);
        Assert.Equal(SendCategory.Retry, (await SendAsync("通知")).Category);
        Assert.Equal((2, 2), (Fetched, Posted));
    }

    [Theory]
    [InlineData(10014)]
    [InlineData(99991663)]
    public async Task A_token_refused_for_a_wrong_setting_is_not_asked_for_again_within_a_minute(int code)
    {
        Refuse(SimulatedFeishu.GetToken, code);
        for (var time = 0; time < 3; time++)
            Assert.Equal(SendCategory.Alert, (await SendAsync("通知")).Category);
        Assert.Equal((1, 0), (Fetched, Posted));
        _host.County.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SendCategory.Done, (await SendAsync("通知")).Category);
    }

    [Theory]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.Status)]
    public async Task Without_a_token_the_message_is_certainly_not_sent(FaultKind kind)
    {
        Platform.Faults.Add(new Fault(SimulatedFeishu.GetToken, kind) { Code = 503 });
        Assert.Equal(SendCategory.Retry, (await SendAsync("通知")).Category);
        Assert.Equal(0, Posted);
    }

    [Theory]
    [InlineData(429, 99991400, SendCategory.Wait)]
    [InlineData(400, 99991400, SendCategory.Wait)]
    [InlineData(400, 11232, SendCategory.Wait)]
    [InlineData(429, 0, SendCategory.Wait)]
    [InlineData(400, 99991672, SendCategory.Alert)]
    [InlineData(400, 99991401, SendCategory.Alert)]
    [InlineData(400, 230006, SendCategory.Alert)]
    [InlineData(400, 230101, SendCategory.Alert)]
    [InlineData(403, 1, SendCategory.Alert)]
    [InlineData(302, -1, SendCategory.Alert)]
    [InlineData(400, 230013, SendCategory.Drop)]
    [InlineData(400, 230001, SendCategory.Drop)]
    [InlineData(200, 230028, SendCategory.Drop)]
    [InlineData(500, 1500, SendCategory.Unknown)]
    [InlineData(504, -1, SendCategory.Unknown)]
    [InlineData(200, -1, SendCategory.Unknown)]
    public void A_refusal_says_what_becomes_of_the_message(int status, int code, SendCategory category)
    {
        var result = FeishuErrors.Of(new FeishuAnswer(status, JsonDocument.Parse(code < 0 ? "{}" : $"{{\"code\":{code}}}").RootElement));
        Assert.Equal((category, $"http {status} code {code}"), (result.Category, result.Detail));
        Assert.Equal(category == SendCategory.Wait ? TimeSpan.FromSeconds(5) : null, result.RetryAfter);
    }

    [Fact]
    public async Task A_limit_is_waited_for_as_long_as_the_platform_says()
    {
        Refuse(SimulatedFeishu.Send, 99991400);
        Assert.Equal((SendCategory.Wait, TimeSpan.FromSeconds(1)), await SendAsync("通知") is var result ? (result.Category, result.RetryAfter!.Value) : default);
    }

    [Theory]
    [InlineData(FaultKind.DropAfter)]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.Status)]
    public async Task A_call_that_broke_off_may_have_arrived_and_is_repeated_without_harm(FaultKind kind)
    {
        Platform.Faults.Add(new Fault(SimulatedFeishu.Send, kind) { Code = 502 });
        Assert.Equal(SendCategory.Unknown, (await SendAsync("通知")).Category);
        Assert.Equal(SendCategory.Done, (await SendAsync("通知")).Category);
        Assert.Single(_host.Outbox.SeenBy("Wang"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Platform.Faults.Add(new Fault(SimulatedFeishu.Send, FaultKind.Status) { Code = 302 });
        Assert.Equal(SendCategory.Alert, (await SendAsync("通知")).Category);
        Assert.Equal(0, Platform.Calls.Count("/cgi-bin/elsewhere"));
    }

    void Refuse(string call, int code, int times = 1) => Platform.Faults.Add(new Fault(call, FaultKind.ErrorCode) { Code = code, Times = times });

    Task<SendResult> SendAsync(string text, string account = "Wang") => _sender.SendAsync(new OutboundBatch([account], text, TextFormat.Plain) { Id = "b" }, Token);
}
