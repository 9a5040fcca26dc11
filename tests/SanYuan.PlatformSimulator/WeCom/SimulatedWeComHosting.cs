using System.Text;
using System.Text.Json.Serialization;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The platform's API under <c>/cgi-bin</c>.</summary>
internal static class SimulatedWeComHosting
{
    public static void AddSimulatedWeCom(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("WeCom").Get<SimulatedWeComOptions>() ?? new SimulatedWeComOptions());
        services.AddSingleton<SimulatorFaults>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<SimulatedWeCom>();
        services.AddSingleton<WeComPlatform>();
        services.AddSingleton<FaultMiddleware>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
    }

    public static void MapSimulatedWeCom(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/cgi-bin"), api => api.UseMiddleware<FaultMiddleware>());
        app.MapGet(SimulatedWeCom.GetToken, (SimulatedWeCom platform, string? corpid, string? corpsecret) => platform.Tokens.Issue(corpid, corpsecret));
        app.MapPost(SimulatedWeCom.SendMessage, SendAsync);
        app.MapPost(SimulatedWeCom.UploadMedia, UploadAsync);
        app.MapGet(SimulatedWeCom.GetMedia, (SimulatedWeCom platform, HttpRequest request, string media_id) =>
            Refused(platform, request) is { } refusal ? Results.Json(refusal) : platform.Media.Get(media_id));
        app.MapGet(SimulatedWeCom.GetUserInfo, (SimulatedWeCom platform, HttpRequest request, string? code) => Refused(platform, request) ?? platform.SignIns.Who(code ?? ""));
        app.MapWeComControl();
    }

    static async Task<object> SendAsync(SimulatedWeCom platform, HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellationToken);
        return Refused(platform, request) ?? platform.Outbox.Send(body);
    }

    static async Task<object> UploadAsync(SimulatedWeCom platform, HttpRequest request, CancellationToken cancellationToken) =>
        Refused(platform, request) ?? await platform.Media.UploadAsync(request, cancellationToken);

    static object? Refused(SimulatedWeCom platform, HttpRequest request) =>
        platform.Tokens.Check(request.Query["access_token"].ToString()) is not 0 and var error ? WeComAnswer.Error(error) : null;
}
