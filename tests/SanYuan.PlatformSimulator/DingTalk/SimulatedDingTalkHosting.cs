using System.Text;
using System.Text.Json;

namespace SanYuan.PlatformSimulator.DingTalk;

/// <summary>The platform's API: the new one under <c>/v1.0</c>, of the old one the conversations' addresses, and the gateway.</summary>
internal static class SimulatedDingTalkHosting
{
    public static void AddSimulatedDingTalk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("DingTalk").Get<SimulatedDingTalkOptions>() ?? new SimulatedDingTalkOptions());
        services.AddSingleton<SimulatedDingTalk>();
        services.AddSingleton<DingTalkPlatform>();
    }

    public static void MapSimulatedDingTalk(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/v1.0") || context.Request.Path.StartsWithSegments("/robot") || context.Request.Path.StartsWithSegments("/dingtalk-files"),
            api => api.UseMiddleware<FaultMiddleware>());
        app.MapPost(SimulatedDingTalk.GetToken, (SimulatedDingTalk platform, JsonElement json) => platform.Tokens.Issue(Text(json, "appKey"), Text(json, "appSecret")));
        app.MapPost(SimulatedDingTalk.OpenConnection, (SimulatedDingTalk platform, HttpRequest request, JsonElement json) => platform.Gateway.Open(request, json));
        app.MapPost(SimulatedDingTalk.BatchSend, (SimulatedDingTalk platform, HttpRequest request, CancellationToken token) => AllowedAsync(platform, request, platform.Robot.Send, token));
        app.MapPost(SimulatedDingTalk.CreateCard, (SimulatedDingTalk platform, HttpRequest request, CancellationToken token) => AllowedAsync(platform, request, platform.Cards.Create, token));
        app.MapPost(SimulatedDingTalk.RegisterCards, (SimulatedDingTalk platform, HttpRequest request, CancellationToken token) =>
            AllowedAsync(platform, request, body => platform.Cards.Register(JsonDocument.Parse(body).RootElement), token));
        app.MapPost(SimulatedDingTalk.DownloadFile, (SimulatedDingTalk platform, HttpRequest request, CancellationToken token) =>
            AllowedAsync(platform, request, body => Exchange(platform, request, JsonDocument.Parse(body).RootElement), token));
        app.MapGet("/dingtalk-files", (SimulatedDingTalk platform, string code) => platform.Files.Get(code));
        app.MapPost(SimulatedDingTalk.SendBySession, async (SimulatedDingTalk platform, HttpRequest request, string session, CancellationToken token) =>
            platform.Sessions.Send(session, await BodyAsync(request, token)));
        app.Map("/connect", (SimulatedDingTalk platform, HttpContext context) => platform.Gateway.ConnectAsync(context));
        app.MapDingTalkControl();
    }

    static IResult Exchange(SimulatedDingTalk platform, HttpRequest request, JsonElement json) =>
        platform.Files.Exchange(Text(json, "robotCode"), Text(json, "downloadCode"), platform.Options, request);

    static async Task<IResult> AllowedAsync(SimulatedDingTalk platform, HttpRequest request, Func<string, IResult> call, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(request, cancellationToken);
        return platform.Tokens.IsGood(request.Headers["x-acs-dingtalk-access-token"].ToString()) ? call(body) : DingTalkRefusal.Of(400, "InvalidAuthentication");
    }

    static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
