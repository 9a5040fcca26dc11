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

    static async Task<IResult> CheckAsync(IFormCollection form, RosterUploads uploads, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { } file)
            return TypedResults.LocalRedirect($"/roster?wrong={Uri.EscapeDataString("请先选一个文件。")}");
        try
        {
            return TypedResults.LocalRedirect($"/roster?draft={await uploads.SaveAsync(file, cancellationToken)}");
        }
        catch (RosterFileException refused)
        {
            return TypedResults.LocalRedirect($"/roster?wrong={Uri.EscapeDataString(refused.Message)}");
        }
    }

    static async Task<IResult> ImportAsync([FromForm] string? draft, RosterUploads uploads, ILedger ledger, CurrentRoster roster, CountyClock clock, CancellationToken cancellationToken)
    {
        if (draft is null || uploads.Find(draft) is not { } path)
            return TypedResults.LocalRedirect($"/roster?wrong={Uri.EscapeDataString("这个文件已经不在了，请重新选。")}");
        var tables = RosterFiles.Read(path);
        var (_, change) = await ledger.WriteAsync((session, token) => RosterCheck.RunAsync(tables, new RosterSource(Path.GetFileName(path), clock.Now), session, null, token), cancellationToken);
        if (change is null)
            return TypedResults.LocalRedirect($"/roster?draft={draft}");
        uploads.Forget(draft);
        await roster.RefreshAsync(cancellationToken);
        return TypedResults.LocalRedirect($"/roster?done={Uri.EscapeDataString(RosterWords.Done(change))}");
    }
}
