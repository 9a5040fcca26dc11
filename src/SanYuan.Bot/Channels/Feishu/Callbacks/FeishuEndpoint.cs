using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>The callback address: the platform's test of it, messages to the robot, taps on cards, and whatever else was subscribed.</summary>
internal sealed class FeishuEndpoint(FeishuOpener opener, FeishuReceiver receiver, IOptions<FeishuOptions> options, ILogger<FeishuEndpoint> log)
{
    readonly string _accountType = options.Value.AccountType;

    /// <summary>Any status but 200 tells the platform that it has not arrived.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var (status, body) = await CallbackBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            await AnswerAsync(context, status, "");
            return;
        }
        var opened = opener.Open(context.Request, body.GetBuffer().AsMemory(0, (int)body.Length));
        await (opened switch
        {
            { Status: not StatusCodes.Status200OK } => AnswerAsync(context, opened.Status, ""),
            { Form: FeishuForm.Challenge } => AnswerAsync(context, opened.Status, JsonSerializer.Serialize(new { challenge = opened.Json.Text("challenge") }, PlatformJson.Writing)),
            { Form: FeishuForm.OldCard } => TakeTapAsync(context, FeishuTap.TryReadOld(opened.Json, _accountType, out var tap) ? tap : null),
            _ => TakeEventAsync(context, opened.Json),
        });
    }

    Task TakeEventAsync(HttpContext context, JsonElement json) => json.Inner("header").Text("event_type") switch
    {
        FeishuMessage.EventType => TakeMessageAsync(context, FeishuMessage.TryRead(json, _accountType, out var message) ? message : null),
        FeishuTap.EventType => TakeTapAsync(context, FeishuTap.TryRead(json, _accountType, out var tap) ? tap : null),
        _ => AnswerAsync(context, StatusCodes.Status200OK, "{}"),
    };

    async Task TakeMessageAsync(HttpContext context, FeishuMessage? message)
    {
        if (message is null)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, "");
            return;
        }
        if (message.Account.Length == 0)
            log.SenderUnnamed(_accountType);
        var taken = await receiver.TakeAsync(message, context.RequestAborted);
        context.Response.StatusCode = taken.Status;
        // The platform is let go: it shows nothing of this response, and the answer goes another way.
        await context.Response.CompleteAsync();
        await receiver.AnswerAsync(taken, CancellationToken.None);
    }

    async Task TakeTapAsync(HttpContext context, FeishuTap? tap)
    {
        if (tap is null)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, "");
            return;
        }
        var (status, response) = await receiver.TakeAsync(tap);
        await AnswerAsync(context, status, status == StatusCodes.Status200OK ? response : "");
    }

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
