using System.CommandLine;
using SanYuan.Bot.Documents;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Bot.Commands;

/// <summary>What the office takes into the quarter's report meeting.</summary>
internal static class QuarterlyCommand
{
    public static Command Create() => new("quarterly", "The quarter's report meeting.") { CreatePack() };

    static Command CreatePack()
    {
        var quarter = new Option<string>("--quarter") { Description = "The quarter, for example 2019-Q4.", Required = true };
        var output = new Option<string>("--output") { Description = "Where the Word file (.docx) is written; one that is there is replaced.", Required = true };
        var command = new Command("pack", "Writes the pack for the report meeting as a Word document.") { quarter, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Quarter.TryParse(parsed.GetValue(quarter)!, out var meant))
                throw new CommandException("--quarter must be a year and a quarter (2019-Q4).");
            var file = parsed.GetValue(output)!;
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var (roster, clock) = (host.Roster.View.Snapshot, host.Get<CountyClock>());
            var pack = await host.Ledger.ReadAsync((session, token) => QuarterlyPack.ReadAsync(meant, roster, clock, session, token), cancellationToken);
            await OutputFile.WriteAsync(file, PackDocument.Write(pack), cancellationToken);
            Console.Out.WriteLine($"{meant.Name}汇报会材料已写入 {file}（{pack.Sections.Count}位三员）。");
            return 0;
        });
        return command;
    }
}
