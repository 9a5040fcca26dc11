using System.CommandLine;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Commands;

/// <summary>Copies the embedded database, also while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy is written; must not exist." };
        var command = new Command("backup", "Writes a consistent copy of the database, also while the service runs.") { file };
        command.SetAction(parsed =>
        {
            using var services = LedgerHost.CreateServices();
            var settings = services.GetRequiredService<IOptions<StorageSettings>>().Value;
            if (settings.IsServer)
                throw new CommandException("backup copies the embedded database. On SQL Server, BACKUP DATABASE does it: see docs/operations.md.");
            if (!File.Exists(settings.DatabaseFile()))
                throw new CommandException($"There is no database at {settings.DatabaseFile()}: check SanYuan:Storage:ConnectionString.");
            try
            {
                SqliteBackup.Run(settings.ConnectionString, parsed.GetValue(file)!);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new CommandException(fault.Message);
            }
            Console.Out.WriteLine($"The database is copied to {parsed.GetValue(file)}.");
            return 0;
        });
        return command;
    }
}
