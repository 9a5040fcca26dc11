using System.Reflection;
using DbUp;
using DbUp.Engine;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>Brings the embedded database up to date: numbered scripts, each once, each in its transaction.</summary>
public static class SqliteMigration
{
    const string Folder = "SanYuan.Storage.Migrations.Sqlite.";

    /// <returns>The names of the scripts that ran now.</returns>
    /// <exception cref="LedgerUnavailableException">The database cannot be opened or written.</exception>
    public static IReadOnlyList<string> Run(string connectionString)
    {
        _ = new SqliteConnections(connectionString);
        var upgrade = SqliteExtensions.SqliteDatabase(DeployChanges.To, connectionString).WithScripts(Scripts()).WithTransactionPerScript().LogToNowhere().Build();
        var result = upgrade.PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new LedgerUnavailableException($"The database could not be migrated at {result.ErrorScript?.Name ?? "its start"}: {result.Error.Message}", result.Error);
    }

    /// <summary>All scripts in order, for a database administrator to read or run.</summary>
    public static string Script() => string.Join('\n', Scripts().Select(script => $"-- {script.Name}\n{script.Contents}"));

    static IEnumerable<SqlScript> Scripts() =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where name.StartsWith(Folder, StringComparison.Ordinal)
        orderby name
        select new SqlScript(name[Folder.Length..], Read(name));

    static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
