using SanYuan.PlatformSimulator.BotFramework;
using SanYuan.PlatformSimulator.DingTalk;
using SanYuan.PlatformSimulator.Feishu;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.PlatformSimulator;

/// <summary>The simulator inside a test: a real server on a free port of the loopback.</summary>
public sealed class RunningSimulator : IAsyncDisposable
{
    readonly WebApplication _app;

    RunningSimulator(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The platform's API side.</summary>
    public SimulatedWeCom WeCom => _app.Services.GetRequiredService<SimulatedWeCom>();

    /// <summary>The platform's client side, which delivers callbacks.</summary>
    public WeComPlatform WeComPlatform => _app.Services.GetRequiredService<WeComPlatform>();

    /// <summary>DingTalk's API side.</summary>
    public SimulatedDingTalk DingTalk => _app.Services.GetRequiredService<SimulatedDingTalk>();

    /// <summary>DingTalk's client side, which delivers messages by either way.</summary>
    public DingTalkPlatform DingTalkPlatform => _app.Services.GetRequiredService<DingTalkPlatform>();

    /// <summary>Bot Framework's side that a bot calls.</summary>
    public SimulatedBotFramework BotFramework => _app.Services.GetRequiredService<SimulatedBotFramework>();

    /// <summary>Bot Framework's client side, which delivers activities.</summary>
    public BotFrameworkPlatform BotFrameworkPlatform => _app.Services.GetRequiredService<BotFrameworkPlatform>();

    /// <summary>Feishu's API side.</summary>
    public SimulatedFeishu Feishu => _app.Services.GetRequiredService<SimulatedFeishu>();

    /// <summary>Feishu's client side, which delivers events and taps.</summary>
    public FeishuPlatform FeishuPlatform => _app.Services.GetRequiredService<FeishuPlatform>();

    public static async Task<RunningSimulator> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        // Where it listens is of no use in a test's output; what failed must be seen there.
        var app = SimulatorHost.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning"], time);
        await app.StartAsync(cancellationToken);
        var simulator = new RunningSimulator(app);
        simulator.DingTalkPlatform.Address = simulator.Address;
        simulator.BotFrameworkPlatform.Address = simulator.Address;
        return simulator;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
