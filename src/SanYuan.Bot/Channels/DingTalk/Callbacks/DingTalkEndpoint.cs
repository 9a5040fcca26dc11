using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>The callback address of HTTP mode: messages to the robot, taps on interactive cards, and the event subscription, told apart by how they are signed.</summary>
internal sealed class DingTalkEndpoint(DingTalkReceiver receiver, DingTalkEvents events, IOptions<DingTalkOptions> options, TimeProvider time, ILogger<DingTalkEndpoint> log)
{
    const string CardTimestamp = "x-ddpaas-signature-timestamp", CardSign = "x-ddpaas-signature";

    /// <summary>Any status but 200 tells the platform that it has not arrived.</summary>
    public Task ReceiveAsync(HttpContext context)
    {
        if (DingTalkEvents.IsEvent(context.Request))
            return TakeEventAsync(context);
        return Header(context, CardSign).Length > 0 ? TakeTapAsync(context) : TakeMessageAsync(context);
    }

    async Task TakeEventAsync(HttpContext context)
    {
        var (status, body) = await CallbackBody.ReadAsync(context.Request, context.RequestAborted);
        var (answered, response) = body is null ? (status, "") : events.Take(context.Request, Bytes(body));
        await AnswerAsync(context, answered, response);
    }

    async Task TakeTapAsync(HttpContext context)
    {
        var timestamp = Header(context, CardTimestamp);
        var right = options.Value.CardSecret is { Length: > 0 } secret ? DingTalkSign.OfCard(secret, timestamp) : null;
        var (status, json) = await ReadAsync(context, timestamp, Header(context, CardSign), right);
        if (status != StatusCodes.Status200OK)
            await AnswerAsync(context, status, "");
        else if (!DingTalkTap.TryRead(json, out var tap))
            await AnswerAsync(context, StatusCodes.Status400BadRequest, "");
        else if (!receiver.IsOurs(tap))
            await AnswerAsync(context, StatusCodes.Status401Unauthorized, "");
        else
        {
            var (answered, response) = await receiver.TakeAsync(tap, timestamp);
            await AnswerAsync(context, answered, answered == StatusCodes.Status200OK ? response : "");
        }
    }

    async Task TakeMessageAsync(HttpContext context)
    {
        var timestamp = Header(context, "timestamp");
        var (status, json) = await ReadAsync(context, timestamp, Header(context, "sign"), DingTalkSign.OfMessage(options.Value.ClientSecret, timestamp));
        if (status != StatusCodes.Status200OK)
            await AnswerAsync(context, status, "");
        else if (!DingTalkMessage.TryRead(json, out var message))
            await AnswerAsync(context, StatusCodes.Status400BadRequest, "");
        else if (!receiver.IsOurs(message))
            await AnswerAsync(context, StatusCodes.Status401Unauthorized, "");
        else
        {
            var taken = await receiver.TakeAsync(message);
            context.Response.StatusCode = taken.Status;
            // The platform is let go: it shows nothing of this response, and the answer goes another way.
            await context.Response.CompleteAsync();
            await receiver.AnswerAsync(taken, CancellationToken.None);
        }
    }

    /// <summary>Nothing is read before its signature is right.</summary>
    /// <param name="right">The signature it must have; null: none is right.</param>
    async Task<(int Status, JsonElement Json)> ReadAsync(HttpContext context, string timestamp, string sign, string? right)
    {
        if (timestamp.Length == 0 || sign.Length == 0)
            return (StatusCodes.Status400BadRequest, default);
        if (context.Request.ContentLength > CallbackBody.Limit)
            return (StatusCodes.Status413PayloadTooLarge, default);
        if (right is null || !DingTalkSign.Matches(right, sign) || !DingTalkSign.IsTimely(timestamp, time.GetUtcNow()))
        {
            log.CallbackRefused(right is not null && DingTalkSign.Matches(right, sign) ? "its moment is over an hour away" : "wrong signature");
            return (StatusCodes.Status401Unauthorized, default);
        }
        var (status, body) = await CallbackBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
            return (status, default);
        return PlatformJson.TryRead(Bytes(body), out var json) ? (StatusCodes.Status200OK, json) : (StatusCodes.Status400BadRequest, default);
    }

    static ReadOnlyMemory<byte> Bytes(MemoryStream body) => body.GetBuffer().AsMemory(0, (int)body.Length);

    static string Header(HttpContext context, string name) => context.Request.Headers[name].ToString();

    static Task AnswerAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        if (json.Length == 0)
            return Task.CompletedTask;
        context.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(json);
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
