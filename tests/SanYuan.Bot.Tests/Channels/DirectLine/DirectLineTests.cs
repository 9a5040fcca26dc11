using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanYuan.Bot.Channels.DirectLine;
using SanYuan.Bot.Media;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Turns;

namespace SanYuan.Bot.Tests.Channels.DirectLine;

/// <summary>Direct Line over HTTP: who is let in where, what is said and shown, and Web Chat's own client on the other side.</summary>
public sealed class DirectLineTests : IAsyncLifetime
{
    const string Secret = "a-secret-of-our-own-choice-0123456789", Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    TestCounty _county = null!;
    WebApplication _app = null!;
    HttpClient _http = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    Uri Domain => new(new Uri(_app.Urls.Single()), DirectLineChannel.Route);

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SanYuan:DirectLine:Secret", Secret)]).Build();
        _county = await TestCounty.OpenAsync(services =>
        {
            services.AddSingleton<IBot, SanYuanBot>().AddSingleton<TurnAdapter>();
            services.AddDirectLine(configuration);
        });
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_county.Get<DirectLineTokens>()).AddSingleton(_county.Get<DirectLineDesk>());
        _app = builder.Build();
        _app.MapDirectLine();
        await _app.StartAsync(Token);
        _http = new HttpClient();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _county.DisposeAsync();
    }

    [Fact]
    public async Task Only_the_secret_gives_out_tokens_and_a_token_opens_its_own_conversation_alone()
    {
        var (conversation, token) = await TicketAsync("dl_P1");
        var (other, otherToken) = await TicketAsync("dl_P2");
        foreach (var (key, path) in new[] { (token, "tokens/generate"), ("other" + Secret, "tokens/generate"), ("", "tokens/generate"), (Secret, "conversations"), (Secret, "tokens/refresh"), (token + "x", "conversations") })
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await PostAsync(path, key, new { user = new { id = "dl_P1" } })).Status));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync($"conversations/{other}/activities", token, new { type = "message", text = "我的" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync($"conversations/{conversation}/activities", otherToken)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("tokens/generate", Secret, new { user = new { id = "P1" } })).Status);
        _county.Time.Advance(DirectLineTokens.Lifetime);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("conversations", token, new { })).Status);
    }

    [Fact]
    public async Task What_a_client_says_again_is_counted_once_and_shown_once_with_its_own_id()
    {
        var (conversation, token) = await TicketAsync("dl_P1");
        var said = new { type = "message", text = Report, from = new { id = "dl_P2" }, channelData = new { clientActivityID = "c1" } };
        var first = await PostAsync($"conversations/{conversation}/activities", token, said);
        Assert.Equal(first.Body!.ToJsonString(), (await PostAsync($"conversations/{conversation}/activities", token, said)).Body!.ToJsonString());
        var shown = (await GetAsync($"conversations/{conversation}/activities", token)).Body!;
        var activities = shown["activities"]!.AsArray();
        Assert.Equal(["user", "bot"], activities.Select(activity => (string?)activity!["from"]!["role"]));
        Assert.Equal(((string?)first.Body["id"], "c1", "dl_P1"), ((string?)activities[0]!["id"], (string?)activities[0]!["channelData"]!["clientActivityID"], (string?)activities[0]!["from"]!["id"]));
        Assert.StartsWith("已记入台账 #1", (string?)activities[1]!["text"], StringComparison.Ordinal);
        Assert.Empty((await GetAsync($"conversations/{conversation}/activities?watermark={shown["watermark"]}", token)).Body!["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_photo_goes_to_its_report_and_nothing_but_a_photo_is_taken()
    {
        var (conversation, token) = await TicketAsync("dl_P1");
        await PostAsync($"conversations/{conversation}/activities", token, new { type = "message", text = Report });
        Assert.Equal(HttpStatusCode.BadRequest, await UploadAsync(conversation, token, "<html>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.OK, await UploadAsync(conversation, token, Png));
        Assert.Equal("照片已附到 #1", (string?)(await GetAsync($"conversations/{conversation}/activities", token)).Body!["activities"]!.AsArray()[^1]!["text"]);
        Assert.True(await _county.Get<MediaRounds>().RunAsync(Token));
    }

    [Fact]
    public async Task Web_chats_own_client_says_something_sees_itself_and_the_answer()
    {
        var (_, token) = await TicketAsync("dl_P1");
        using var node = NodePeer.Start("botframework-directlinejs", "directlinejs.mjs", Domain.ToString(), token);
        try
        {
            await node.StandardInput.WriteLineAsync(Report.AsMemory(), Token);
            await node.StandardInput.FlushAsync(Token);
            var lines = new[] { await LineAsync(node), await LineAsync(node), await LineAsync(node) };
            var posted = Assert.Single(lines, line => line["posted"] is not null)["posted"]!.GetValue<string>();
            var own = Assert.Single(lines, line => (string?)line["role"] == "user");
            Assert.Equal((posted, Report, true), ((string)own["id"]!, (string)own["text"]!, (bool)own["own"]!));
            Assert.StartsWith("已记入台账 #1", (string?)Assert.Single(lines, line => (string?)line["role"] == "bot")["text"], StringComparison.Ordinal);
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void Without_the_section_there_is_nothing()
    {
        var services = new ServiceCollection();
        services.AddDirectLine(new ConfigurationBuilder().Build());
        Assert.Empty(services);
    }

    async Task<(string Conversation, string Token)> TicketAsync(string user)
    {
        var (status, body) = await PostAsync("tokens/generate", Secret, new { user = new { id = user } });
        Assert.Equal(HttpStatusCode.OK, status);
        return ((string)body!["conversationId"]!, (string)body["token"]!);
    }

    Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(string path, string key, object body) => AskAsync(HttpMethod.Post, path, key, new StringContent(JsonSerializer.Serialize(body)));

    Task<(HttpStatusCode Status, JsonNode? Body)> GetAsync(string path, string key) => AskAsync(HttpMethod.Get, path, key, null);

    async Task<HttpStatusCode> UploadAsync(string conversation, string token, byte[] file)
    {
        using var activity = new StringContent("""{"type":"message","channelData":{"clientActivityID":"c2"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        using var form = new MultipartFormDataContent { { activity, "activity", "blob" }, { new ByteArrayContent(file), "file", "a.png" } };
        return (await AskAsync(HttpMethod.Post, $"conversations/{conversation}/upload?userId=dl_P1", token, form)).Status;
    }

    async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(HttpMethod method, string path, string key, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"{Domain}/{path}") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await _http.SendAsync(request, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        return (answer.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null);
    }

    static async Task<JsonNode> LineAsync(Process node)
    {
        while (await node.StandardOutput.ReadLineAsync(Token) is { } line)
            if (line.StartsWith('{'))
                return JsonNode.Parse(line)!;
        throw new InvalidOperationException("The peer ended.");
    }
}
