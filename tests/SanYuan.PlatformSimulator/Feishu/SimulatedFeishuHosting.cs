using System.Text;
using System.Text.Json;

namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>The platform's API, under <c>/open-apis</c>.</summary>
internal static class SimulatedFeishuHosting
{
    public static void AddSimulatedFeishu(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Feishu").Get<SimulatedFeishuOptions>() ?? new SimulatedFeishuOptions());
        services.AddSingleton<SimulatedFeishu>();
        services.AddSingleton<FeishuPlatform>();
    }

    public static void MapSimulatedFeishu(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(FaultMiddleware.Feishu), api => api.UseMiddleware<FaultMiddleware>());
        app.MapPost(SimulatedFeishu.GetToken, (SimulatedFeishu platform, JsonElement json) =>
            platform.Tokens.Issue(json.GetProperty("app_id").GetString()!, json.GetProperty("app_secret").GetString()!));
        app.MapPost(SimulatedFeishu.Send, (SimulatedFeishu platform, HttpRequest request, string receive_id_type, CancellationToken token) =>
            AllowedAsync(platform, request, body => platform.Messages.Send(receive_id_type, "", body), token));
        app.MapPost(SimulatedFeishu.Send + "/{message}/reply", (SimulatedFeishu platform, HttpRequest request, string message, CancellationToken token) =>
            AllowedAsync(platform, request, body => platform.Messages.Send(null, message, body), token));
        app.MapGet(SimulatedFeishu.Send + "/{message}/resources/{key}", (SimulatedFeishu platform, HttpRequest request, string message, string key, string type, CancellationToken token) =>
            AllowedAsync(platform, request, _ => platform.Files.Get(message, key, type), token));
        app.MapGet(SimulatedFeishu.RobotInfo, (SimulatedFeishu platform, HttpRequest request, CancellationToken token) =>
            AllowedAsync(platform, request, _ => Results.Json(new { code = 0, msg = "ok", bot = new { app_name = "三员", open_id = platform.Options.RobotOpenId } }), token));
        app.MapFeishuControl();
    }

    static async Task<IResult> AllowedAsync(SimulatedFeishu platform, HttpRequest request, Func<string, IResult> call, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellationToken);
        return platform.Tokens.Judge(request.Headers.Authorization.ToString()) is not 0 and var code ? FeishuRefusal.Of(StatusCodes.Status400BadRequest, code) : call(body);
    }

    /// <summary>The simulator's own commands over HTTP, under <c>/simulator/feishu</c>, for a program that runs beside it.</summary>
    static void MapFeishuControl(this WebApplication app)
    {
        var feishu = app.MapGroup("/simulator/feishu");
        feishu.MapGet("/messages", (SimulatedFeishu platform) => platform.Outbox.Messages);
        feishu.MapGet("/messages/{member}", (SimulatedFeishu platform, string member) => platform.Outbox.SeenBy(member));
        feishu.MapDelete("/", (SimulatedFeishu platform) => platform.Reset());
        feishu.MapPost("/deliver", (FeishuPlatform client, FeishuTextCommand command, CancellationToken token) => client.SayAsync(command.Account, command.Text, token));
    }

    internal sealed record FeishuTextCommand(string Account, string Text);
}
