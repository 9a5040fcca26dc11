using System.CommandLine;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SanYuan.Bot.Jobs;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Engine.Copying;

namespace SanYuan.Bot.Commands;

/// <summary>Moves a county from the embedded database to SQL Server.</summary>
internal static class CopyCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The embedded database, for example: \"Data Source=data/sanyuan.db\".", Required = true };
        var to = new Option<string>("--to") { Description = "The server, for example: \"Server=db01;Database=SanYuan;Integrated Security=true\"; made and migrated if need be.", Required = true };
        var command = new Command("copy", "Copies a county from the embedded database into an empty one on SQL Server, and compares the two. Broken off, the same command goes on.") { from, to };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Copy(parsed.GetValue(from)!, parsed.GetValue(to)!, cancellationToken), cancellationToken));
        return command;
    }

    static int Copy(string from, string to, CancellationToken cancellationToken)
    {
        CheckSource(from);
        CheckTarget(to);
        var tables = LedgerCopy.Run(from, new Database(DatabaseEngine.SqlServer, to) { Besides = [JobTables.Script()] }, Progress, cancellationToken);
        foreach (var table in tables.Where(table => table.Rows > 0))
            Console.Out.WriteLine($"{table.Table}: {table.Rows} rows, the same on both.");
        Console.Out.WriteLine($"Copied {tables.Sum(table => table.Rows)} rows of {tables.Count} tables. Set SanYuan:Storage to the server, and start the service there; what was told after the copy began is not in it.");
        return 0;
    }

    static void CheckSource(string from)
    {
        string file;
        try
        {
            file = new SqliteConnectionStringBuilder(from).DataSource;
        }
        catch (ArgumentException)
        {
            file = "";
        }
        if (file.Length == 0)
            throw new CommandException("--from must name a file, for example: --from \"Data Source=data/sanyuan.db\"");
        if (!File.Exists(file))
            throw new CommandException($"--from names {file}, which is not there: give the file SanYuan:Storage:ConnectionString names.");
    }

    static void CheckTarget(string to)
    {
        try
        {
            if (new SqlConnectionStringBuilder(to) is { DataSource.Length: > 0, InitialCatalog.Length: > 0 })
                return;
        }
        catch (ArgumentException)
        {
            // Told below, without the text: it may hold a password.
        }
        throw new CommandException("--to must name a server and a database, for example: --to \"Server=db01;Database=SanYuan;Integrated Security=true\"");
    }

    /// <summary>For whoever watches; a file or another program gets the outcome alone.</summary>
    static void Progress(CopyProgress progress)
    {
        if (!Console.IsOutputRedirected && progress.Rows > 0)
            Console.Out.WriteLine($"{progress.Table}: {progress.Copied} of {progress.Rows}");
    }
}
