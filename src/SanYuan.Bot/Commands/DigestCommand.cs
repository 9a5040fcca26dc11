using System.CommandLine;
using SanYuan.Bot.Documents;
using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Commands;

/// <summary>Prints a digest, and writes it with everything behind its figures as an Excel or Word file.</summary>
internal static class DigestCommand
{
    const string Periods = "a day (2019-10-16), week (2019-W42), month (2019-10), quarter (2019-Q4) or year (2019)";
    const string Receivers = "office, leaders, unit:CODE or selecting:CODE";

    public static Command Create()
    {
        var period = new Option<string>("--period") { Description = $"Of what: {Periods}.", Required = true };
        var receiver = new Option<string>("--for") { Description = $"Whose digest: {Receivers}.", DefaultValueFactory = _ => "office" };
        var xlsx = new Option<string>("--xlsx") { Description = "An Excel file to write: figures, entries, duties, findings, meetings; one that is there is replaced." };
        var docx = new Option<string>("--docx") { Description = "The same as a Word file." };
        var command = new Command("digest", "Prints a digest.") { period, receiver, xlsx, docx };
        command.SetAction((parsed, cancellationToken) =>
            PrintAsync(parsed.GetValue(period)!, parsed.GetValue(receiver)!, new Files(parsed.GetValue(xlsx), parsed.GetValue(docx)), cancellationToken));
        return command;
    }

    static async Task<int> PrintAsync(string period, string receiver, Files files, CancellationToken cancellationToken)
    {
        if (!Period.TryParse(period, out var meant))
            throw new CommandException($"--period must be {Periods}.");
        await using var host = await LedgerHost.OpenAsync(cancellationToken);
        var (roster, desk) = (host.Roster.View.Snapshot, host.Get<DigestDesk>());
        var scope = ScopeOf(receiver, roster);
        if (await host.Ledger.ReadAsync((session, token) => desk.MissingAsync(meant, session, token), cancellationToken) is { } missing)
            throw new CommandException(missing);
        var digest = await host.Ledger.ReadAsync((session, token) => desk.WriteAsync(meant, scope, whole: true, roster, session, token), cancellationToken);
        Console.Out.WriteLine(string.Join('\n', digest.Lines.Select(line => line.Text).Prepend(digest.Title)));
        await files.WriteAsync(meant, scope, host, cancellationToken);
        return 0;
    }

    /// <exception cref="CommandException">Nobody, or no unit, of that name.</exception>
    static DigestScope ScopeOf(string receiver, RosterSnapshot roster) => receiver.Split(':', 2) switch
    {
        ["office"] => DigestScope.Office,
        ["leaders"] => DigestScope.Leaders,
        ["unit", var code] => DigestScope.Unit([UnitOf(code, roster)]),
        ["selecting", var code] => DigestScope.Selecting([UnitOf(code, roster)]),
        _ => throw new CommandException($"--for must be {Receivers}."),
    };

    static UnitId UnitOf(string code, RosterSnapshot roster) =>
        roster.UnitByCode(code)?.Id ?? throw new CommandException($"--for names the unit {code}, which the roster does not have: give a unit's code as the roster file writes it.");

    /// <summary>The files asked for; null where one was not.</summary>
    sealed record Files(string? Xlsx, string? Docx)
    {
        public async Task WriteAsync(Period period, DigestScope scope, LedgerHost host, CancellationToken cancellationToken)
        {
            if (Xlsx is null && Docx is null)
                return;
            var (roster, desk, clock) = (host.Roster.View.Snapshot, host.Get<DigestDesk>(), host.Get<CountyClock>());
            var report = await host.Ledger.ReadAsync((session, token) => DigestReport.ReadAsync(period, scope, desk, clock, roster, session, token), cancellationToken);
            if (Xlsx is not null)
                await OutputFile.WriteAsync(Xlsx, DigestWorkbook.Write(report), cancellationToken);
            if (Docx is not null)
                await OutputFile.WriteAsync(Docx, DigestDocument.Write(report), cancellationToken);
        }
    }
}
