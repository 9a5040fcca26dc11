using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using SanYuan.Bot.Channels.Feishu.Sending;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Media;

/// <summary>Fetches the content of messages (im/v1/messages/…/resources): a file on success, JSON otherwise.</summary>
internal sealed class FeishuMedia(IHttpClientFactory clients, FeishuTokens tokens, TimeProvider time, ILogger<FeishuMedia> log) : IMediaSource
{
    const int LongestError = 4096;

    /// <summary>For 20 MB over a slow line; what takes longer is tried again later.</summary>
    static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);

    public string Channel => ChannelNames.Feishu;

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        if (FeishuMediaId.Read(mediaId) is not { } id)
            return Report(new MediaAnswer(MediaOutcome.Gone, "no such id"));
        for (var isLast = false; ; isLast = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            if (token.Failure is { } failure)
                return Report(Later(failure.Detail));
            var (answer, refusal) = await CallAsync(token, id, target, cancellationToken);
            if (refusal is null || !FeishuErrors.IsTokenRefused(refusal) || isLast)
                return Report(answer);
            log.TokenRefused();
            tokens.Drop(token);
        }
    }

    async Task<(MediaAnswer Answer, FeishuAnswer? Refusal)> CallAsync(AccessToken token, FeishuMediaId id, Stream target, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"open-apis/im/v1/messages/{id.Message}/resources/{id.Key}?type={id.Type}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        try
        {
            using var client = clients.CreateClient(FeishuApi.ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType is not (MediaTypeNames.Application.Json or MediaTypeNames.Text.Html))
                return (await MediaDownload.SaveAsync(response.Content, target, either.Token), null);
            var refusal = await FeishuApi.ReadAsync(response, LongestError, either.Token);
            return (Judge(refusal), refusal);
        }
        // An IOException is the connection's or the disk's: either may be better later.
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return (Later($"connection lost: {(fault as HttpRequestException)?.HttpRequestError}"), null);
        }
        catch (JsonException)
        {
            return (Later("answer is not the platform's"), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Later("no answer in time"), null);
        }
    }

    /// <summary>The codes of this interface: no such file or message, taken back, not in the message; larger than the platform hands out; of a kind it does not hand out.</summary>
    static MediaAnswer Judge(FeishuAnswer refusal) => refusal.Code switch
    {
        234001 or 234003 or 234009 or 230110 or 230011 => new MediaAnswer(MediaOutcome.Gone, Detail(refusal)),
        234037 => new MediaAnswer(MediaOutcome.TooLarge, Detail(refusal)),
        234043 => new MediaAnswer(MediaOutcome.NotTaken, Detail(refusal)),
        _ => Later(Detail(refusal)),
    };

    static string Detail(FeishuAnswer refusal) => $"http {refusal.Status} code {refusal.Code}";

    static MediaAnswer Later(string? detail) => new(MediaOutcome.Later, detail);

    MediaAnswer Report(MediaAnswer answer)
    {
        if (answer.Outcome != MediaOutcome.Fetched)
            log.MediaNotFetched(answer.Outcome, answer.Detail);
        return answer;
    }
}
