using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using System.Text;
using SanYuan.Bot.Turns;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>The two halves of the callback address: verification of the address, and messages.</summary>
internal sealed class WeComEndpoint(WeComCrypto crypto, WeComReply reply, TurnAdapter adapter, TimeProvider time, ILogger<WeComEndpoint> log)
{
    // Longer than the platform waits: a turn that takes 6 seconds is finished, and its answer is there when the platform asks again.
    static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(30);

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
        var (turnStatus, text) = await TurnAsync(payload);
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
        if (error != WeComCryptoError.None)
            log.CallbackRefused((int)error, error);
        return error == WeComCryptoError.None;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of the host: the platform delivers again and sees nothing of what failed.")]
    async Task<(int Status, string Text)> TurnAsync(WeComPayload payload)
    {
        // Not the request's token: the platform hangs up after 5 seconds, and starting over each time it calls again would never end.
        using var limit = new CancellationTokenSource(TurnLimit, time);
        try
        {
            return (StatusCodes.Status200OK, await adapter.AnswerAsync(WeComMapper.ToActivity(payload, time.GetUtcNow()), limit.Token));
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or OperationCanceledException)
        {
            log.TurnPostponed(failure);
            return (StatusCodes.Status503ServiceUnavailable, "");
        }
        catch (Exception failure)
        {
            log.TurnFailed(failure);
            return (StatusCodes.Status500InternalServerError, "");
        }
    }

    static Task AnswerAsync(HttpResponse response, string contentType, string text, CancellationToken cancellationToken)
    {
        response.ContentType = contentType + "; charset=utf-8";
        // Without it the answer goes out in chunks, and the last one is a packet of its own.
        response.ContentLength = Encoding.UTF8.GetByteCount(text);
        return response.WriteAsync(text, cancellationToken);
    }
}
