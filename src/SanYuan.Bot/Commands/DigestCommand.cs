using System.CommandLine;
using SanYuan.Core.Digests;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Commands;

/// <summary>Prints a digest.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var period = new Option<string>("--period") { Description = "A month (2019-10) or a week (2019-W41).", Required = true };
        var receiver = new Option<string>("--for") { Description = "Whose digest: office.", DefaultValueFactory = _ => "office" };
        var command = new Command("digest", "Prints a digest.") { period, receiver };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Period.TryParse(parsed.GetValue(period)!, out var meant))
                throw new CommandException("--period must be a month (2019-10) or a week (2019-W41).");
            if (parsed.GetValue(receiver) != "office")
                throw new CommandException(DigestWords.OnlyOffice);
            await using var host = await LedgerHost.OpenAsync(cancellationToken);
            var roster = host.Roster.View.Snapshot;
            var clock = host.Get<CountyClock>();
            var figures = await host.Ledger.ReadAsync((session, token) => DigestFigures.ReadAsync(session, roster, clock, meant.From, meant.To, token), cancellationToken);
            Console.Out.WriteLine(DigestWords.Write(meant, figures, whole: true));
            return 0;
        });
        return command;
    }
}
