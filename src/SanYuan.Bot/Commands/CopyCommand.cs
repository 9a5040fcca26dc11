using System.CommandLine;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SanYuan.Bot.Hosting;
using SanYuan.Bot.Jobs;
using SanYuan.Core.Ledger;
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
        Cultures.RequireForServer();
        try
        {
            var tables = LedgerCopy.Run(from, new Database(DatabaseEngine.SqlServer, to) { Besides = [JobTables.Script()] }, Progress, cancellationToken);
            Console.Out.WriteLine($"Copied {tables.Sum(table => table.Rows)} rows of {tables.Count} tables. Set SanYuan:Storage to the server, and start the service there; what was told after the copy began is not in it.");
            return 0;
        }
        catch (OperationCanceledException)
        {
            throw new CommandException("The copy was broken off: the same command goes on where it stopped.");
        }
        catch (LedgerUnavailableException fault)
        {
            throw new CommandException(fault.Message);
        }
        catch (SqlException fault)
        {
            throw new CommandException($"The copy was broken off by the server: {fault.Message.ReplaceLineEndings(" ")} Put that right; the same command goes on where it stopped.");
        }
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

    /// <summary>Every transaction for whoever watches; a file or another program gets the outcome of each table alone.</summary>
    static void Progress(CopyProgress progress)
    {
        if (progress.Rows == 0)
            return;
        if (progress.Sum is { } sum)
            Console.Out.WriteLine($"{progress.Table}: {progress.Rows} rows, the same on both ({sum}).");
        else if (!Console.IsOutputRedirected)
            Console.Out.WriteLine($"{progress.Table}: {progress.Copied} of {progress.Rows}");
    }
}
