using System.CommandLine;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;

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
            using var services = LedgerHost.CreateServices();
            var database = services.GetRequiredService<IOptions<StorageSettings>>().Value.Database();
            if (parsed.GetValue(script))
            {
                Console.Out.WriteLine(database.Script());
                return 0;
            }
            var ran = database.Migrate();
            Console.Out.WriteLine(ran.Count == 0 ? "The database is up to date." : $"Ran {string.Join(", ", ran)}.");
            return 0;
        });
        return command;
    }
}
