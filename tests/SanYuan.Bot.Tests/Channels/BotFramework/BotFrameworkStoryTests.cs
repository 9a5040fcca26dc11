using System.Text.Json.Nodes;
using SanYuan.Bot.Channels.BotFramework.Media;
using SanYuan.Bot.Channels.BotFramework.Sending;
using SanYuan.Bot.Media;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.BotFramework;

namespace SanYuan.Bot.Tests.Channels.BotFramework;

/// <summary>What is said and answered, and what the connector may do to it: nothing lost, nothing twice.</summary>
public sealed class BotFrameworkStoryTests : IAsyncLifetime
{
    const string Invitation = "邀请王建国、李秀英周五下午三点在二楼会议室参加主题党日";

    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    BotFrameworkHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedBotFramework Platform => _host.Platform;
    BotFrameworkPlatform Client => _host.Client;
    ConnectorDesk Desk => _host.Desk;

    public async ValueTask InitializeAsync() => _host = await BotFrameworkHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_message_delivered_again_is_counted_once_and_answered_once()
    {
        var message = Client.Text("wang", BotFrameworkHost.Report);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Client.DeliverAsync(message, Token)));
        await _host.NothingIsOwedAsync();
        await Client.DeliverAsync(message, Token);
        await _host.NothingIsOwedAsync();
        Assert.StartsWith("已记入台账 #1", Assert.Single(Desk.SeenBy("wang")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_goes_to_its_report_and_is_fetched_with_the_token()
    {
        await _host.AskAsync("wang", BotFrameworkHost.Report);
        Assert.Equal("照片已附到 #1", await _host.AskAsync("wang", Client.Photo("wang", Png)));
        Assert.True(await _host.County.Get<MediaRounds>().RunAsync(Token));
        Assert.Equal(MediaState.Stored, Assert.Single(await _host.County.ReadAsync((session, token) => session.Attachments.OfAsync([new ActivityId(1)], token))).State);
    }

    [Fact]
    public async Task An_invitation_comes_as_a_card_into_the_conversation_that_was_seen_and_a_tap_answers_it_once()
    {
        await _host.AskAsync("wang", "我的");
        await _host.AskAsync("zhao", Invitation);
        await _host.County.DeliverAsync();
        var card = Assert.Single(Desk.Messages, message => message.Member == "wang" && message.Card is not null);
        Assert.Equal(["参加", "请假"], card.Buttons.Keys);
        var tap = Client.Tap("wang", card, "参加");
        Assert.StartsWith("已参加", await _host.AskAsync("wang", tap), StringComparison.Ordinal);
        await Client.DeliverAsync(tap, Token);
        await _host.NothingIsOwedAsync();
        Assert.Single(Desk.SeenBy("wang"), text => text.StartsWith("已参加", StringComparison.Ordinal));
        await _host.County.DeliverAsync();
        Assert.Single(Desk.SeenBy("zhao"), text => text.StartsWith("王建国参加 1号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_never_met_the_bot_cannot_be_written_to_and_the_office_hears_of_it()
    {
        await _host.AskAsync("ban", "我的");
        await _host.AskAsync("zhao", Invitation);
        await _host.County.DeliverAsync();
        Assert.Contains("没能送达", Desk.SeenBy("ban")[^1], StringComparison.Ordinal);
        Assert.Null(await _host.KnownAsync("wang"));
    }

    [Fact]
    public async Task A_card_that_is_refused_goes_out_in_words_in_the_same_attempt()
    {
        await _host.AskAsync("wang", "我的");
        await _host.AskAsync("zhao", Invitation);
        Desk.RefusesCards = true;
        await _host.County.DeliverAsync();
        Assert.Contains("主题党日", Desk.SeenBy("wang")[^1], StringComparison.Ordinal);
        Assert.All(Desk.Messages, message => Assert.Null(message.Card));
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(429, 7)]
    [InlineData(412, null)]
    [InlineData(401, null)]
    public async Task An_answer_the_connector_did_not_take_is_sent_later_and_once(int status, int? retryAfter)
    {
        Platform.Faults.Add(new Fault(SimulatedBotFramework.SayTo("wang"), FaultKind.Status) { Code = status, RetryAfter = retryAfter, Times = 2 });
        Assert.Equal(1, await Client.DeliverAsync(Client.Text("wang", BotFrameworkHost.Report), Token));
        await _host.PumpAsync();
        Assert.StartsWith("已记入台账 #1", Assert.Single(Desk.SeenBy("wang")), StringComparison.Ordinal);
        Assert.Equal(3, Platform.Calls.Count(SimulatedBotFramework.SayTo("wang")));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_at_once()
    {
        await _host.AskAsync("wang", "我的");
        Platform.Login.RevokeAll();
        await _host.AskAsync("wang", BotFrameworkHost.Report);
        Assert.Equal(2, Platform.Calls.Count(Platform.GetToken));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_push_of_unknown_fate_is_not_repeated_and_the_office_is_asked_to_look(int status)
    {
        await _host.AskAsync("ban", "我的");
        await _host.AskAsync("wang", "我的");
        await _host.AskAsync("li", "我的");
        await _host.AskAsync("zhao", Invitation);
        Platform.Faults.Add(new Fault(SimulatedBotFramework.SayTo("wang"), FaultKind.Status) { Code = status });
        Platform.Faults.Add(new Fault(SimulatedBotFramework.SayTo("li"), FaultKind.DropAfter));
        // One trouble puts the channel's other calls off: they have theirs in turn.
        for (var round = 0; round < 4; round++)
        {
            await _host.County.DeliverAsync();
            _host.County.Time.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.Single(Desk.Messages, message => message.Card is not null);
        Assert.Contains(Desk.SeenBy("ban"), text => text.Contains("不能确定是否送达", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(503, null, 30)]
    [InlineData(429, 20, 21)]
    public async Task A_push_the_connector_put_off_is_sent_when_it_says_and_once(int status, int? retryAfter, int pause)
    {
        await _host.AskAsync("wang", "我的");
        await _host.AskAsync("zhao", Invitation);
        Platform.Faults.Add(new Fault(SimulatedBotFramework.SayTo("wang"), FaultKind.Status) { Code = status, RetryAfter = retryAfter });
        await _host.County.DeliverAsync();
        Assert.DoesNotContain(Desk.Messages, message => message.Card is not null);
        _host.County.Time.Advance(TimeSpan.FromSeconds(pause));
        await _host.County.DeliverAsync();
        Assert.Single(Desk.Messages, message => message.Card is not null);
    }

    [Fact]
    public async Task Who_put_the_bot_out_is_not_written_to_again_and_the_office_hears_of_it()
    {
        await _host.AskAsync("ban", "我的");
        await _host.AskAsync("wang", "我的");
        await _host.AskAsync("zhao", "邀请王建国周五下午三点在二楼会议室参加主题党日");
        Desk.Blocking.Add("wang");
        await _host.County.DeliverAsync();
        await _host.County.DeliverAsync();
        Assert.Equal(2, Platform.Calls.Count(SimulatedBotFramework.SayTo("wang")));
        Assert.Contains("没能送达", Desk.SeenBy("ban")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_speaks_in_a_group_is_answered_alone_in_a_conversation_begun_for_it_and_then_known()
    {
        Assert.StartsWith("已记入台账 #1", await _host.AskAsync("wang", InGroup(BotFrameworkHost.Report, "28:")), StringComparison.Ordinal);
        Assert.Equal(1, Platform.Calls.Count(SimulatedBotFramework.Begin));
        Assert.Contains("a:wang", await _host.KnownAsync("wang"), StringComparison.Ordinal);
        await _host.AskAsync("wang", InGroup("我的", "28:"));
        Assert.Equal(1, Platform.Calls.Count(SimulatedBotFramework.Begin));
        Assert.Equal(1, await Client.DeliverAsync(InGroup("我的", "29:"), Token));
        Assert.Equal(2, Desk.Messages.Count);
    }

    [Fact]
    public async Task A_stranger_hears_what_strangers_hear_everywhere_and_nothing_is_kept_of_them()
    {
        Assert.Equal(WordsForStrangers, await _host.AskAsync("nobody", "你好"));
        Assert.Null(await _host.KnownAsync("nobody"));
    }

    [Fact]
    public async Task The_log_holds_no_words_no_accounts_no_secrets()
    {
        await _host.AskAsync("wang", BotFrameworkHost.Report);
        Platform.Faults.Add(new Fault(SimulatedBotFramework.SayTo("wang"), FaultKind.Status) { Code = 429 });
        await Client.DeliverAsync(Client.Text("wang", "我的"), Token);
        await _host.PumpAsync();
        foreach (var secret in new[] { "主题党日", BotFrameworkPlatform.AccountOf("wang"), "a:wang", "29:wang", Client.Options.AppPassword, "simulated-botframework-token", "eyJ" })
            Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Media_is_fetched_from_the_channel_alone_and_what_goes_wrong_is_for_later()
    {
        var media = _host.County.Get<IEnumerable<IMediaSource>>().OfType<BotFrameworkMedia>().Single();
        var path = SimulatedBotFramework.FileAt(Desk.AddFile(Png));
        var id = new MediaAddress(new Uri(_host.Simulator.Address, path), TakesToken: true).ToText();
        Platform.Faults.Add(new Fault(path, FaultKind.Status) { Code = 503 });
        Platform.Faults.Add(new Fault(path, FaultKind.Status) { Code = 302 });
        using var target = new MemoryStream();
        Assert.Equal(MediaOutcome.Later, (await media.FetchAsync(id, target, Token)).Outcome);
        Assert.Equal(MediaOutcome.Later, (await media.FetchAsync(id, target, Token)).Outcome);
        Assert.Equal(MediaOutcome.Fetched, (await media.FetchAsync(id, target, Token)).Outcome);
        Assert.Equal(Png, target.ToArray());
        Assert.Equal(MediaOutcome.Gone, (await media.FetchAsync(id.Replace("views", "other", StringComparison.Ordinal), target, Token)).Outcome);
        Assert.Equal(MediaOutcome.Gone, (await media.FetchAsync("https://smba.trafficmanager.net/x", target, Token)).Outcome);
        var large = new MediaAddress(new Uri(_host.Simulator.Address, SimulatedBotFramework.FileAt(Desk.AddFile(new byte[MediaRules.MaxBytes + 1]))), TakesToken: true).ToText();
        Assert.Equal(MediaOutcome.TooLarge, (await media.FetchAsync(large, target, Token)).Outcome);
    }

    [Fact]
    public async Task A_card_speaks_the_schema_and_shows_peoples_words_as_words()
    {
        await _host.AskAsync("wang", "我的");
        var card = new Card("k", "[点我](https://evil.test)", "某某邀请您", [new CardLine("时间", "周五\n15:00")], "也可以直接回复", [new CardButton("k:a", "参加") { Words = "参加 1" }]);
        var batch = new OutboundBatch([BotFrameworkPlatform.AccountOf("wang")], "请参加", TextFormat.Plain) { Id = "b1", Card = card };
        Assert.Equal(SendCategory.Done, (await _host.County.Get<BotFrameworkSender>().SendAsync(batch, Token)).Category);
        var sent = Desk.Messages[^1];
        Assert.Equal(("AdaptiveCard", "请参加", "［点我］(https://evil.test)"), ((string?)sent.Card!["type"], (string?)sent.Card["fallbackText"], (string?)sent.Card["body"]![0]!["text"]));
        Assert.Equal("""{"sanyuan":"k:a","msteams":{"type":"messageBack","displayText":"参加 1","text":"参加 1"}}""", sent.Buttons["参加"].ToJsonString(Readable));
    }

    const string WordsForStrangers = "您好，这里是三员工作服务。您的账号还没有登记，请联系县委党建办登记，或把党建办给您的绑定码发到这里。";

    static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    JsonObject InGroup(string text, string mentioned)
    {
        var message = Client.Text("wang", $"<at>三员</at> {text}");
        message["conversation"] = new JsonObject { ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = Client.Options.TenantId, ["id"] = "19:group@thread.v2" };
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>三员</at>", ["mentioned"] = new JsonObject { ["id"] = mentioned == "28:" ? $"28:{Client.Options.AppId}" : "29:li" },
        });
        return message;
    }
}
