using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using SanYuan.Bot.WebConsole.Pages;
using SanYuan.Bot.WebConsole.SignIn;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole;

/// <summary>Who may see which page: decided for each request, by what the page states and by what the roster says today.</summary>
internal static class Access
{
    /// <summary>Where programs ask, not people: they are told a bare status.</summary>
    static readonly PathString[] Programs = ["/api", "/assets", "/calendar", "/callbacks", "/chat", "/health"];

    /// <summary>Stands behind routing, and before whatever reads a form.</summary>
    public static void UseConsoleAccess(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is null && IsPageSought(context.Request))
            ShowMissing(context);
        if (context.GetEndpoint() is not { } endpoint || !IsConsole(endpoint))
        {
            await next(context);
            return;
        }
        ConsoleHeaders.Add(context.Response.Headers);
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            if (await app.Services.GetRequiredService<Sessions>().VisitorAsync(context) is not { } visitor)
            {
                SendToSignIn(context);
                return;
            }
            context.Features.Set(visitor);
            // What does not state who may use it is nobody's.
            if (!visitor.IsAny(endpoint.Metadata.GetMetadata<OpenToAttribute>()?.Roles ?? Roles.None))
                ShowDenied(context);
        }
        await next(context);
    });

    static bool IsConsole(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || endpoint.Metadata.GetMetadata<OpenToAttribute>() is not null;

    /// <summary>Somebody's browser, and not at the address of a program.</summary>
    static bool IsPageSought(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !Programs.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whoever is not signed in signs in first, as anywhere.</summary>
    static void ShowMissing(HttpContext context) => Show(context, typeof(NowherePage));

    static void SendToSignIn(HttpContext context)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var here = isRead ? $"{context.Request.Path}{context.Request.QueryString}" : "/";
        context.Response.StatusCode = isRead ? StatusCodes.Status302Found : StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = here == "/" ? "/signin" : $"/signin?from={Uri.EscapeDataString(here)}";
    }

    /// <summary>At the address that was asked for, so that it can be shared and asked about.</summary>
    static void ShowDenied(HttpContext context)
    {
        Show(context, typeof(DeniedPage));
        // A form that was sent is not read: its page is not there for this visitor.
        context.Request.Method = HttpMethods.Get;
    }

    static void Show(HttpContext context, Type page)
    {
        var pages = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints;
        context.SetEndpoint(pages.First(one => one.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == page));
        context.Request.RouteValues.Clear();
    }
}
