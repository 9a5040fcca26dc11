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

    [Theory]
    [InlineData("wrong sign", HttpStatusCode.Unauthorized)]
    [InlineData("two hours old", HttpStatusCode.Unauthorized)]
    [InlineData("two hours ahead", HttpStatusCode.Unauthorized)]
    [InlineData("no sign", HttpStatusCode.BadRequest)]
    [InlineData("no timestamp", HttpStatusCode.BadRequest)]
    [InlineData("another robot", HttpStatusCode.Unauthorized)]
    [InlineData("another company", HttpStatusCode.Unauthorized)]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("json without a message", HttpStatusCode.BadRequest)]
    [InlineData("json nested without end", HttpStatusCode.BadRequest)]
    public async Task What_is_not_right_leaves_no_trace(string what, HttpStatusCode status)
    {
        var now = _host.County.Time.GetUtcNow().AddHours(what switch { "two hours old" => -2, "two hours ahead" => 2, _ => 0 });
        var body = what switch
        {
            "another robot" => Text().Replace(Company.RobotCode, "another", StringComparison.Ordinal),
            "another company" => Text().Replace(Company.CorpId, "another", StringComparison.Ordinal),
            "no json" => "<xml/>",
            "json without a message" => "{\"hello\":1}",
            "json nested without end" => new string('{', 1) + "\"a\":" + new string('[', 5000),
            _ => Text(),
        };
        using var request = Signed(body, now, what == "wrong sign" ? "another" : Company.ClientSecret);
        if (what is "no sign" or "no timestamp")
            request.Headers.Remove(what[3..]);
        using var answer = await _http.SendAsync(request, Token);
        await AssertEmptyAsync(status, answer);
        Assert.Equal((0, 0), (await _host.County.EntriesAsync(), await _host.OwedAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_2_MB_is_too_large_whether_announced_or_not(bool announced)
    {
        using var request = Signed("", _host.County.Time.GetUtcNow(), Company.ClientSecret);
        request.Content = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024]));
        (request.Headers.TransferEncodingChunked, request.Headers.ExpectContinue) = (!announced, true);
        using var answer = await _http.SendAsync(request, Token);
        await AssertEmptyAsync(HttpStatusCode.RequestEntityTooLarge, answer);
    }

    [Fact]
    public async Task The_test_of_the_event_subscription_is_answered_with_its_encrypted_word()
    {
        var peer = new WeComPeerCrypto(EventToken, EventKey, Company.ClientId);
        using var answer = await PostEventAsync(peer, "{\"EventType\":\"check_url\"}");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement;
        var (stamp, nonce, encrypt) = (Text(json, "timeStamp"), Text(json, "nonce"), Text(json, "encrypt"));
        Assert.Equal(peer.Sign(stamp, nonce, encrypt), Text(json, "msg_signature"));
        Assert.Equal("success", peer.Decrypt(encrypt));
        Assert.Equal(_host.County.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), stamp);
    }

    [Theory]
    [InlineData(EventToken, "anotherapp", "{}", HttpStatusCode.Unauthorized)]
    [InlineData("anotherToken", "dingsimulatedapp", "{}", HttpStatusCode.Unauthorized)]
    [InlineData(EventToken, "dingsimulatedapp", "no json", HttpStatusCode.BadRequest)]
    public async Task An_event_of_another_app_or_none_is_refused(string token, string app, string json, HttpStatusCode status)
    {
        using var answer = await PostEventAsync(new WeComPeerCrypto(token, EventKey, app), json);
        await AssertEmptyAsync(status, answer);
    }

    [Theory]
    [InlineData("", "1", HttpStatusCode.BadRequest)]
    [InlineData("{\"content\":\"{}\"}", "1571198400000", HttpStatusCode.BadRequest)]
    [InlineData("{\"content\":\"{}\"}", "wrong", HttpStatusCode.Unauthorized)]
    public async Task A_tap_that_is_none_or_is_signed_wrongly_is_refused(string body, string timestamp, HttpStatusCode status)
    {
        timestamp = timestamp == "wrong" ? timestamp : _host.County.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.CallbackUrl) { Content = new StringContent(body) };
        request.Headers.Add("x-ddpaas-signature-timestamp", timestamp);
        request.Headers.Add("x-ddpaas-signature", DingTalkSign.OfCard(CardSecret, timestamp));
        using var answer = await _http.SendAsync(request, Token);
        await AssertEmptyAsync(status, answer);
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

    Task<HttpResponseMessage> PostEventAsync(WeComPeerCrypto peer, string json)
    {
        var encrypt = peer.Encrypt(json);
        var content = new StringContent(JsonSerializer.Serialize(new { encrypt }), Encoding.UTF8, "application/json");
        return _http.PostAsync(new Uri($"{_host.CallbackUrl}?signature={peer.Sign("1700000000000", "n", encrypt)}&timestamp=1700000000000&nonce=n"), content, Token);
    }

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    static async Task AssertEmptyAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Token));
    }
}
