using System.Net;
using System.Net.Mime;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Net.Http.Headers;
using SanYuan.Bot.Channels.BotFramework.Trust;

namespace SanYuan.Bot.Channels.BotFramework.Callbacks;

/// <summary>The address the platform calls. Bot Builder's adapter reads the activity and believes the caller or not; 200 is said when the message is on disk.</summary>
internal sealed class BotFrameworkEndpoint(CloudAdapter adapter, BotFrameworkReceiver receiver, IHostEnvironment environment, ILogger<BotFrameworkEndpoint> log)
{
    /// <summary>Any status but 200 tells the platform that it has not arrived.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var visit = new BotFrameworkVisit(receiver);
        var status = await TakeAsync(context, visit);
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = status;
        // The platform is let go: the answer goes another way.
        await context.Response.CompleteAsync();
        await receiver.AnswerAsync(visit.Taken, CancellationToken.None);
    }

    async Task<int> TakeAsync(HttpContext context, BotFrameworkVisit visit)
    {
        if (Admit(context) is not StatusCodes.Status200OK and var refused)
            return refused;
        var (status, body) = await CallbackBody.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
            return status;
        context.Request.Body = body;
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, visit, context.RequestAborted);
            return visit.Taken.Status == BotFrameworkReceiver.NotTaken ? context.Response.StatusCode : visit.Taken.Status;
        }
        catch (KeysUnavailableException failure)
        {
            log.NoKeys(failure);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    int Admit(HttpContext context)
    {
        // A page of another site can send anything else without asking.
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
            return StatusCodes.Status400BadRequest;
        if (context.Request.Headers.Authorization.Count > 0 || (environment.IsDevelopment() && context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)))
            return StatusCodes.Status200OK;
        log.CallRefused("no token, and not the emulator on this machine");
        return StatusCodes.Status401Unauthorized;
    }
}
