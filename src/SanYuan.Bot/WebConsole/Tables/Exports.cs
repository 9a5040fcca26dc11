using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SanYuan.Bot.Documents;
using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>A table as a file: what the address narrows it to, from its beginning.</summary>
[OpenTo(OpenToAttribute.Everybody)]
internal sealed class Exports(IEnumerable<ITable> tables, CountyClock clock)
{
    /// <summary>Rows of a sheet: more would be no sheet to work with, and a file of many megabytes.</summary>
    const int MostOnSheet = 20_000;

    /// <summary>Rows on paper.</summary>
    const int MostOnPaper = 1_000;

    public async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> WriteAsync(string name, string format, HttpContext http, CancellationToken cancellationToken)
    {
        if (tables.FirstOrDefault(table => table.Name == name) is not { } table || format is not ("xlsx" or "docx"))
            return TypedResults.NotFound();
        var visitor = Visitor.Of(http);
        if (!visitor.IsAny(table.OpenTo))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var isPaper = format == "docx";
        var question = new TableQuestion(visitor, Language.Of(http), http.Request.Query, isPaper ? MostOnPaper : MostOnSheet);
        var data = await table.ReadAsync(question, cancellationToken);
        var title = table.Title(question.Language);
        var sheet = Sheet(title, data, question.Language);
        var file = $"{title}-{clock.Today:yyyy-MM-dd}.{format}";
        return isPaper
            ? TypedResults.File(TableDocument.Write(sheet, clock.Today), OfficeFiles.Word, file)
            : TypedResults.File(TableWorkbook.Write(sheet), OfficeFiles.Excel, file);
    }

    static ReportTable Sheet(string title, TableData data, Language language)
    {
        var rows = data.Rows.Select(row => row.Select((cell, at) => Value(cell.Text, data.Columns[at])).ToArray()).ToList();
        if (data.After is not null)
            rows.Add([language[$"只列前{data.Rows.Count}条，请缩小范围", $"The first {data.Rows.Count}: narrow it down for the rest"], .. Enumerable.Repeat<object?>(null, data.Columns.Count - 1)]);
        return new ReportTable(title, [.. data.Columns.Select(column => column.Title)], rows);
    }

    static object? Value(string text, Column column) =>
        text.Length == 0 ? null : column.IsNumber && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;
}
