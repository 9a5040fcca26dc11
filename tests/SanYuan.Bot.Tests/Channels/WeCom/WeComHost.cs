using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SanYuan.Bot.Channels.WeCom;
using SanYuan.Bot.Turns;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>The channel alone in a real server, in Development, where mistakes would be most talkative.</summary>
internal sealed class WeComHost : IAsyncDisposable
{
    public const string Token = "simulatedToken", Key = "UjSuby2lF2BIMq8NrZOSy2WKJrvPdXPUp9eg214QJIz", Corp = "ww0123456789abcdef", Secret = "simulated-secret";

    readonly WebApplication _app;

    WeComHost(WebApplication app) => _app = app;

    public FakeBot Bot { get; private init; } = new();
    public LogSink Log { get; private init; } = new();
    public Uri CallbackUrl => new(new Uri(_app.Urls.Single()), "/callbacks/wecom");
    public IServiceProvider Services => _app.Services;

    public static Dictionary<string, string?> Settings(Uri? api = null) => new()
    {
        ["SanYuan:WeCom:CorpId"] = Corp,
        ["SanYuan:WeCom:AgentId"] = "1000002",
        ["SanYuan:WeCom:Secret"] = Secret,
        ["SanYuan:WeCom:Token"] = Token,
        ["SanYuan:WeCom:EncodingAesKey"] = Key,
        ["SanYuan:WeCom:ApiBaseUrl"] = (api ?? new Uri("http://127.0.0.1:9")).ToString(),
    };

    public static async Task<WeComHost> StartAsync(TimeProvider time, IDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection([new("urls", "http://127.0.0.1:0")]);
        var (bot, log) = (new FakeBot(), new LogSink());
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(time).AddSingleton<IBot>(bot).AddSingleton<TurnAdapter>().AddWeCom(builder.Configuration);
        var app = builder.Build();
        app.MapWeCom();
        await app.StartAsync(cancellationToken);
        return new WeComHost(app) { Bot = bot, Log = log };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
