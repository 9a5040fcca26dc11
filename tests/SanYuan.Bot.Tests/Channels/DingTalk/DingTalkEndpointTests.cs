using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using SanYuan.Bot.Channels.DingTalk.Callbacks;
using SanYuan.PlatformSimulator.DingTalk;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>HTTP mode: what comes back for what is sent, good and bad.</summary>
public sealed class DingTalkEndpointTests : IAsyncLifetime
{
    const string EventToken = "eventToken", EventKey = "UjSuby2lF2BIMq8NrZOSy2WKJrvPdXPUp9eg214QJIz", CardSecret = "card-secret";

    static readonly SimulatedDingTalkOptions Company = new();

    readonly HttpClient _http = new();
    DingTalkHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _host = await DingTalkHost.StartAsync("Http", ("Token", EventToken), ("AesKey", EventKey), ("CardSecret", CardSecret), ("CardTemplateId", "template"));

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_let_go_at_once_and_answered_into_the_conversation()
    {
        Assert.StartsWith("已记入台账 #1", await _host.AskAsync(DingTalkHost.Envoy, DingTalkHost.Report), StringComparison.Ordinal);
        Assert.Equal((0, 0), (_host.Platform.Calls.Count(SimulatedDingTalk.BatchSend), _host.Platform.Calls.Count(SimulatedDingTalk.GetToken)));
    }

    [Fact]
    public async Task The_same_message_again_is_taken_once_and_answered_once()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.DeliverAsync(message)));
        await _host.DeliverAsync(message);
        await UntilNothingIsOwedAsync();
        Assert.Equal(1, await _host.County.EntriesAsync());
        Assert.Single(_host.Outbox.SeenBy(DingTalkHost.Envoy));
    }

    [Fact]
    public async Task What_is_not_right_leaves_no_trace()
    {
        var now = _host.County.Time.GetUtcNow();
        (string What, HttpRequestMessage Request, HttpStatusCode Status)[] wrong =
        [
            ("wrong sign", Signed(Text(), now, "another"), HttpStatusCode.Unauthorized),
            ("two hours old", Signed(Text(), now.AddHours(-2), Company.ClientSecret), HttpStatusCode.Unauthorized),
            ("two hours ahead", Signed(Text(), now.AddHours(2), Company.ClientSecret), HttpStatusCode.Unauthorized),
            ("no sign", Without("sign"), HttpStatusCode.BadRequest),
            ("no timestamp", Without("timestamp"), HttpStatusCode.BadRequest),
            ("another robot", Right(Text().Replace(Company.RobotCode, "another", StringComparison.Ordinal)), HttpStatusCode.Unauthorized),
            ("another company", Right(Text().Replace(Company.CorpId, "another", StringComparison.Ordinal)), HttpStatusCode.Unauthorized),
            ("nothing", Right(""), HttpStatusCode.BadRequest),
            ("no json", Right("<xml/>"), HttpStatusCode.BadRequest),
            ("json without a message", Right("{\"hello\":1}"), HttpStatusCode.BadRequest),
            ("json nested without end", Right("{\"a\":" + new string('[', 5000)), HttpStatusCode.BadRequest),
            ("a tap without a key", Tap("{\"content\":\"{}\"}", now, CardSecret), HttpStatusCode.BadRequest),
            ("a tap signed wrongly", Tap("{\"content\":\"{}\"}", now, "another"), HttpStatusCode.Unauthorized),
            ("an old tap", Tap("{\"content\":\"{}\"}", now.AddHours(-2), CardSecret), HttpStatusCode.Unauthorized),
            ("an event of another app", Event(new WeComPeerCrypto(EventToken, EventKey, "another"), "{}"), HttpStatusCode.Unauthorized),
            ("an event signed wrongly", Event(new WeComPeerCrypto("another", EventKey, Company.ClientId), "{}"), HttpStatusCode.Unauthorized),
            ("an event that is no json", Event(new WeComPeerCrypto(EventToken, EventKey, Company.ClientId), "no json"), HttpStatusCode.BadRequest),
        ];
        foreach (var (what, request, status) in wrong)
        {
            using var answer = await _http.SendAsync(request, Token);
            Assert.True(answer.StatusCode == status, $"{what}: {answer.StatusCode}");
            Assert.Equal("", await answer.Content.ReadAsStringAsync(Token));
            request.Dispose();
        }
        Assert.Equal((0, 0), (await _host.County.EntriesAsync(), await _host.OwedAsync()));
    }

    [Fact]
    public async Task A_body_of_2_MB_is_too_large_whether_announced_or_not()
    {
        foreach (var announced in new[] { true, false })
        {
            using var request = Right("");
            request.Content = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024]));
            (request.Headers.TransferEncodingChunked, request.Headers.ExpectContinue) = (!announced, true);
            using var answer = await _http.SendAsync(request, Token);
            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
        }
    }

    [Fact]
    public async Task The_test_of_the_event_subscription_is_answered_with_its_encrypted_word()
    {
        var peer = new WeComPeerCrypto(EventToken, EventKey, Company.ClientId);
        using var request = Event(peer, "{\"EventType\":\"check_url\"}");
        using var answer = await _http.SendAsync(request, Token);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
        var (stamp, nonce, encrypt) = (Text(json, "timeStamp"), Text(json, "nonce"), Text(json, "encrypt"));
        Assert.Equal(peer.Sign(stamp, nonce, encrypt), Text(json, "msg_signature"));
        Assert.Equal("success", peer.Decrypt(encrypt));
        Assert.Equal(_host.County.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), stamp);
    }

    [Fact]
    public async Task No_words_accounts_addresses_or_secrets_are_logged()
    {
        await _host.AskAsync(DingTalkHost.Envoy, DingTalkHost.Report);
        await _host.AskAsync("stranger77", "你好");
        foreach (var secret in new[] { Company.ClientSecret, EventToken, EventKey, CardSecret, "疾控", "stranger77", "sendBySession?" })
            Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal);
    }

    async Task UntilNothingIsOwedAsync()
    {
        while (await _host.OwedAsync() > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
    }

    string Text() => _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report).ToJsonString();

    HttpRequestMessage Signed(string body, DateTimeOffset moment, string secret)
    {
        var timestamp = moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, _host.CallbackUrl) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("timestamp", timestamp);
        request.Headers.Add("sign", DingTalkSign.OfMessage(secret, timestamp));
        return request;
    }

    HttpRequestMessage Right(string body) => Signed(body, _host.County.Time.GetUtcNow(), Company.ClientSecret);

    HttpRequestMessage Without(string header)
    {
        var request = Right(Text());
        request.Headers.Remove(header);
        return request;
    }

    HttpRequestMessage Tap(string body, DateTimeOffset moment, string secret)
    {
        var timestamp = moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, _host.CallbackUrl) { Content = new StringContent(body) };
        request.Headers.Add("x-ddpaas-signature-timestamp", timestamp);
        request.Headers.Add("x-ddpaas-signature", DingTalkSign.OfCard(secret, timestamp));
        return request;
    }

    HttpRequestMessage Event(WeComPeerCrypto peer, string json)
    {
        var encrypt = peer.Encrypt(json);
        var address = new Uri($"{_host.CallbackUrl}?signature={peer.Sign("1700000000000", "n", encrypt)}&timestamp=1700000000000&nonce=n");
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(JsonSerializer.Serialize(new { encrypt }), Encoding.UTF8, "application/json") };
    }

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
