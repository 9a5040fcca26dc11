using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanYuan.Bot.Calendars;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Tests.Channels;
using SanYuan.Core.Calendars;

namespace SanYuan.Bot.Tests.Calendars;

/// <summary>The calendars of a county in a real server whose log is set to tell everything.</summary>
internal sealed class CalendarHost : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly HttpClient _client;

    CalendarHost(WebApplication app)
    {
        _app = app;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public LogSink Log { get; private init; } = new();

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="desk">Null: every reading fails.</param>
    public static async Task<CalendarHost> StartAsync(CalendarDesk? desk)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Trace"), new("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
            new("Logging:LogLevel:Microsoft.AspNetCore.Routing.Matching", "Trace"), new("Logging:LogLevel:Microsoft", "Trace"),
        ]);
        var log = new LogSink();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(_ => desk ?? throw new InvalidOperationException("Reading fails."));
        builder.Services.AddQuietRequests();
        var app = builder.Build();
        app.UseCalmErrors();
        app.MapCalendars();
        await app.StartAsync(Token);
        return new CalendarHost(app) { Log = log };
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? known = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await _client.SendAsync(request, Token);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
