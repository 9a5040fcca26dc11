using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.Feishu.Callbacks;
using SanYuan.Bot.Channels.Feishu.Media;
using SanYuan.Bot.Channels.Feishu.Sending;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu;

/// <summary>The Feishu channel's one door: everything is off while the section <see cref="FeishuOptions.Section"/> is absent.</summary>
internal static class FeishuChannel
{
    public const string Route = "/callbacks/feishu";

    /// <remarks>Needs a <see cref="Turns.TurnAdapter"/> and <see cref="Answers"/> among the services.</remarks>
    public static IServiceCollection AddFeishu(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(FeishuOptions.Section);
        if (!section.Exists())
            return services;
        services.AddOptions<FeishuOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FeishuOptions>, FeishuOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChannelTurns>();
        services.TryAddSingleton<Intake>();
        services.AddSingleton<FeishuSign>();
        services.AddSingleton<FeishuOpener>();
        services.AddSingleton<FeishuReceiver>();
        services.AddSingleton<FeishuEndpoint>();
        services.AddSending();
        return services;
    }

    public static void MapFeishu(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(FeishuEndpoint)))
            endpoints.MapPost(Route, context => context.RequestServices.GetRequiredService<FeishuEndpoint>().ReceiveAsync(context));
    }

    static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<FeishuApi>();
        services.AddSingleton<FeishuTokens>();
        services.AddSingleton<FeishuCaller>();
        services.AddSingleton<FeishuRobot>();
        services.AddSingleton<FeishuSender>();
        services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<FeishuSender>());
        services.AddSingleton<IAnswerSender, FeishuAnswers>();
        services.AddSingleton<IMediaSource, FeishuMedia>();
        services.AddHttpClient(FeishuApi.ClientName, ConfigureClient)
            // Whoever answers with a redirect would get the token.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Their log lines hold whole addresses, and those hold the ids of messages.
            .RemoveAllLoggers();
    }

    static void ConfigureClient(IServiceProvider services, HttpClient client)
    {
        client.BaseAddress = HttpAddress.Base(services.GetRequiredService<IOptions<FeishuOptions>>().Value.ApiBaseUrl);
        // Each call has its own limit, on the service's clock.
        client.Timeout = Timeout.InfiniteTimeSpan;
    }
}
