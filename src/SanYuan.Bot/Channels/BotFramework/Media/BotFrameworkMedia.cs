using System.Net;
using System.Net.Http.Headers;
using SanYuan.Bot.Channels.BotFramework.Sending;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework.Media;

/// <summary>Fetches the content of messages from where it was found good to be fetched.</summary>
internal sealed class BotFrameworkMedia(IHttpClientFactory clients, BotFrameworkTokens tokens, TimeProvider time, ILogger<BotFrameworkMedia> log) : IMediaSource
{
    /// <summary>For 20 MB over a slow line; what takes longer is tried again later.</summary>
    static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);

    public string Channel => ChannelNames.BotFramework;

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        var answer = await TryAsync(mediaId, target, cancellationToken);
        if (answer.Outcome != MediaOutcome.Fetched)
            log.MediaNotFetched(answer.Outcome, answer.Detail);
        return answer;
    }

    async Task<MediaAnswer> TryAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        if (!MediaAddress.TryRead(mediaId, out var media))
            return new MediaAnswer(MediaOutcome.Gone, "not an address");
        var token = media.TakesToken ? await tokens.GetAsync(cancellationToken) : null;
        if (token?.Failure is { } missing)
            return Later(missing.Detail);
        using var limit = new CancellationTokenSource(CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, media.Address);
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
            using var client = clients.CreateClient(ConnectorClients.Name);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (token is not null && response.StatusCode == HttpStatusCode.Unauthorized)
                tokens.Drop(token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await MediaDownload.SaveAsync(response.Content, target, either.Token),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => new MediaAnswer(MediaOutcome.Gone, $"http {(int)response.StatusCode}"),
                var status => Later($"http {(int)status}"),
            };
        }
        // An IOException is the connection's or the disk's: either may be better later.
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Later($"connection lost: {(fault as HttpRequestException)?.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Later("no answer in time");
        }
    }

    static MediaAnswer Later(string? detail) => new(MediaOutcome.Later, detail);
}
