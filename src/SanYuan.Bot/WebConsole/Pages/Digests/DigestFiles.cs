using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Documents;
using SanYuan.Core.Digests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Digests;

/// <summary>A digest with everything behind its figures, as a file.</summary>
internal sealed class DigestFiles(ILedger ledger, CurrentRoster roster, CountyClock clock, DigestDesk desk)
{
    public async Task<Results<FileContentHttpResult, NotFound>> WriteAsync(string period, string format, string? scope, HttpContext http, CancellationToken cancellationToken)
    {
        var (known, language) = (roster.View.Snapshot, Language.Of(http));
        var request = DigestRequest.Of(Visitor.Of(http), period, scope, known, clock.Today, language);
        if (request.Error is not null || request.Scopes.Count == 0 || format is not ("xlsx" or "docx"))
            return TypedResults.NotFound();
        var report = await ledger.ReadAsync((session, token) => DigestReport.ReadAsync(request.Period, request.Scope, desk, clock, known, session, token), cancellationToken);
        var name = $"三员简报-{request.Period.Key}.{format}";
        return format == "xlsx" ? TypedResults.File(DigestWorkbook.Write(report), OfficeFiles.Excel, name) : TypedResults.File(DigestDocument.Write(report), OfficeFiles.Word, name);
    }

    public static void Map(WebApplication app) => app
        .MapGet("/digests/{period}.{format}", (DigestFiles files, string period, string format, string? @for, HttpContext http, CancellationToken token) => files.WriteAsync(period, format, @for, http, token))
        .WithMetadata(new OpenToAttribute(OpenToAttribute.County | Roles.SelectingUnit | Roles.Liaison));
}
