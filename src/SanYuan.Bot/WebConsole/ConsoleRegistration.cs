using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using SanYuan.Bot.Delivery;
using SanYuan.Bot.WebConsole.Pages.Digests;
using SanYuan.Bot.WebConsole.Pages.Jobs;
using SanYuan.Bot.WebConsole.Pages.Ledger;
using SanYuan.Bot.WebConsole.Pages.Overview;
using SanYuan.Bot.WebConsole.Pages.Roster;
using SanYuan.Bot.WebConsole.Pages.Settings;
using SanYuan.Bot.WebConsole.Saying;
using SanYuan.Bot.WebConsole.SignIn;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;

namespace SanYuan.Bot.WebConsole;

/// <summary>The office's pages: drawn on the server at each request, so that any host can answer any of them.</summary>
internal static class ConsoleRegistration
{
    public static void AddConsole(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSignIn(builder.Environment);
        // Chinese as it is: escaped it would be four times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddBootstrapBlazor();
        services.AddHttpContextAccessor();
        services.AddResponseCompression(options => options.Providers.Add<BrotliCompressionProvider>());
        services.AddTables();
        services.AddSingleton<Exports>();
        services.AddSingleton<DigestFiles>();
        services.AddSingleton<SayDesk>();
        services.AddSingleton<RosterUploads>();
        services.AddSingleton<RosterRuns>();
        services.AddSingleton(provider => new DigestSources(provider.GetRequiredService<DigestDesk>(), provider.GetRequiredService<DigestDispatch>(), provider.GetRequiredService<QuietHours>(), provider.GetRequiredService<CountyClock>()));
        services.AddSingleton<HostFacts>();
        services.AddSingleton(provider => new OverviewSources(provider.GetRequiredService<CountyClock>(), provider.GetRequiredService<DigestDesk>(), provider.GetRequiredService<OpenThings>(), provider.GetRequiredService<ChannelDesk>()));
    }

    public static void UseConsole(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseConsoleAssets();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseConsoleAccess();
        app.UseAntiforgery();
    }

    public static void MapConsole(this WebApplication app)
    {
        app.MapRazorComponents<App>();
        app.MapSignIn();
        app.MapLanguage();
        app.MapExports();
        app.MapSaying();
        app.MapJobRuns();
        app.MapRosterUploads();
        DigestFiles.Map(app);
        app.MapDigestSending();
        app.MapEntryFiles();
    }
}
