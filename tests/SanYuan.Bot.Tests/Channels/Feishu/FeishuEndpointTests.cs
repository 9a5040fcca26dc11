using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Attachments;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>The callback address: what comes back for what is sent, good and bad.</summary>
public sealed class FeishuEndpointTests : IAsyncLifetime
{
    static readonly SimulatedFeishuOptions Company = new();
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    FeishuHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    FeishuPlatform Client => _host.Client;

    public async ValueTask InitializeAsync() => _host = await FeishuHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_platforms_test_of_the_address_is_answered_encrypted_or_not(bool isEncrypted)
    {
        var json = JsonSerializer.Serialize(new { challenge = "ajls384k\"", token = Company.VerificationToken, type = "url_verification" });
        var answer = await PostAsync(Client.Request(isEncrypted ? Envelope(json) : json, "", null));
        Assert.Equal((HttpStatusCode.OK, "ajls384k\""), (answer.Status, JsonDocument.Parse(answer.Body).RootElement.GetProperty("challenge").GetString()));
        json = json.Replace(Company.VerificationToken, "another", StringComparison.Ordinal);
        Assert.Equal(new FeishuResponse(HttpStatusCode.Unauthorized, ""), await PostAsync(Client.Request(isEncrypted ? Envelope(json) : json, "", null)));
    }

    [Fact]
    public async Task A_report_is_let_go_once_it_is_on_disk_and_answered_to_the_account() =>
        Assert.StartsWith("已记入台账 #1", await _host.AskAsync(FeishuHost.Envoy, FeishuHost.Report), StringComparison.Ordinal);

    [Fact]
    public async Task The_same_message_again_is_taken_once_and_answered_once_whatever_its_events_id()
    {
        var message = Client.Text(FeishuHost.Envoy, FeishuHost.Report);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Client.DeliverAsync(message, Token)));
        message["header"]!["event_id"] = "another";
        await _host.DeliverAsync(message);
        Assert.Equal(1, await _host.County.EntriesAsync());
        Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy));
    }

    [Fact]
    public async Task A_photo_belongs_to_what_was_reported_before()
    {
        await _host.AskAsync(FeishuHost.Envoy, FeishuHost.Report);
        await _host.DeliverAsync(Client.Photo(FeishuHost.Envoy, Png));
        Assert.StartsWith("照片已附到 #1", _host.Outbox.SeenBy(FeishuHost.Envoy)[1], StringComparison.Ordinal);
        await _host.County.FetchAsync();
        Assert.Equal(MediaState.Stored, Assert.Single(await _host.County.AttachedAsync(1)).State);
    }

    [Fact]
    public async Task What_is_not_right_leaves_no_trace()
    {
        var (now, text, sealedText) = (_host.County.Time.GetUtcNow(), Text(), Envelope(Text()));
        var deep = "{\"a\":" + new string('[', 5000);
        (string What, HttpRequestMessage Request, HttpStatusCode Status)[] wrong =
        [
            ("no signature", Client.Request(sealedText, "", null), HttpStatusCode.Unauthorized),
            ("wrong signature", Client.Request(sealedText, Client.Seconds(), new string('0', 64)), HttpStatusCode.Unauthorized),
            ("a signature of other words", Client.Request(sealedText, Client.Seconds(), Client.Crypto.Sign(Client.Seconds(), "nonce", sealedText + " ")), HttpStatusCode.Unauthorized),
            ("another encrypt key", Signed(JsonSerializer.Serialize(new { encrypt = new FeishuPeerCrypto("another", "").Encrypt(text) }), now), HttpStatusCode.BadRequest),
            ("nine hours old", Signed(sealedText, now.AddHours(-9)), HttpStatusCode.Unauthorized),
            ("two hours ahead", Signed(sealedText, now.AddHours(2)), HttpStatusCode.Unauthorized),
            ("no moment at all", Client.Request(sealedText, "soon", Client.Crypto.Sign("soon", "nonce", sealedText)), HttpStatusCode.Unauthorized),
            ("not encrypted", Signed(text, now), HttpStatusCode.BadRequest),
            ("an event with the old signature", Client.Request(sealedText, Client.Seconds(), Client.Crypto.SignOld(Client.Seconds(), "nonce", sealedText)), HttpStatusCode.Unauthorized),
            ("wrong token", Client.Sealed(text.Replace(Company.VerificationToken, "another", StringComparison.Ordinal)), HttpStatusCode.Unauthorized),
            ("another app", Client.Sealed(text.Replace(Company.AppId, "another", StringComparison.Ordinal)), HttpStatusCode.Unauthorized),
            ("bad base64", Signed("{\"encrypt\":\"%%%%\"}", now), HttpStatusCode.BadRequest),
            ("cut off within the cipher", Signed(sealedText.Replace(sealedText[^40..^2], "", StringComparison.Ordinal), now), HttpStatusCode.BadRequest),
            ("cut off", Signed(sealedText[..^1], now), HttpStatusCode.BadRequest),
            ("nothing", Signed("", now), HttpStatusCode.BadRequest),
            ("no json", Signed("<xml/>", now), HttpStatusCode.BadRequest),
            ("no json within", Client.Sealed("no json"), HttpStatusCode.BadRequest),
            ("nested without end", Signed(deep, now), HttpStatusCode.BadRequest),
            ("half a character", Client.Request("{\"type\":\"\\ud800\",\"encrypt\":\"\\ud800\"}", "", null), HttpStatusCode.Unauthorized),
            ("a message without an id", Client.Sealed(text.Replace("message_id", "id", StringComparison.Ordinal)), HttpStatusCode.BadRequest),
            ("a tap without a key", Client.Sealed(text.Replace("im.message.receive_v1", "card.action.trigger", StringComparison.Ordinal)), HttpStatusCode.BadRequest),
        ];
        foreach (var (what, request, status) in wrong)
        {
            var answer = await PostAsync(request);
            Assert.True(answer.Status == status, $"{what}: {answer.Status}");
            Assert.Equal("", answer.Body);
        }
        Assert.Equal((0, 0), (await _host.County.EntriesAsync(), await _host.OwedAsync()));
    }

    [Fact]
    public async Task A_repetition_seven_hours_later_with_its_old_moment_is_still_taken() =>
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Signed(Envelope(Text()), _host.County.Time.GetUtcNow().AddHours(-7)))).Status);

    [Fact]
    public async Task A_body_of_2_MB_is_too_large()
    {
        var request = Client.Request("", "", null);
        request.Content = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        request.Headers.ExpectContinue = true;
        Assert.Equal(new FeishuResponse(HttpStatusCode.RequestEntityTooLarge, ""), await PostAsync(request));
    }

    [Fact]
    public async Task Whatever_else_was_subscribed_and_what_robots_say_is_acknowledged_and_left_alone()
    {
        var (event_, robots) = (Client.Text(FeishuHost.Envoy, "x"), Client.Text(FeishuHost.Envoy, FeishuHost.Report));
        event_["header"]!["event_type"] = "im.message.message_read_v1";
        robots["event"]!["sender"]!["sender_type"] = "app";
        Assert.Equal(new FeishuResponse(HttpStatusCode.OK, "{}"), await PostAsync(Client.Sealed(event_.ToJsonString())));
        await _host.DeliverAsync(robots);
        Assert.Empty(_host.Outbox.Messages);
    }

    [Fact]
    public async Task In_a_group_only_what_is_said_to_the_robot_is_heard_and_answered_to_whoever_said_it_alone()
    {
        var group = InGroup("@_user_1 " + FeishuHost.Report, Company.RobotOpenId);
        await _host.DeliverAsync(InGroup("@_user_1 " + FeishuHost.Report, "ou_somebody"));
        Assert.Empty(_host.Outbox.Messages);
        await _host.DeliverAsync(group);
        Assert.StartsWith("已记入台账 #1", Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy)), StringComparison.Ordinal);
        Assert.Equal(1, _host.Platform.Calls.Count(SimulatedFeishu.RobotInfo));
    }

    [Fact]
    public async Task Whoever_the_platform_does_not_name_is_told_so_below_their_message_and_not_let_in()
    {
        var message = Client.Text(FeishuHost.Envoy, FeishuHost.Report);
        message["event"]!["sender"]!["sender_id"]!.AsObject().Remove("user_id");
        await _host.DeliverAsync(message);
        Assert.Contains("平台没有告诉我您是谁", Assert.Single(_host.Outbox.SeenBy("om_in1")), StringComparison.Ordinal);
        Assert.Equal(0, await _host.County.EntriesAsync());
        Assert.Contains("SanYuan:Feishu:AccountType", _host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_ledger_is_away_the_platform_is_asked_to_deliver_again()
    {
        await using var other = new SqliteConnection(_host.County.ConnectionString);
        await other.OpenAsync(Token);
        var locked = other.BeginTransaction(deferred: false);
        var message = Client.Text(FeishuHost.Envoy, FeishuHost.Report);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync(Client.Sealed(message.ToJsonString()))).Status);
        await locked.DisposeAsync();
        await _host.DeliverAsync(message);
        Assert.Equal(1, await _host.County.EntriesAsync());
    }

    [Fact]
    public async Task No_words_accounts_or_secrets_are_logged()
    {
        await _host.AskAsync(FeishuHost.Envoy, FeishuHost.Report);
        await _host.AskAsync("stranger77", "你好");
        foreach (var secret in new[] { Company.AppSecret, Company.EncryptKey, Company.VerificationToken, "t-simulated", "疾控", "stranger77" })
            Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal);
    }

    string Text() => Client.Text(FeishuHost.Envoy, FeishuHost.Report).ToJsonString();

    string Envelope(string json) => Client.Envelope(json);

    HttpRequestMessage Signed(string body, DateTimeOffset moment)
    {
        var timestamp = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Client.Request(body, timestamp, Client.Crypto.Sign(timestamp, "nonce", body));
    }

    JsonObject InGroup(string words, string called)
    {
        var message = Client.Text(FeishuHost.Envoy, words);
        message["event"]!["message"]!["chat_type"] = "group";
        message["event"]!["message"]!["mentions"] = new JsonArray(new JsonObject { ["key"] = "@_user_1", ["id"] = new JsonObject { ["open_id"] = called }, ["name"] = "三员" });
        return message;
    }

    async Task<FeishuResponse> PostAsync(HttpRequestMessage request) => (await Client.PostAsync(request, Token))!;
}
