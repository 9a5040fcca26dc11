using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.WebChat;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Attachments;

namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>Direct Line's one door: everything is off while the section <see cref="DirectLineOptions.Section"/> is absent.</summary>
/// <remarks>Pages of other origins are not let in by the browser: whoever wants that lets their own proxy say so.</remarks>
internal static class DirectLineChannel
{
    public const string Route = "/v3/directline";

    /// <remarks>Needs a <see cref="Turns.TurnAdapter"/> among the services.</remarks>
    public static void AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DirectLineOptions.Section);
        if (!section.Exists())
            return;
        services.AddOptions<DirectLineOptions>().Bind(section)
            .Validate(options => options.Secret.Length >= DirectLineOptions.ShortestSecret, $"{DirectLineOptions.Section}:Secret must have at least {DirectLineOptions.ShortestSecret} characters")
            .ValidateOnStart();
        services.TryAddSingleton<ChannelTurns>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineDesk>();
        services.AddSingleton(provider => new DirectLineMedia(
            new SpoolFolder(provider.GetRequiredService<IOptions<StorageSettings>>().Value.Beside("directline-spool"), provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton<IMediaSource>(provider => provider.GetRequiredService<DirectLineMedia>());
    }

    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(DirectLineDesk)))
            return;
        var group = endpoints.MapGroup(Route).ExcludeFromDescription();
        group.MapPost("/tokens/generate", DirectLineEndpoints.GenerateAsync);
        group.MapPost("/tokens/refresh", DirectLineEndpoints.Refresh);
        group.MapPost("/conversations", DirectLineEndpoints.BeginAsync);
        group.MapGet("/conversations/{id}", DirectLineEndpoints.Resume);
        group.MapGet("/conversations/{id}/activities", DirectLineEndpoints.ReadAsync);
        group.MapPost("/conversations/{id}/activities", DirectLineEndpoints.SayAsync);
        group.MapPost("/conversations/{id}/upload", DirectLineEndpoints.UploadAsync);
    }
}
