using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>Gives Bot Builder's connections the app's token; without an app, which is the emulator, none.</summary>
internal sealed class BotFrameworkCredentials(BotFrameworkTokens tokens, IOptions<BotFrameworkOptions> options) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == options.Value.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new Bearer(string.IsNullOrEmpty(appId) ? null : tokens));

    sealed class Bearer(BotFrameworkTokens? tokens) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // Where there is none, the connector's refusal says so.
            if (tokens is not null && await tokens.GetAsync(cancellationToken) is { Failure: null } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        }
    }
}
