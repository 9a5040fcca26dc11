using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.PlatformSimulator;

/// <summary>Lets a waiting fault strike the call it was meant for.</summary>
internal sealed class FaultMiddleware(SimulatorFaults faults, CallLog calls, TimeProvider time) : IMiddleware
{
    /// <summary>Where the API lies whose refusals have a code within an HTTP status.</summary>
    public const string Feishu = "/open-apis";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        calls.Begin();
        try
        {
            await StrikeAsync(context, next);
        }
        finally
        {
            calls.End();
        }
    }

    async Task StrikeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.ToString();
        var fault = faults.Next(path);
        if (fault?.Kind is FaultKind.Slow or FaultKind.DropAfter)
        {
            await CarryOutAsync(context, fault, next);
            return;
        }
        calls.Add(path);
        if (fault is null)
            await next(context);
        else
            await RefuseAsync(context, fault);
    }

    async Task CarryOutAsync(HttpContext context, Fault fault, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        await next(context);
        context.Response.Body = wire;
        calls.Add(fault.Call);
        if (fault.Kind == FaultKind.DropAfter)
        {
            context.Abort();
            return;
        }
        await Task.Delay(fault.Delay, time, context.RequestAborted);
        await wire.WriteAsync(held.ToArray(), context.RequestAborted);
    }

    static Task RefuseAsync(HttpContext context, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.ErrorCode when context.Request.Path.StartsWithSegments(Feishu):
                if (FeishuRefusal.StatusOf(fault.Code) == StatusCodes.Status429TooManyRequests)
                    context.Response.Headers["x-ogw-ratelimit-reset"] = "1";
                return FeishuRefusal.Of(FeishuRefusal.StatusOf(fault.Code), fault.Code).ExecuteAsync(context);
            case FaultKind.ErrorCode when fault.Name is { } name:
                context.Response.StatusCode = fault.Code;
                return context.Response.WriteAsJsonAsync(new { code = name, message = "injected", requestid = "simulated" }, context.RequestAborted);
            case FaultKind.ErrorCode:
                return context.Response.WriteAsJsonAsync(new { errcode = fault.Code, errmsg = "injected" }, context.RequestAborted);
            case FaultKind.Garbage:
                return context.Response.WriteAsync("<html>a proxy's page</html>", context.RequestAborted);
            case FaultKind.Status:
                context.Response.StatusCode = fault.Code;
                // Only a redirect (3xx) is followed, and must not be.
                context.Response.Headers.Location = "/cgi-bin/elsewhere";
                if (fault.RetryAfter is { } seconds)
                    context.Response.Headers.RetryAfter = $"{seconds}";
                return Task.CompletedTask;
            default:
                context.Abort();
                return Task.CompletedTask;
        }
    }
}
