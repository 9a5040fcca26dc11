using System.Net.Mime;
using System.Text;
using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>The two halves of the callback address: verification of the address, and messages.</summary>
internal sealed class WeComEndpoint(CallbackCrypto crypto, WeComReply reply, ChannelTurns turns, TimeProvider time, ILogger<WeComEndpoint> log)
{
    /// <summary>Answers the platform's test of the address with the decrypted echo, and nothing but it (document 90238).</summary>
    public async Task VerifyAsync(HttpContext context)
    {
        if (!WeComQuery.TryRead(context.Request, out var query) || (string?)context.Request.Query["echostr"] is not { Length: > 0 } echo)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (Open(query, echo, out var message))
            await AnswerAsync(context.Response, MediaTypeNames.Text.Plain, message, context.RequestAborted);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>Takes a message or an event, and answers in the same response; any status but 200 makes the platform deliver again.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var (status, payload) = await ReadAsync(context.Request, context.RequestAborted);
        context.Response.StatusCode = status;
        if (payload is null)
            return;
        var (turnStatus, text) = await turns.RunAsync(WeComMapper.ToActivity(payload, time.GetUtcNow()));
        context.Response.StatusCode = turnStatus;
        if (text.Length > 0)
            await AnswerAsync(context.Response, MediaTypeNames.Application.Xml, reply.Write(text, payload), context.RequestAborted);
    }

    async Task<(int Status, WeComPayload? Payload)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!WeComQuery.TryRead(request, out var query))
            return (StatusCodes.Status400BadRequest, null);
        var (status, body) = await CallbackBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return (status, null);
        if (!WeComXml.TryRead(body, out var envelope) || envelope.GetValueOrDefault("Encrypt") is not { Length: > 0 } encrypt)
            return (StatusCodes.Status400BadRequest, null);
        if (!Open(query, encrypt, out var message))
            return (StatusCodes.Status401Unauthorized, null);
        return WeComXml.TryRead(message, out var fields)
            ? (StatusCodes.Status200OK, new WeComPayload(fields))
            : (StatusCodes.Status400BadRequest, null);
    }

    bool Open(WeComQuery query, string encrypt, out string message)
    {
        var error = crypto.Open(query.Signature, query.Timestamp, query.Nonce, encrypt, out message);
        if (error != CallbackCryptoError.None)
            log.CallbackRefused((int)error, error);
        return error == CallbackCryptoError.None;
    }

    static Task AnswerAsync(HttpResponse response, string contentType, string text, CancellationToken cancellationToken)
    {
        response.ContentType = contentType + "; charset=utf-8";
        // Without it the answer goes out in chunks, and the last one is a packet of its own.
        response.ContentLength = Encoding.UTF8.GetByteCount(text);
        return response.WriteAsync(text, cancellationToken);
    }
}
