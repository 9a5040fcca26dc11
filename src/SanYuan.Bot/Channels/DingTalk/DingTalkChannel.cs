using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.DingTalk.Callbacks;
using SanYuan.Bot.Channels.DingTalk.Media;
using SanYuan.Bot.Channels.DingTalk.Sending;
using SanYuan.Bot.Channels.DingTalk.Streaming;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk;

/// <summary>The DingTalk channel's one door: everything is off while the section <see cref="DingTalkOptions.Section"/> is absent.</summary>
internal static class DingTalkChannel
{
    public const string Route = "/callbacks/dingtalk";

    /// <remarks>Needs a <see cref="Turns.TurnAdapter"/> and <see cref="Answers"/> among the services.</remarks>
    public static IServiceCollection AddDingTalk(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DingTalkOptions.Section);
        if (!section.Exists())
            return services;
        services.AddOptions<DingTalkOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DingTalkOptions>, DingTalkOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChannelTurns>();
        services.TryAddSingleton<Intake>();
        services.AddSingleton<DingTalkReceiver>();
        services.AddSending();
        return (section.Get<DingTalkOptions>() ?? new DingTalkOptions()).IsHttp ? services.AddCallbacks() : services.AddStream();
    }

    public static void MapDingTalk(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(DingTalkEndpoint)))
            endpoints.MapPost(Route, context => context.RequestServices.GetRequiredService<DingTalkEndpoint>().ReceiveAsync(context));
    }

    static IServiceCollection AddCallbacks(this IServiceCollection services) =>
        services.AddSingleton<DingTalkEvents>().AddSingleton<DingTalkEndpoint>();

    static IServiceCollection AddStream(this IServiceCollection services) =>
        services.AddSingleton<StreamGateway>().AddSingleton<FrameDesk>().AddSingleton<SenderLanes>().AddHostedService<StreamService>();

    static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<DingTalkApi>();
        services.AddSingleton<DingTalkTokens>();
        services.AddSingleton<DingTalkCaller>();
        services.AddSingleton<DingTalkCardCallbacks>();
        services.AddSingleton<DingTalkCards>();
        services.AddSingleton<DingTalkSender>();
        services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<DingTalkSender>());
        services.AddSingleton<SessionWebhook>();
        services.AddSingleton<IAnswerSender, DingTalkAnswers>();
        services.AddSingleton<IMediaSource, DingTalkMedia>();
        services.AddHttpClient(DingTalkApi.ClientName, ConfigureClient)
            // Whoever answers with a redirect would get the token, or send us where nobody looked.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Their log lines hold whole addresses, and those of conversations are secrets.
            .RemoveAllLoggers();
    }

    static void ConfigureClient(IServiceProvider services, HttpClient client)
    {
        client.BaseAddress = HttpAddress.Base(services.GetRequiredService<IOptions<DingTalkOptions>>().Value.ApiBaseUrl);
        // Each call has its own limit, on the service's clock.
        client.Timeout = Timeout.InfiniteTimeSpan;
    }
}
