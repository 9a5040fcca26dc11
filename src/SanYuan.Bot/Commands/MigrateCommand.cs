using System.CommandLine;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Commands;

/// <summary>Brings the database up to date and stops.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var script = new Option<bool>("--script") { Description = "Print the SQL for the configured engine instead of running it." };
        var command = new Command("migrate", "Brings the database up to date and stops.") { script };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(script))
            {
                Console.Out.WriteLine(SqliteMigration.Script());
                return 0;
            }
            using var services = LedgerHost.CreateServices();
            var ran = SqliteMigration.Run(services.GetRequiredService<IOptions<StorageSettings>>().Value.ConnectionString);
            Console.Out.WriteLine(ran.Count == 0 ? "The database is up to date." : $"Ran {string.Join(", ", ran)}.");
            return 0;
        });
        return command;
    }
}
