using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.Crypto;
using SanYuan.Bot.Channels.WeCom.Callbacks;
using SanYuan.Bot.Channels.WeCom.Media;
using SanYuan.Bot.Channels.WeCom.Members;
using SanYuan.Bot.Channels.WeCom.Menu;
using SanYuan.Bot.Channels.WeCom.Sending;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom;

/// <summary>The WeCom channel's one door: everything is off while the section <see cref="WeComOptions.Section"/> is absent.</summary>
internal static class WeComChannel
{
    const string Route = "/callbacks/wecom";

    /// <remarks>Needs a <see cref="Turns.TurnAdapter"/> among the services, a singleton.</remarks>
    public static IServiceCollection AddWeCom(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(WeComOptions.Section);
        if (!section.Exists())
            return services;
        services.AddOptions<WeComOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeComOptions>, WeComOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChannelTurns>();
        services.AddSingleton(CreateCrypto);
        services.AddSingleton<WeComReply>();
        services.AddScoped<WeComEndpoint>();
        services.AddSending();
        return services;
    }

    public static void MapWeCom(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(WeComEndpoint)))
            return;
        endpoints.MapGet(Route, context => Endpoint(context).VerifyAsync(context));
        endpoints.MapPost(Route, context => Endpoint(context).ReceiveAsync(context));
    }

    static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<WeComApi>();
        services.AddSingleton<WeComTokens>();
        services.AddSingleton<WeComCaller>();
        services.AddSingleton<IChannelSender, WeComSender>();
        services.AddSingleton<IMediaSource, WeComMedia>();
        services.AddSingleton<WeComMembers>();
        services.AddHostedService<WeComMenuSetter>();
        services.AddHttpClient(WeComApi.ClientName, ConfigureClient)
            // Whoever answers with a redirect would get the token in the address.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Their log lines hold whole addresses, and those hold the secret and the token wherever redaction of the query is switched off.
            .RemoveAllLoggers();
    }

    static void ConfigureClient(IServiceProvider services, HttpClient client)
    {
        client.BaseAddress = HttpAddress.Base(services.GetRequiredService<IOptions<WeComOptions>>().Value.ApiBaseUrl);
        // Each call has its own limit, on the service's clock.
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    static WeComEndpoint Endpoint(HttpContext context) => context.RequestServices.GetRequiredService<WeComEndpoint>();

    static CallbackCrypto CreateCrypto(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<WeComOptions>>().Value;
        return new CallbackCrypto(options.Token, options.EncodingAesKey, options.CorpId);
    }
}
