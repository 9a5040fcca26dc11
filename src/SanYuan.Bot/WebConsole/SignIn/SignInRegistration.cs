using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Access;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>How people come into the console and out of it.</summary>
internal static class SignInRegistration
{
    public static void AddSignIn(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<Passwords>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<WeComDoor>();
        services.AddSingleton(provider => new SecureCookies(provider.GetRequiredService<IOptions<CountySettings>>().Value.PublicUrl));
        services.AddSharedKeys();
        services.AddSignInLimit();
        services.AddAntiforgery();
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>().Configure(options =>
        {
            options.Cookie.Name = "sanyuan-forms";
            // Not always, as the session's: the framework would refuse forms behind a proxy that does not say it ends TLS.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, options =>
        {
            options.Cookie.Name = "sanyuan";
            options.Cookie.HttpOnly = true;
            // Not strict: WeCom brings people back from its own site, and a link in a message would find nobody signed in.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SlidingExpiration = true;
            // On a developer's machine the clock is moved by days, and nobody means to sign out by it.
            options.ExpireTimeSpan = environment.IsDevelopment() ? ConsoleSession.Longest : ConsoleSession.Idle;
            // As paths: behind a proxy the host does not know the address people reach it at.
            options.Events.OnRedirectToLogin = context => SendTo(context.Response, "/signin");
            options.Events.OnRedirectToAccessDenied = context => SendTo(context.Response, "/signin/denied");
        });
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(Sessions.Scheme)
            .Configure<SecureCookies>((options, secure) => options.Cookie.SecurePolicy = secure.Policy);
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/signout", async (IFormCollection _, HttpContext http, Sessions sessions) =>
        {
            await sessions.EndAsync(http);
            return TypedResults.LocalRedirect("/signin");
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapWeComDoor();
        if (app.Environment.IsDevelopment())
            app.MapDevelopmentDoor();
    }

    static Task SendTo(HttpResponse response, string path)
    {
        response.Redirect(path);
        return Task.CompletedTask;
    }

    /// <summary>In the database, so that every host reads what another gave out.</summary>
    static void AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SanYuan");
        services.AddOptions<KeyManagementOptions>().Configure<ILedger, CountyClock>((options, ledger, clock) => options.XmlRepository = new LedgerKeys(ledger, clock));
        // It warns that keys are not encrypted: they are guarded as the county itself is, in the same database.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }
}
