using Microsoft.AspNetCore.Mvc;
using SanYuan.Bot.Commands.Import;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Roster;

internal static class RosterEndpoints
{
    public static void MapRosterUploads(this WebApplication app)
    {
        app.MapPost("/roster/check", CheckAsync).WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
        app.MapPost("/roster/import", ImportAsync).WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
    }

    static async Task<IResult> CheckAsync(IFormCollection form, RosterUploads uploads, HttpContext http, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { } file)
            return Wrong(http, "请先选一个文件。");
        try
        {
            return TypedResults.LocalRedirect($"/roster?draft={await uploads.SaveAsync(file, cancellationToken)}");
        }
        catch (RosterFileException refused)
        {
            return Wrong(http, refused.Message);
        }
    }

    static async Task<IResult> ImportAsync([FromForm] string? draft, RosterUploads uploads, ILedger ledger, CurrentRoster roster, HttpContext http, CancellationToken cancellationToken)
    {
        if (draft is null || uploads.Find(draft) is not { } path)
            return Wrong(http, "这个文件已经不在了，请重新选。");
        var tables = RosterFiles.Read(path);
        var (_, change) = await ledger.WriteAsync((session, token) => RosterCheck.RunAsync(tables, (Path.GetFileName(path), http.RequestServices.GetRequiredService<CountyClock>().Now), session, token), cancellationToken);
        if (change is null)
            return TypedResults.LocalRedirect($"/roster?draft={draft}");
        uploads.Forget(draft);
        await roster.RefreshAsync(cancellationToken);
        return TypedResults.LocalRedirect($"/roster?done={PageNote.Seal(http, RosterWords.Done(change))}");
    }

    static IResult Wrong(HttpContext http, string what) => TypedResults.LocalRedirect($"/roster?wrong={PageNote.Seal(http, what)}");

}
