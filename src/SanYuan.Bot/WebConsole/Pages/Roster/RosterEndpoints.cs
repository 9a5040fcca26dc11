using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SanYuan.Bot.Import;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Roster;

internal static class RosterEndpoints
{
    public static void MapRosterUploads(this WebApplication app)
    {
        app.MapPost("/roster/check", CheckAsync).WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
        app.MapPost("/roster/import", Import).WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
        app.MapPost("/roster/stop", Stop).WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
        app.MapPost("/roster/undo", UndoAsync).WithMetadata(new OpenToAttribute(OpenToAttribute.Office));
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

    static RedirectHttpResult Import([FromForm] string? draft, RosterUploads uploads, RosterRuns runs, HttpContext http)
    {
        if (draft is null || uploads.Find(draft) is not { } path)
            return draft is not null && runs.Of(draft) is not null ? Back(draft) : Wrong(http, "这个文件已经不在了，请重新选。");
        runs.Start(draft, path, Visitor.Of(http).Person);
        return Back(draft);
    }

    static RedirectHttpResult Stop([FromForm] string? draft, RosterRuns runs)
    {
        runs.Stop(draft ?? "");
        return Back(draft ?? "");
    }

    static async Task<IResult> UndoAsync([FromForm] long number, ILedger ledger, CurrentRoster roster, HttpContext http, CancellationToken cancellationToken)
    {
        var source = new RosterSource($"撤销导入{number}", http.RequestServices.GetRequiredService<CountyClock>().Now) { By = Visitor.Of(http).Person };
        var changed = await ledger.WriteAsync((session, token) => RosterIntake.UndoAsync(number, source, session, token), cancellationToken);
        if (changed is not { Count: 0 })
            return TypedResults.LocalRedirect($"/roster?undo={number}");
        await roster.RefreshAsync(cancellationToken);
        return TypedResults.LocalRedirect($"/roster?done={PageNote.Seal(http, $"导入{number}已撤销，改过的都改了回去。")}");
    }

    static RedirectHttpResult Back(string draft) => TypedResults.LocalRedirect($"/roster?draft={Uri.EscapeDataString(draft)}");

    static RedirectHttpResult Wrong(HttpContext http, string what) => TypedResults.LocalRedirect($"/roster?wrong={PageNote.Seal(http, what)}");
}
