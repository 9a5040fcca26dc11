using SanYuan.PlatformSimulator.BotFramework;
using SanYuan.PlatformSimulator.DingTalk;
using SanYuan.PlatformSimulator.Feishu;
using SanYuan.PlatformSimulator.Phones;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.PlatformSimulator;

/// <summary>Puts the simulated platforms into one web host.</summary>
public static class SimulatorHost
{
    public static WebApplication Create(string[] args, TimeProvider time, bool withPhones = false)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(time);
        builder.Services.AddSimulatedWeCom(builder.Configuration);
        builder.Services.AddSimulatedDingTalk(builder.Configuration);
        builder.Services.AddSimulatedBotFramework(builder.Configuration);
        builder.Services.AddSimulatedFeishu(builder.Configuration);
        if (withPhones)
            builder.Services.AddPhones();
        var app = builder.Build();
        // First: everything that comes passes by.
        if (withPhones)
            app.MapPhones();
        app.MapSimulatedWeCom();
        app.MapSimulatedDingTalk();
        app.MapSimulatedBotFramework();
        app.MapSimulatedFeishu();
        return app;
    }
}
