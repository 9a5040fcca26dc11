using System.Threading.RateLimiting;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>How often one address may try to come in, beside what locks a name: against trying many names.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    /// <summary>In a minute; a whole office may stand behind one address.</summary>
    const int Tries = 30;

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, token) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await context.HttpContext.Response.WriteAsync("登录的人太多了，请一分钟后再试。", token);
        };
        options.AddPolicy(Policy, http => IsTry(http.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = Tries, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>A form that was sent, or somebody WeCom brings back; looking at a page costs nothing.</summary>
    static bool IsTry(HttpRequest request) => HttpMethods.IsPost(request.Method) || request.Path == WeComDoor.BackPath;
}
