using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using SanYuan.Bot.Channels.WebChat;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Jobs;
using SanYuan.Bot.Media;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Turns;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Tests.Channels.WebChat;

/// <summary>The chat page's endpoints in a real server, before a county whose people have their code as web chat account.</summary>
internal sealed class WebChatHost : IAsyncDisposable
{
    public const string Envoy = "P1", Liaison = "L1";

    readonly WebApplication _app;

    WebChatHost(TestCounty county, WebApplication app)
    {
        County = county;
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TestCounty County { get; }

    public HttpClient Http { get; }

    public string SpoolPath => County.Get<IOptions<StorageSettings>>().Value.Beside("webchat-spool");

    /// <summary>The names of what waits in the spool, finished or not.</summary>
    public IReadOnlyList<string> Spooled => Directory.Exists(SpoolPath) ? [.. Directory.GetFiles(SpoolPath).Select(Path.GetFileName).OfType<string>()] : [];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WebChatHost> StartAsync(string environment = "Development")
    {
        var county = await TestCounty.OpenAsync(services => services.AddSpool());
        await county.ApplyAsync(TestRoster.Draft with { People = [.. TestRoster.Draft.People.Select(WithWebChat)] });
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        builder.AddWebChat();
        Share<TimeProvider>(county.Time);
        Share(county.Get<CountyClock>());
        Share(county.Get<ILedger>());
        Share(county.Get<CurrentRoster>());
        Share(county.Get<Conversation>());
        Share(county.Get<MediaFiles>());
        Share(county.Get<StoredContent>());
        Share(county.Get<SpoolFolder>());
        Share(county.Get<QuietHours>());
        builder.Services.AddSingleton<IBot, SanYuanBot>().AddSingleton<TurnAdapter>();
        builder.Services.AddSingleton(new AdjustableTimeProvider(county.Time)).AddQuartz().AddSingleton<JobsNow>();
        var app = builder.Build();
        app.UseCalmErrors();
        app.MapWebChat();
        await app.StartAsync(Token);
        return new WebChatHost(county, app);

        void Share<T>(T service)
            where T : class => builder.Services.AddSingleton(service);
    }

    public Task<HttpResponseMessage> UploadAsync(string query, byte[] content, string type = "application/octet-stream", bool hidesLength = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"chat/uploads?{query}") { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = type.Length > 0 ? new MediaTypeHeaderValue(type) : null;
        request.Headers.TransferEncodingChunked = hidesLength;
        return Http.SendAsync(request, Token);
    }

    /// <summary>Somebody sends a photo or a voice message.</summary>
    /// <returns>What the service answers.</returns>
    public async Task<string> SendAsync(string id, byte[] content, string kind = "photo", string person = Envoy)
    {
        using var response = await UploadAsync($"id={id}&person={person}&kind={kind}", content);
        return await ReplyAsync(response);
    }

    public async Task<ChatLedger> LedgerAsync() => (await Http.GetFromJsonAsync<ChatLedger>("chat/ledger", Token))!;

    public async Task<string> SendPlaceAsync(object place)
    {
        using var response = await Http.PostAsJsonAsync("chat/places", place, Token);
        return await ReplyAsync(response);
    }

    /// <summary>The fields a refusal is about.</summary>
    public static async Task<IReadOnlyList<string>> FieldsAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
        return [.. problem.GetProperty("errors").EnumerateObject().Select(field => field.Name)];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await County.DisposeAsync();
    }

    static async Task<string> ReplyAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
        return (await response.Content.ReadFromJsonAsync<ChatReply>(Token))!.Text;
    }

    static PersonDraft WithWebChat(PersonDraft person) => person with { Accounts = [.. person.Accounts, new ChannelAccount(ChannelNames.WebChat, person.Code)] };
}
