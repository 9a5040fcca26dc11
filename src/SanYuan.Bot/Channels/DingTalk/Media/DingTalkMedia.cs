using System.Net;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.DingTalk.Sending;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Media;

/// <summary>Fetches the content of messages: a code is exchanged for an address (robot/messageFiles/download), and that hands out the file for a while.</summary>
internal sealed class DingTalkMedia(IHttpClientFactory clients, DingTalkCaller caller, IOptions<DingTalkOptions> options, TimeProvider time, ILogger<DingTalkMedia> log) : IMediaSource
{
    /// <summary>For 20 MB over a slow line; what takes longer is tried again later.</summary>
    static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);

    readonly bool _isPlain = options.Value.ApiBaseUrl.StartsWith(Uri.UriSchemeHttp + "://", StringComparison.OrdinalIgnoreCase);

    public string Channel => ChannelNames.DingTalk;

    public async Task<MediaAnswer> FetchAsync(string mediaId, Stream target, CancellationToken cancellationToken)
    {
        var call = await caller.CallAsync("v1.0/robot/messageFiles/download", new { robotCode = options.Value.RobotCode, downloadCode = mediaId }, cancellationToken);
        if (call.Result is { Category: not SendCategory.Done } failure)
            // What can never be sent is here what can never be fetched: the code is over.
            return Report(new MediaAnswer(failure.Category == SendCategory.Drop ? MediaOutcome.Gone : MediaOutcome.Later, failure.Detail));
        return Report(IsAddress(call.Answer!.Body.Text("downloadUrl"), out var address)
            ? await DownloadAsync(address, target, cancellationToken)
            : Later("answer without an address"));
    }

    /// <summary>The platform said it over an encrypted line, and it must lead to one.</summary>
    bool IsAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && (address.Scheme == Uri.UriSchemeHttps || (_isPlain && address.Scheme == Uri.UriSchemeHttp));

    async Task<MediaAnswer> DownloadAsync(Uri address, Stream target, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(DingTalkApi.ClientName);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.StatusCode == HttpStatusCode.OK
                ? await MediaDownload.SaveAsync(response.Content, target, either.Token)
                : Later($"http {(int)response.StatusCode}");
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

    static MediaAnswer Later(string detail) => new(MediaOutcome.Later, detail);

    MediaAnswer Report(MediaAnswer answer)
    {
        if (answer.Outcome != MediaOutcome.Fetched)
            log.MediaNotFetched(answer.Outcome, answer.Detail);
        return answer;
    }
}
