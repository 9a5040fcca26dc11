using System.Text.Json.Nodes;

namespace SanYuan.PlatformSimulator.BotFramework;

/// <summary>The platform's sides that a bot meets: where it gets its tokens, the keys it believes, and the connector it writes to.</summary>
internal static class SimulatedBotFrameworkHosting
{
    public static void AddSimulatedBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("BotFramework").Get<SimulatedBotFrameworkOptions>() ?? new SimulatedBotFrameworkOptions());
        services.AddSingleton<SimulatedBotFramework>();
        services.AddSingleton<BotFrameworkPlatform>();
    }

    public static void MapSimulatedBotFramework(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(SimulatedBotFramework.Connector) || context.Request.Path.StartsWithSegments("/botframework") || context.Request.Path.Value!.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal),
            api => api.UseMiddleware<FaultMiddleware>());
        app.MapGet(SimulatedBotFramework.Metadata, (HttpRequest request) => Results.Json(new
        {
            issuer = SigningDesk.Issuer,
            jwks_uri = $"{request.Scheme}://{request.Host}{SimulatedBotFramework.Keys}",
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet(SimulatedBotFramework.Keys, (SimulatedBotFramework platform) => platform.Signing.Keys());
        app.MapPost("/{tenant}/oauth2/v2.0/token", async (SimulatedBotFramework platform, string tenant, HttpRequest request, CancellationToken token) => platform.Login.Issue(tenant, await request.ReadFormAsync(token)));
        app.MapPost(SimulatedBotFramework.Begin, (SimulatedBotFramework platform, HttpRequest request, JsonNode body) => Allowed(platform, request, () => ConnectorDesk.Begin(body)));
        app.MapPost(SimulatedBotFramework.Begin + "/{conversation}/activities", (SimulatedBotFramework platform, HttpRequest request, string conversation, JsonNode body) =>
            Allowed(platform, request, () => platform.Desk.Say(conversation, body)));
        app.MapGet(SimulatedBotFramework.FileAt("{id}"), (SimulatedBotFramework platform, HttpRequest request, string id) => Allowed(platform, request, () => platform.Desk.File(id)));
        app.MapGet("/simulator/botframework/messages/{member}", (SimulatedBotFramework platform, string member) => platform.Desk.SeenBy(member));
        app.MapPost("/simulator/botframework/deliver", (BotFrameworkPlatform client, TextCommand command, CancellationToken token) => client.SayAsync(command.Member, command.Text, token));
    }

    static IResult Allowed(SimulatedBotFramework platform, HttpRequest request, Func<IResult> call) =>
        platform.Login.IsGood(request.Headers.Authorization.ToString()) ? call() : ConnectorDesk.Refuse(401, "Unauthorized");

    internal sealed record TextCommand(string Member, string Text);
}
