using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Media;
using SanYuan.Bot.WebConsole;
using SanYuan.Bot.WebConsole.Pages.Digests;
using SanYuan.Bot.WebConsole.Pages.Ledger;
using SanYuan.Bot.WebConsole.Saying;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Assessment;
using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings.Previews;

namespace SanYuan.Bot.Tests.WebConsole;

/// <summary>The console's pages in a real server before a county; who looks is told by a header in place of signing in.</summary>
internal sealed partial class PageHost : IAsyncDisposable
{
    const string Account = "x-account";

    readonly WebApplication _app;
    readonly HttpClient _http;

    PageHost(TestCounty county, WebApplication app)
    {
        County = county;
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TestCounty County { get; }

    /// <summary>Where the last form led to.</summary>
    public string LastPath { get; private set; } = "";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="county">Goes with the host.</param>
    public static async Task<PageHost> StartAsync(TestCounty county)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(county.Time).AddSingleton(county.Get<CountyClock>()).AddSingleton(county.Ledger).AddSingleton(county.Get<CurrentRoster>()).AddSingleton(county.Get<Conversation>());
        builder.Services.AddSingleton(county.Get<AssessmentDesk>()).AddSingleton(county.Get<DigestDesk>()).AddSingleton(county.Get<DigestDispatch>()).AddSingleton(county.Get<QuietHours>())
            .AddSingleton(county.Get<RulePreviews>()).AddSingleton(county.Get<StoredContent>());
        builder.AddConsole();
        var app = builder.Build();
        app.UseRouting();
        app.Use((context, next) => AdmitAsync(context, next, county));
        app.UseAntiforgery();
        app.MapRazorComponents<App>();
        app.MapSaying();
        app.MapExports();
        app.MapDigestSending();
        app.MapEntryFiles();
        await app.StartAsync(Token);
        return new PageHost(county, app);
    }

    /// <returns>The status, and the page's words as they are read.</returns>
    public async Task<(int Status, string Page)> OpenAsync(string path, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(Account, account);
        using var response = await _http.SendAsync(request, Token);
        return ((int)response.StatusCode, System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token)));
    }

    /// <summary>What an address gives, whatever it is.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string account, string language = "zh")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(Account, account);
        request.Headers.Add("Cookie", $"language={language}");
        return await _http.SendAsync(request, Token);
    }

    /// <summary>What the hidden fields of a page's forms hold.</summary>
    public static Dictionary<string, string> Fields(string page) => Hidden().Matches(page).GroupBy(field => field.Groups["name"].Value).ToDictionary(field => field.Key, field => field.Last().Groups["value"].Value);

    /// <summary>Sends a form with what its page gave, and reads the page it leads to.</summary>
    public async Task<string> SubmitAsync(string to, Dictionary<string, string> fields, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add(Account, account);
        using var response = await _http.SendAsync(request, Token);
        Assert.Equal((to, 200), (to, (int)response.StatusCode));
        LastPath = response.RequestMessage!.RequestUri!.PathAndQuery;
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>The page's words, which must be there.</summary>
    public async Task<string> ReadAsync(string path, string account)
    {
        var (status, page) = await OpenAsync(path, account);
        Assert.Equal((path, StatusCodes.Status200OK), (path, status));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await County.DisposeAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();

    static Task AdmitAsync(HttpContext context, RequestDelegate next, TestCounty county)
    {
        var visitor = county.VisitorOf(context.Request.Headers[Account].ToString());
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenToAttribute>() is { } page && !visitor.IsAny(page.Roles))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        context.Features.Set(visitor);
        return next(context);
    }
}
