using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Activity = Microsoft.Bot.Schema.Activity;

namespace SanYuan.Bot.Channels.BotFramework.Trust;

/// <summary>Decides for Bot Builder's adapter whom to believe; connecting outwards is Bot Builder's own.</summary>
/// <param name="connecting">Makes connections to the channel.</param>
internal sealed class CallerTrust(BotFrameworkAuthentication connecting, TokenCheck tokens, IOptions<BotFrameworkOptions> options, IHostEnvironment environment, ILogger<CallerTrust> log)
    : BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The caller is not believed.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (await FaultAsync(activity, authHeader ?? "", cancellationToken) is { } fault)
        {
            log.CallRefused(fault);
            throw new UnauthorizedAccessException(fault);
        }
        // Bot Builder would make it the thread's culture, and the service runs without a culture database.
        activity.Locale = null;
        var app = IsEmulator(activity) ? "" : options.Value.AppId;
        var identity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, app), new Claim(AuthenticationConstants.AppIdClaim, app)]);
        return new AuthenticateRequestResult { ClaimsIdentity = identity, ConnectorFactory = connecting.CreateConnectorFactory(identity) };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not taken.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connecting.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        connecting.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    async Task<string?> FaultAsync(Activity activity, string authorization, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || !(service.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && service is { Scheme: "http", IsLoopback: true })))
            return "no service address that can be used";
        if (IsEmulator(activity))
            // The endpoint has seen that the caller is on this machine.
            return environment.IsDevelopment() && service.IsLoopback ? null : "an emulator that is not on this machine";
        if (options.Value.AppId.Length == 0)
            return "no app is set up";
        return await tokens.FaultAsync(authorization, activity.ChannelId ?? "", activity.ServiceUrl, cancellationToken);
    }

    static bool IsEmulator(Activity activity) => activity.ChannelId == Microsoft.Bot.Connector.Channels.Emulator;
}
