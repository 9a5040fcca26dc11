using System.Data.Common;
using System.Reflection;
using DbUp.Engine;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

/// <summary>The numbered scripts of an engine: each runs once, in its transaction, and is never changed once it has landed.</summary>
internal sealed record MigrationScripts(IReadOnlyList<SqlScript> All)
{
    /// <param name="engine">The name of their folder.</param>
    public static MigrationScripts Of(string engine) => new([.. Read($"SanYuan.Storage.Migrations.{engine}.")]);

    /// <summary>Others behind these.</summary>
    public MigrationScripts With(IEnumerable<OtherScript> others) => new([.. All, .. others.Select(other => new SqlScript(other.Name, other.Text))]);

    /// <summary>All in order, for a database administrator to read or run.</summary>
    /// <param name="separator">Put behind each script; empty: nothing.</param>
    public string Text(string separator) => string.Join('\n', All.Select(script => $"-- {script.Name}\n{script.Contents}{separator}"));

    /// <summary>An older program must not write into what a newer one has made.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="tables">Where the engine lists its tables, and the column of their names.</param>
    /// <exception cref="LedgerUnavailableException">It has seen a script that is unknown here.</exception>
    public void RefuseNewer(DbConnection connection, (string List, string Name) tables)
    {
        var isNew = connection.Number($"SELECT count(*) FROM {tables.List} WHERE {tables.Name} = 'SchemaVersions'") == 0;
        var ran = isNew ? [] : connection.Texts("SELECT ScriptName FROM SchemaVersions");
        if (ran.Except(All.Select(script => script.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault() is { } unknown)
            throw new LedgerUnavailableException($"The database was migrated by a newer version of the program (it has seen {unknown}): install that version, or restore a backup made before.");
    }

    /// <summary>Runs what has not run yet.</summary>
    /// <returns>The names of the scripts that ran now.</returns>
    public static IReadOnlyList<string> Perform(UpgradeEngine upgrade)
    {
        var result = upgrade.PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new LedgerUnavailableException($"The database could not be migrated at {result.ErrorScript?.Name ?? "its start"}: {result.Error.Message}", result.Error);
    }

    static IEnumerable<SqlScript> Read(string folder) =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        where name.StartsWith(folder, StringComparison.Ordinal)
        orderby name
        select new SqlScript(name[folder.Length..], ReadResource(name));

    static string ReadResource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
