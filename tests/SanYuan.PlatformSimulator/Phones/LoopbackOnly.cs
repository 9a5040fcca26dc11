using System.Net;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>Whoever holds these phones speaks as anybody: only this machine itself may, and no page of another address in its browser.</summary>
internal static class LoopbackOnly
{
    public static bool Is(Uri address) =>
        address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttp && IsLoopback(address.Host);

    public static void UseLoopbackOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        var origin = context.Request.Headers.Origin.ToString();
        var isOurs = (context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(context.Connection.RemoteIpAddress))
            && IsLoopback(context.Request.Host.Host)
            && (origin.Length == 0 || origin == $"{context.Request.Scheme}://{context.Request.Host}");
        if (isOurs)
            await next(context);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });

    static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
