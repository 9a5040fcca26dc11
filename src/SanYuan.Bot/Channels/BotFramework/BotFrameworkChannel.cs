using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.BotFramework.Callbacks;
using SanYuan.Bot.Channels.BotFramework.Media;
using SanYuan.Bot.Channels.BotFramework.Sending;
using SanYuan.Bot.Channels.BotFramework.Trust;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework;

/// <summary>The Bot Framework channel's one door: off while the section <see cref="BotFrameworkOptions.Section"/> is absent, but for the emulator in Development.</summary>
internal static class BotFrameworkChannel
{
    public const string Route = "/api/messages";

    /// <remarks>Needs a <see cref="Turns.TurnAdapter"/> and <see cref="Answers"/> among the services.</remarks>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(BotFrameworkOptions.Section);
        if (!section.Exists() && !environment.IsDevelopment())
            return services;
        var options = services.AddOptions<BotFrameworkOptions>().Bind(section);
        if (section.Exists())
        {
            options.ValidateOnStart();
            services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        }
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChannelTurns>();
        services.AddSingleton<PlatformKeys>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton(provider => Trusting(provider, environment));
        services.AddSingleton<BotFrameworkReceiver>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BotFrameworkEndpoint>(provider, environment));
        return services.AddSending().AddClients(environment.IsDevelopment());
    }

    public static void MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(BotFrameworkEndpoint)))
            endpoints.MapPost(Route, context => context.RequestServices.GetRequiredService<BotFrameworkEndpoint>().ReceiveAsync(context));
    }

    static CloudAdapter Trusting(IServiceProvider services, IHostEnvironment environment)
    {
        // Its own log lines hold conversations' ids and the reasons why a caller is not believed: ours say what an operator needs.
        var connecting = BotFrameworkAuthenticationFactory.Create(
            channelService: "", validateAuthority: true, toChannelFromBotLoginUrl: "", toChannelFromBotOAuthScope: "", toBotFromChannelTokenIssuer: "", oAuthUrl: "",
            toBotFromChannelOpenIdMetadataUrl: "", toBotFromEmulatorOpenIdMetadataUrl: "", callerId: "",
            ActivatorUtilities.CreateInstance<BotFrameworkCredentials>(services), new AuthenticationConfiguration(),
            ActivatorUtilities.CreateInstance<ConnectorClients>(services), NullLogger.Instance);
        return new CloudAdapter(ActivatorUtilities.CreateInstance<CallerTrust>(services, connecting, environment), NullLogger.Instance);
    }

    static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddSingleton<BotFrameworkTokens>();
        services.AddSingleton<KnownConversations>();
        services.AddSingleton<BotFrameworkConversations>();
        services.AddSingleton<BotFrameworkSender>();
        services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<BotFrameworkSender>());
        services.AddSingleton<IAnswerSender, BotFrameworkAnswers>();
        services.AddSingleton<IMediaSource, BotFrameworkMedia>();
        return services;
    }

    static IServiceCollection AddClients(this IServiceCollection services, bool isDevelopment)
    {
        // Each call has its own limit, on the service's clock.
        services.AddHttpClient(ConnectorClients.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Whoever answers with a redirect would get the token, or send us where nobody looked.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = isDevelopment ? null : PublicAddresses.ConnectAsync,
            })
            // Their log lines hold whole addresses, and with them whose conversation it is.
            .RemoveAllLoggers();
        services.AddHttpClient(PlatformKeys.ClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(10), 1024 * 1024))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services;
    }
}
