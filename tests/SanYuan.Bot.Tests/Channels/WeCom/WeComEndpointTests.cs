using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>Over HTTP: what comes back for what is sent, good and bad.</summary>
public sealed class WeComEndpointTests : IAsyncLifetime
{
    static readonly WeComPeerCrypto Peer = new(WeComHost.Token, WeComHost.Key, WeComHost.Corp);

    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 11, 8, 16, 0, 0, TimeSpan.FromHours(8)));
    readonly HttpClient _http = new();
    WeComHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await WeComHost.StartAsync(_time, WeComHost.Settings(), Token);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task The_address_is_verified_with_the_bare_echo()
    {
        var echo = Peer.Encrypt("6823461927364518273");
        using var answer = await _http.GetAsync(Signed(echo, $"&echostr={Uri.EscapeDataString(echo)}"), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("6823461927364518273"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("&echostr=", HttpStatusCode.BadRequest)]
    [InlineData("&echostr=bm90IHNpZ25lZA%3D%3D", HttpStatusCode.Unauthorized)]
    public async Task A_verification_that_is_not_the_platforms_is_refused(string echo, HttpStatusCode status)
    {
        using var answer = await _http.GetAsync(Signed(Peer.Encrypt("1"), echo), Token);
        await AssertEmptyAsync(status, answer);
    }

    [Fact]
    public async Task A_text_is_answered_in_the_same_response_encrypted_and_freshly_signed()
    {
        using var answer = await PostAsync(Recorded.Payload("text-pretty-printed"));
        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<TimeStamp>{_time.GetUtcNow().ToUnixTimeSeconds()}</TimeStamp>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("收到", body, StringComparison.Ordinal);
        var reply = ReplyXml(body);
        Assert.Contains("<ToUserName><![CDATA[ZhangSan]]></ToUserName><FromUserName><![CDATA[ww0123456789abcdef]]></FromUserName>", reply, StringComparison.Ordinal);
        Assert.Contains("<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[收到：撤销]]></Content>", reply, StringComparison.Ordinal);
        Assert.Equal(InboundKind.Text, Assert.Single(_host.Bot.Received).Kind);
    }

    [Fact]
    public async Task Nothing_to_say_is_an_empty_200()
    {
        _host.Bot.Answer = (_, _) => Task.FromResult("");
        using var answer = await PostAsync(Recorded.Payload("event-enter-agent"));
        await AssertEmptyAsync(HttpStatusCode.OK, answer);
    }

    [Fact]
    public async Task A_reply_is_cut_at_2048_bytes_between_characters()
    {
        _host.Bot.Answer = (_, _) => Task.FromResult("a" + string.Concat(Enumerable.Repeat("好😀", 400)));
        using var answer = await PostAsync(Recorded.Payload("text"));
        var reply = ReplyXml(await answer.Content.ReadAsStringAsync(Token));
        var content = System.Xml.Linq.XDocument.Parse(reply).Root!.Element("Content")!.Value;
        Assert.InRange(Encoding.UTF8.GetByteCount(content), 2045, 2048);
        Assert.DoesNotContain('\ufffd', content);
    }

    [Theory]
    [InlineData("]]>")]
    [InlineData("<a href=\"x\">&amp;</a>")]
    public async Task A_reply_may_hold_the_marks_of_xml(string words)
    {
        _host.Bot.Answer = (_, _) => Task.FromResult(words + "\u0001");
        using var answer = await PostAsync(Recorded.Payload("text"));
        var reply = ReplyXml(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(words + "\ufffd", System.Xml.Linq.XDocument.Parse(reply).Root!.Element("Content")!.Value);
    }

    [Theory]
    [InlineData("?timestamp=1&nonce=2")]
    [InlineData("?msg_signature=1&nonce=2")]
    [InlineData("?msg_signature=1&timestamp=2")]
    [InlineData("")]
    public async Task What_has_no_signature_to_check_is_no_callback(string query)
    {
        using var content = new StringContent(Envelope(Peer.Encrypt("<xml/>")));
        using var answer = await _http.PostAsync(new Uri(_host.CallbackUrl + query), content, Token);
        await AssertEmptyAsync(HttpStatusCode.BadRequest, answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"encrypt\":\"x\"}")]
    [InlineData("<xml><ToUserName>x</ToUserName></xml>")]
    [InlineData("<xml><Encrypt></Encrypt></xml>")]
    [InlineData("<xml><Deep><Encrypt>x</Encrypt></Deep></xml>")]
    [InlineData("<xml><Encrypt>x</Encrypt>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such\"?><xml><Encrypt>x</Encrypt></xml>")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"x\">]><xml><Encrypt>&a;</Encrypt></xml>")]
    [InlineData("<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml><Encrypt>x</Encrypt></xml>")]
    [InlineData("<xml><Encrypt>&undefined;</Encrypt></xml>")]
    public async Task A_body_without_ciphertext_is_no_callback(string body)
    {
        using var answer = await PostBodyAsync(body, Peer.Encrypt("<xml/>"));
        await AssertEmptyAsync(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_before_anything_is_decrypted()
    {
        using var answer = await PostBodyAsync(Envelope("not even Base64"), Peer.Encrypt("<xml/>"));
        await AssertEmptyAsync(HttpStatusCode.Unauthorized, answer);
        Assert.Contains("-40001", _host.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong-receiveid", -40005)]
    [InlineData("wrong-aes-key", -40007)]
    [InlineData("length-overflow", -40008)]
    [InlineData("length-negative-int32", -40008)]
    [InlineData("bad-padding-inner-byte", -40007)]
    [InlineData("bad-padding-zero", -40007)]
    [InlineData("not-block-multiple", -40007)]
    [InlineData("not-base64", -40010)]
    public async Task A_right_signature_over_a_bad_ciphertext_is_refused_with_nothing_said(string vector, int code)
    {
        var encrypt = WeComVectors.Named(vector).Encrypt;
        using var answer = await PostBodyAsync(Envelope(encrypt), encrypt);
        await AssertEmptyAsync(HttpStatusCode.Unauthorized, answer);
        Assert.Contains($"{code}", _host.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not xml")]
    [InlineData("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xml><Content>&a;</Content></xml>")]
    public async Task A_decrypted_text_that_is_not_plain_xml_is_no_callback(string inner)
    {
        using var answer = await PostAsync(inner);
        await AssertEmptyAsync(HttpStatusCode.BadRequest, answer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_2_MB_is_too_large_whether_announced_or_not(bool announced)
    {
        using var content = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024]));
        using var request = new HttpRequestMessage(HttpMethod.Post, Signed(Peer.Encrypt("<xml/>"))) { Content = content };
        request.Headers.TransferEncodingChunked = !announced;
        request.Headers.ExpectContinue = true;
        using var answer = await _http.SendAsync(request, Token);
        await AssertEmptyAsync(HttpStatusCode.RequestEntityTooLarge, answer);
    }

    [Fact]
    public async Task A_body_that_is_not_even_http_is_refused_with_nothing_said()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.CallbackUrl.Host, _host.CallbackUrl.Port, Token);
        var wire = client.GetStream();
        var head = $"POST {Signed("x").PathAndQuery} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n";
        await wire.WriteAsync(Encoding.ASCII.GetBytes(head), Token);
        var answer = await new StreamReader(wire).ReadToEndAsync(Token);
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_ledger_is_away_the_platform_is_asked_to_deliver_again()
    {
        _host.Bot.Answer = (_, _) => throw new LedgerUnavailableException("disk full");
        using var answer = await PostAsync(Recorded.Payload("text"));
        await AssertEmptyAsync(HttpStatusCode.ServiceUnavailable, answer);
    }

    [Fact]
    public async Task A_turn_that_fails_says_nothing_of_why()
    {
        _host.Bot.Answer = (_, _) => throw new InvalidOperationException("a secret of the inside");
        using var answer = await PostAsync(Recorded.Payload("text"));
        await AssertEmptyAsync(HttpStatusCode.InternalServerError, answer);
    }

    [Fact]
    public async Task A_turn_without_end_is_given_up_after_30_seconds()
    {
        var started = new TaskCompletionSource();
        _host.Bot.Answer = async (_, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
            return "";
        };
        var posted = PostAsync(Recorded.Payload("text"));
        await started.Task.WaitAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(30));
        using var answer = await posted;
        await AssertEmptyAsync(HttpStatusCode.ServiceUnavailable, answer);
    }

    [Fact]
    public async Task No_words_accounts_or_secrets_are_logged()
    {
        using var answer = await PostAsync(Recorded.Payload("text"));
        foreach (var secret in new[] { WeComHost.Token, WeComHost.Key, WeComHost.Secret, "疾控", "zhangsan", "ZhangSan" })
            Assert.DoesNotContain(secret, _host.Log.All, StringComparison.Ordinal);
    }

    Task<HttpResponseMessage> PostAsync(string inner)
    {
        var encrypt = Peer.Encrypt(inner);
        return PostBodyAsync(Envelope(encrypt), encrypt);
    }

    async Task<HttpResponseMessage> PostBodyAsync(string body, string signedCipher)
    {
        using var content = new StringContent(body);
        return await _http.PostAsync(Signed(signedCipher), content, Token);
    }

    Uri Signed(string encrypt, string more = "") =>
        new($"{_host.CallbackUrl}?msg_signature={Peer.Sign("1573200000", "nonce", encrypt)}&timestamp=1573200000&nonce=nonce{more}");

    static string Envelope(string encrypt) => $"<xml><ToUserName>x</ToUserName><AgentID></AgentID><Encrypt><![CDATA[{encrypt}]]></Encrypt></xml>";

    static string ReplyXml(string body) => Peer.Decrypt(System.Xml.Linq.XDocument.Parse(body).Root!.Element("Encrypt")!.Value);

    static async Task AssertEmptyAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Token));
    }
}
