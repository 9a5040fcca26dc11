using System.Net;
using System.Net.Mime;
using System.Text.Json;
using SanYuan.Bot.Channels.WeCom.Sending;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Media;

/// <summary>Fetches the content of messages (media/get, document 90254): a file on success, JSON otherwise, and HTTP 200 for both.</summary>
internal sealed class WeComMedia(IHttpClientFactory clients, WeComTokens tokens, TimeProvider time, ILogger<WeComMedia> log) : IMediaSource
{
    const int InvalidMediaId = 40007;
    const int LongestError = 4096;

    /// <summary>For 20 MB over a slow line; what takes longer is tried again later.</summary>
    static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);

    public string Channel => ChannelNames.WeCom;

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        for (var isLast = false; ; isLast = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (token.Failure is { } failure)
                return new MediaAnswer(MediaOutcome.Later, failure.Detail);
            var (answer, code) = await CallAsync(token, mediaId, target, cancellationToken);
            if (!WeComErrors.IsTokenRefused(code) || isLast)
                return Report(answer);
            log.TokenRefused(code);
            tokens.Drop(token);
        }
    }

    async Task<(MediaAnswer Answer, int Code)> CallAsync(AccessToken token, string mediaId, Stream target, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(WeComApi.ClientName);
            var address = new Uri($"cgi-bin/media/get?access_token={Uri.EscapeDataString(token.Value)}&media_id={Uri.EscapeDataString(mediaId)}", UriKind.Relative);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                return (Later($"http {(int)response.StatusCode}"), 0);
            return IsFile(response)
                ? (await MediaDownload.SaveAsync(response.Content, target, either.Token), 0)
                : await ReadErrorAsync(response, either.Token);
        }
        // An IOException is the connection's or the disk's: either may be better later.
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return (Later($"connection lost: {(fault as HttpRequestException)?.HttpRequestError}"), 0);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Later("no answer in time"), 0);
        }
    }

    // Only a file has a name; without one, or as text, it is the platform's error or some proxy's page.
    static bool IsFile(HttpResponseMessage response) =>
        response.Content.Headers.ContentDisposition is not null
        && response.Content.Headers.ContentType?.MediaType is not (MediaTypeNames.Application.Json or MediaTypeNames.Text.Plain or MediaTypeNames.Text.Html);

    static async Task<(MediaAnswer Answer, int Code)> ReadErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        try
        {
            if (await BoundedCopy.CopyAsync(body, text, LongestError, cancellationToken)
                && JsonSerializer.Deserialize<WeComAnswer>(text.GetBuffer().AsSpan(0, (int)text.Length)) is { Code: not WeComErrors.Ok and var code })
                return (new MediaAnswer(code == InvalidMediaId ? MediaOutcome.Gone : MediaOutcome.Later, $"errcode {code}"), code);
        }
        catch (JsonException)
        {
            // Judged below.
        }
        // A text file somebody sent has a name; a page in the way of the platform has none.
        return (response.Content.Headers.ContentDisposition is null ? Later("answer is not the platform's") : new MediaAnswer(MediaOutcome.NotTaken, "text"), 0);
    }

    static MediaAnswer Later(string detail) => new(MediaOutcome.Later, detail);

    MediaAnswer Report(MediaAnswer answer)
    {
        if (answer.Outcome != MediaOutcome.Fetched)
            log.MediaNotFetched(answer.Outcome, answer.Detail);
        return answer;
    }
}
