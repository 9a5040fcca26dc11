using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>The sender against the simulated platform, over HTTP.</summary>
public sealed class WeComSenderTests : IAsyncLifetime
{
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 11, 8, 16, 0, 0, TimeSpan.FromHours(8)));
    RunningSimulator _simulator = null!;
    WeComHost _host = null!;
    IChannelSender _sender = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedWeCom Platform => _simulator.WeCom;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(_time, Token);
        _host = await WeComHost.StartAsync(_time, WeComHost.Settings(_simulator.Address), Token);
        _sender = _host.Services.GetServices<IChannelSender>().Single();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task Equal_words_of_another_call_arrive_and_the_same_call_again_does_not()
    {
        foreach (var id in new[] { "one", "two", "one" })
            AssertDone(await _sender.SendAsync(new OutboundBatch(["zhangsan"], "通知", TextFormat.Plain) { Id = id }, Token));
        Assert.Equal(["通知", "通知"], Platform.Outbox.SeenBy("zhangsan"));
    }

    [Fact]
    public async Task A_text_reaches_all_receivers_in_one_call()
    {
        Assert.Equal(("wecom", 1000), (_sender.Channel, _sender.MaxReceivers));
        AssertDone(await SendAsync("明天上午九点开会", "zhangsan", "lisi"));
        var message = Assert.Single(Platform.Outbox.Messages);
        Assert.Equal(
            "{\"touser\":\"zhangsan|lisi\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"明天上午九点开会\"},"
            + "\"enable_duplicate_check\":1,\"duplicate_check_interval\":1800}",
            message.Body);
        Assert.Equal(["zhangsan", "lisi"], message.Delivered);
    }

    [Fact]
    public async Task Markdown_is_sent_as_markdown()
    {
        AssertDone(await _sender.SendAsync(new OutboundBatch(["zhangsan"], "**简报**", TextFormat.Markdown), Token));
        Assert.Equal(("markdown", "**简报**"), (Platform.Outbox.Messages[0].Kind, Platform.Outbox.Messages[0].Text));
    }

    [Fact]
    public async Task Any_words_arrive_unchanged_and_unescaped()
    {
        const string words = "「\"引号\"」\\u4f60 \\ 👩‍💻\r\n\t<b>&</b> \u2028𠮷";
        AssertDone(await SendAsync(words, "zhangsan"));
        Assert.Equal([words], Platform.Outbox.SeenBy("ZHANGSAN"));
        Assert.Contains("👩‍💻", Platform.Outbox.Messages[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_character_becomes_a_space_rather_than_an_escape()
    {
        AssertDone(await SendAsync("a\u0001b", "zhangsan"));
        Assert.Equal(["a b"], Platform.Outbox.SeenBy("zhangsan"));
    }

    [Fact]
    public async Task A_text_over_2048_bytes_is_cut_between_characters()
    {
        AssertDone(await SendAsync(new string('好', 1000), "zhangsan"));
        Assert.Equal(new string('好', 2048 / 3), Platform.Outbox.Messages[0].Text);
    }

    [Fact]
    public async Task A_thousand_receivers_go_and_one_more_is_a_mistake()
    {
        var accounts = Enumerable.Range(1, 1001).Select(number => $"user{number}").ToArray();
        AssertDone(await SendAsync("通知", accounts[..1000]));
        Assert.Equal(1000, Platform.Outbox.Messages[0].Delivered.Count);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SendAsync("通知", accounts));
    }

    [Fact]
    public async Task Refused_receivers_are_named_in_lower_case_and_the_others_get_it()
    {
        Platform.Outbox.Members.Add("lisi");
        var result = await SendAsync("通知", "ZhangSan", "LiSi");
        Assert.Equal(SendCategory.Done, result.Category);
        Assert.Equal(["zhangsan"], result.RefusedAccounts);
        Assert.Equal(["通知"], Platform.Outbox.SeenBy("lisi"));
    }

    [Fact]
    public async Task When_all_receivers_are_refused_the_message_is_dropped()
    {
        Platform.Outbox.Members.Add("someone");
        var result = await SendAsync("通知", "zhangsan", "LiSi");
        Assert.Equal((SendCategory.Drop, "errcode 81013"), (result.Category, result.Detail));
        Assert.Equal(["zhangsan", "lisi"], result.RefusedAccounts);
    }

    [Theory]
    [InlineData("@all")]
    [InlineData("@ALL")]
    [InlineData("a|b")]
    [InlineData("")]
    [InlineData("张三")]
    public async Task A_name_that_is_no_account_never_reaches_the_platform(string account)
    {
        var alone = await SendAsync("通知", account);
        Assert.Equal((SendCategory.Drop, 0), (alone.Category, Platform.Outbox.Messages.Count));
        var beside = await SendAsync("通知", account, "lisi");
        Assert.Equal(SendCategory.Done, beside.Category);
        Assert.Equal([account.ToLowerInvariant()], beside.RefusedAccounts);
        Assert.Equal(["lisi"], Assert.Single(Platform.Outbox.Messages).Asked);
    }

    [Theory]
    [InlineData(-1, SendCategory.Retry, null)]
    [InlineData(6000, SendCategory.Retry, null)]
    [InlineData(45009, SendCategory.Wait, 60)]
    [InlineData(45033, SendCategory.Wait, 5)]
    [InlineData(40003, SendCategory.Drop, null)]
    [InlineData(45002, SendCategory.Drop, null)]
    [InlineData(85002, SendCategory.Drop, null)]
    [InlineData(60020, SendCategory.Alert, null)]
    [InlineData(301002, SendCategory.Alert, null)]
    [InlineData(48002, SendCategory.Alert, null)]
    [InlineData(987654, SendCategory.Drop, null)]
    public async Task An_error_code_decides_what_becomes_of_the_message(int code, SendCategory category, int? seconds)
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.ErrorCode) { Code = code });
        var result = await SendAsync("通知", "zhangsan");
        Assert.Equal((category, $"errcode {code}"), (result.Category, result.Detail));
        Assert.Equal(seconds, result.RetryAfter?.TotalSeconds);
        Assert.Equal(1, Platform.Calls.Count(SimulatedWeCom.SendMessage));
    }

    [Theory]
    [InlineData(500, SendCategory.Unknown)]
    [InlineData(502, SendCategory.Unknown)]
    [InlineData(429, SendCategory.Wait)]
    [InlineData(404, SendCategory.Alert)]
    [InlineData(302, SendCategory.Alert)]
    public async Task A_status_other_than_200_is_judged_by_whether_the_platform_may_have_it(int status, SendCategory category)
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.Status) { Code = status });
        Assert.Equal((category, $"http {status}"), await Outcome(SendAsync("通知", "zhangsan")));
    }

    [Theory]
    [InlineData(FaultKind.DropBefore, 1)]
    [InlineData(FaultKind.DropAfter, 1)]
    [InlineData(FaultKind.Garbage, 1)]
    public async Task After_an_unknown_outcome_the_identical_repetition_arrives_once(FaultKind kind, int seen)
    {
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, kind));
        Assert.Equal(SendCategory.Unknown, (await SendAsync("通知😀", "zhangsan")).Category);
        AssertDone(await SendAsync("通知😀", "zhangsan"));
        Assert.Equal(seen, Platform.Outbox.SeenBy("zhangsan").Count);
    }

    [Fact]
    public async Task An_answer_that_takes_over_10_seconds_is_unknown_and_its_repetition_arrives_once()
    {
        AssertDone(await SendAsync("先来一条", "zhangsan"));
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.Slow) { Delay = TimeSpan.FromMinutes(1) });
        var sending = SendAsync("通知", "zhangsan");
        await Platform.Calls.WaitAsync(SimulatedWeCom.SendMessage, 2, Token);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((SendCategory.Unknown, "no answer in time"), await Outcome(sending));
        AssertDone(await SendAsync("通知", "zhangsan"));
        Assert.Equal(["先来一条", "通知"], Platform.Outbox.SeenBy("zhangsan"));
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_certainly_does_not_have_it()
    {
        AssertDone(await SendAsync("通知", "zhangsan"));
        await _simulator.DisposeAsync();
        Assert.Equal(SendCategory.Retry, (await SendAsync("再通知", "zhangsan")).Category);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_obeyed()
    {
        using var cancelled = new CancellationTokenSource();
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.Slow) { Delay = TimeSpan.FromMinutes(1) });
        var sending = _sender.SendAsync(new OutboundBatch(["zhangsan"], "通知", TextFormat.Plain), cancelled.Token);
        await Platform.Calls.WaitAsync(SimulatedWeCom.SendMessage, 1, Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task No_words_accounts_secrets_or_tokens_are_logged()
    {
        Platform.Outbox.Members.Add("lisi");
        await SendAsync("通知", "zhangsan", "lisi");
        Platform.Tokens.ExpireAll();
        Platform.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.DropBefore));
        await SendAsync("通知", "zhangsan");
        Assert.Contains("WeCom access token fetched", _host.Log.All, StringComparison.Ordinal);
        foreach (var secret in new[] { WeComHost.Secret, "simulated-token", "cgi-bin", "通知", "zhangsan", "lisi" })
            Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal);
    }

    Task<SendResult> SendAsync(string text, params string[] accounts) => _sender.SendAsync(new OutboundBatch(accounts, text, TextFormat.Plain), Token);

    static async Task<(SendCategory Category, string? Detail)> Outcome(Task<SendResult> sending)
    {
        var result = await sending;
        return (result.Category, result.Detail);
    }

    static void AssertDone(SendResult result)
    {
        Assert.Equal((SendCategory.Done, null), (result.Category, result.Detail));
        Assert.Empty(result.RefusedAccounts);
    }
}
