using System.CommandLine;
using SanYuan.Bot.Documents;
using SanYuan.Core.Assessment;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Commands;

/// <summary>Writes a year's assessment: as it was settled, or as the ledger tells today.</summary>
internal static class AssessmentCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "The year, for example 2019.", Required = true };
        var docx = new Option<string?>("--docx") { Description = "Where the Word file is written; one that is there is replaced." };
        var xlsx = new Option<string?>("--xlsx") { Description = "Where the Excel file with every figure is written; one that is there is replaced." };
        var command = new Command("assessment", "Prints a year's assessment, and writes it as Word and Excel files.") { year, docx, xlsx };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var scores = await ReadAsync(host, parsed.GetValue(year), cancellationToken);
            var roster = host.Roster.View.Snapshot;
            Console.Out.WriteLine($"{AssessmentPaper.Title(scores)}{(scores.Settled is null ? "（未定档）" : "（已定档）")}：{AssessmentPaper.Totals(scores)}");
            if (parsed.GetValue(docx) is { } word)
                await WriteAsync(word, AssessmentDocument.Write(scores, roster, host.Get<CountyClock>().Today), cancellationToken);
            if (parsed.GetValue(xlsx) is { } excel)
                await WriteAsync(excel, AssessmentWorkbook.Write(scores, roster), cancellationToken);
            return 0;
        });
        return command;
    }

    static async Task<YearScores> ReadAsync(LedgerHost host, int year, CancellationToken cancellationToken)
    {
        var today = host.Get<CountyClock>().Today;
        if (year < 1900 || year > today.Year)
            throw new CommandException($"--year must be a year that has begun, {today.Year} or before.");
        var (desk, roster) = (host.Get<AssessmentDesk>(), host.Roster.View.Snapshot);
        var (began, scores) = await host.Ledger.ReadAsync(
            async (session, token) => (await session.Duties.BeganOnAsync(token), await desk.AllAsync(year, today, roster, session, token)), cancellationToken);
        return scores.Scores.Count > 0 && began?.Year <= year
            ? scores
            : throw new CommandException($"The ledger holds nothing of {year}; choose another --year.");
    }

    static async Task WriteAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        await OutputFile.WriteAsync(file, content, cancellationToken);
        Console.Out.WriteLine($"已写入 {file}");
    }
}
