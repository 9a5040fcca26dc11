using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Media;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Ledger;

internal static class EntryFileEndpoint
{
    public static string Address(long entry, long file) => $"/ledger/{entry}/files/{file}";

    public static void MapEntryFiles(this WebApplication app) => app
        .MapGet("/ledger/{number:long}/files/{id:long}", SendAsync)
        .WithMetadata(new OpenToAttribute(OpenToAttribute.Everybody));

    /// <summary>To whoever may read the entry it belongs to, and to nobody else: not even that there is one.</summary>
    static async Task<Results<FileStreamHttpResult, NotFound>> SendAsync(long number, long id, ILedger ledger, CurrentRoster roster, StoredContent content, HttpContext http, CancellationToken cancellationToken)
    {
        var view = await ledger.ReadAsync((session, token) => EntryView.ReadAsync(number, Visitor.Of(http), roster.View.Snapshot, session, token), cancellationToken);
        return view?.Attachments.FirstOrDefault(one => one.Id == id) is { } file ? await content.SendAsync(file, $"台账{number}-附件{id}", http.Response) : TypedResults.NotFound();
    }
}
