using SanYuan.Bot.Api;
using SanYuan.Bot.Calendars;
using SanYuan.Bot.Channels.BotFramework;
using SanYuan.Bot.Channels.DingTalk;
using SanYuan.Bot.Channels.DirectLine;
using SanYuan.Bot.Channels.Feishu;
using SanYuan.Bot.Channels.WeCom;
using SanYuan.Bot.Channels.WebChat;
using SanYuan.Bot.WebConsole;
using SanYuan.Bot.Delivery;
using SanYuan.Bot.Jobs;
using SanYuan.Bot.Media;
using SanYuan.Bot.Turns;

namespace SanYuan.Bot.Hosting;

/// <summary>The service, as a table of contents: what it is made of and what it answers to.</summary>
internal static class ServiceHost
{
    /// <summary>The embedded database, the rules and the roster: what every verb needs that touches the ledger.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings and pages lie beside the program, wherever it is started from; the database's path is relative to where it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = DefaultEnvironment(args) });
        builder.AddSettings();
        builder.AddClock();
        builder.Services.AddLedger();
        builder.Services.AddCapabilities();
        return builder;
    }

    public static WebApplication Build(string[] args)
    {
        var builder = CreateBuilder(args);
        builder.Services.AddTurns();
        builder.Services.AddDelivery();
        builder.Services.AddMedia();
        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddHealth();
        builder.Services.AddApi();
        builder.Services.AddQuietRequests();
        builder.Services.AddWeCom(builder.Configuration);
        builder.Services.AddDingTalk(builder.Configuration);
        builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddFeishu(builder.Configuration);
        builder.AddWebChat();
        builder.AddConsole();
        builder.Services.AddSingleton<DemonstrationSeed>();
        builder.Services.AddHostedService<StartUp>();
        builder.Services.AddHostedService<CalendarCheck>();
        builder.Services.AddHostedService<RosterRefresh>();

        var app = builder.Build();
        app.UseCalmErrors();
        app.UseConsole();
        app.MapHealth();
        app.MapApi();
        app.MapCalendars();
        app.MapWeCom();
        app.MapDingTalk();
        app.MapBotFramework();
        app.MapDirectLine();
        app.MapFeishu();
        app.MapWebChat();
        app.MapConsole();
        return app;
    }

    /// <summary>A debug build started without a word about its environment is somebody looking at the program: `dotnet run`. A release build is production.</summary>
    /// <remarks>A launch profile would say the same, but the SDK announces profiles on standard output, where verbs write what other programs read.</remarks>
    static string? DefaultEnvironment(string[] args)
    {
#if DEBUG
        return new ConfigurationBuilder().AddCommandLine(args).Build()[HostDefaults.EnvironmentKey]
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Development;
#else
        return null;
#endif
    }
}
