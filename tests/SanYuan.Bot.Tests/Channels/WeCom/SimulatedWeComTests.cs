using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using SanYuan.PlatformSimulator;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>What other tests trust of the stand-in, over HTTP alone.</summary>
public sealed class SimulatedWeComTests : IAsyncLifetime
{
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 11, 8, 16, 0, 0, TimeSpan.FromHours(8)));
    readonly HttpClient _http = new();
    RunningSimulator _simulator = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(_time, Token);
        _http.BaseAddress = _simulator.Address;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _simulator.DisposeAsync();
    }

    [Theory]
    [InlineData("ww-other", "simulated-secret", 40013)]
    [InlineData("ww0123456789abcdef", "wrong", 40001)]
    public async Task A_token_needs_the_right_company_and_secret(string corp, string secret, int code) =>
        Assert.Equal(code, Code(await GetAsync($"/cgi-bin/gettoken?corpid={corp}&corpsecret={secret}")));

    [Theory]
    [InlineData("{\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"x\"}}", 82001)]
    [InlineData("{\"touser\":\"a\",\"msgtype\":\"text\",\"agentid\":1,\"text\":{\"content\":\"x\"}}", 301002)]
    [InlineData("{\"touser\":\"a\",\"msgtype\":\"hologram\",\"agentid\":1000002}", 40008)]
    [InlineData("{\"touser\":\"a\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"\"}}", 44004)]
    [InlineData("{\"touser\":\"a\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"\\u4f60\"}}", 40033)]
    [InlineData("{", 47001)]
    public async Task A_request_the_platform_would_refuse_is_refused(string body, int code) => Assert.Equal(code, Code(await SendAsync(body)));

    [Fact]
    public async Task Within_the_interval_an_identical_request_is_answered_0_and_not_delivered()
    {
        const string body = "{\"touser\":\"a\",\"msgtype\":\"text\",\"agentid\":1000002,\"text\":{\"content\":\"x\"},\"enable_duplicate_check\":1,\"duplicate_check_interval\":60}";
        Assert.Equal(0, Code(await SendAsync(body)));
        Assert.Equal(0, Code(await SendAsync(body)));
        Assert.Equal(["x"], await SeenAsync("a"));
        _time.Advance(TimeSpan.FromSeconds(60));
        await SendAsync(body);
        Assert.Equal(["x", "x"], await SeenAsync("a"));
    }

    [Fact]
    public async Task Beyond_30_a_minute_a_member_sees_nothing_and_the_sender_is_told_nothing()
    {
        await _http.PutAsync(new Uri("/simulator/wecom/quota?enforced=true", UriKind.Relative), null, Token);
        for (var number = 1; number <= 31; number++)
            Assert.Equal(0, Code(await SendAsync(Text("a", $"{number}"))));
        Assert.Equal(30, (await SeenAsync("a")).Length);
        _time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(Text("a", "later"));
        Assert.Equal("later", (await SeenAsync("a"))[^1]);
    }

    [Fact]
    public async Task A_fault_asked_for_over_http_strikes_and_a_reset_forgets_it()
    {
        await _http.PostAsJsonAsync("/simulator/faults", new { call = "/cgi-bin/message/send", kind = "ErrorCode", code = 45009, times = 2 }, Token);
        Assert.Equal(45009, Code(await SendAsync(Text("a", "x"))));
        await _http.DeleteAsync(new Uri("/simulator/wecom", UriKind.Relative), Token);
        Assert.Equal(0, Code(await SendAsync(Text("a", "x"))));
    }

    [Fact]
    public async Task A_file_that_was_uploaded_can_be_fetched()
    {
        var token = await TokenAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent("contents"u8.ToArray()), "media", "letter.docx" } };
        using var answer = await _http.PostAsync(new Uri($"/cgi-bin/media/upload?access_token={token}&type=file", UriKind.Relative), form, Token);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("media_id").GetString();
        Assert.Equal("contents", await _http.GetStringAsync(new Uri($"/cgi-bin/media/get?access_token={token}&media_id={id}", UriKind.Relative), Token));
        Assert.Equal(40007, Code(await GetAsync($"/cgi-bin/media/get?access_token={token}&media_id=other")));
    }

    [Fact]
    public async Task A_delivery_to_a_host_that_is_away_is_tried_four_times()
    {
        _simulator.WeComPlatform.CallbackUrl = new Uri("http://127.0.0.1:9/");
        using var answer = await _http.PostAsJsonAsync("/simulator/wecom/deliver", new { userId = "a", text = "x" }, Token);
        var delivery = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(4, delivery.GetProperty("attempts").GetArrayLength());
        Assert.False(delivery.GetProperty("accepted").GetBoolean());
    }

    async Task<JsonElement> SendAsync(string body)
    {
        using var content = new StringContent(body);
        using var answer = await _http.PostAsync(new Uri($"/cgi-bin/message/send?access_token={await TokenAsync()}", UriKind.Relative), content, Token);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
    }

    async Task<string?> TokenAsync() =>
        (await GetAsync("/cgi-bin/gettoken?corpid=ww0123456789abcdef&corpsecret=simulated-secret")).GetProperty("access_token").GetString();

    async Task<string[]> SeenAsync(string member) => (await _http.GetFromJsonAsync<string[]>($"/simulator/wecom/messages/{member}", Token))!;

    Task<JsonElement> GetAsync(string address) => _http.GetFromJsonAsync<JsonElement>(address, Token);

    static string Text(string member, string words) =>
        $$$"""{"touser":"{{{member}}}","msgtype":"text","agentid":1000002,"text":{"content":"{{{words}}}"}}""";

    static int Code(JsonElement answer) => answer.GetProperty("errcode").GetInt32();
}
