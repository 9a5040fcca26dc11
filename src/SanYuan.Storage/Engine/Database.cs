using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine;

public enum DatabaseEngine
{
    /// <summary>Embedded: one file, one host.</summary>
    Sqlite,

    /// <summary>A server: several hosts beside each other.</summary>
    SqlServer,
}

/// <summary>Tables of a library that keeps its own beside ours.</summary>
public sealed record OtherScript(string Name, string Text);

/// <summary>The one place where an engine is chosen.</summary>
/// <param name="ConnectionString">Of the engine's ADO.NET provider.</param>
public sealed record Database(DatabaseEngine Engine, string ConnectionString)
{
    /// <summary>Run behind our own on SQL Server; the embedded database's libraries have files of their own.</summary>
    public IReadOnlyList<OtherScript> Besides { get; init; } = [];

    /// <summary>Brings it up to date.</summary>
    /// <returns>The names of the scripts that ran now.</returns>
    /// <exception cref="LedgerUnavailableException">It cannot be reached or written, or a newer program has migrated it.</exception>
    public IReadOnlyList<string> Migrate() => Engine == DatabaseEngine.SqlServer ? SqlServerMigration.Run(ConnectionString, Besides) : SqliteMigration.Run(ConnectionString);

    /// <summary>All scripts in order, for a database administrator to read or run.</summary>
    public string Script() => Engine == DatabaseEngine.SqlServer ? SqlServerMigration.Script(Besides) : SqliteMigration.Script();

    /// <summary>The newest script of this program, which a started service has run.</summary>
    public static string NewestScript(DatabaseEngine engine) => (engine == DatabaseEngine.SqlServer ? SqlServerMigration.Scripts : SqliteMigration.Scripts).All[^1].Name;

    /// <summary>To be disposed of by the caller; must have been migrated.</summary>
    public ILedger Open() => Engine == DatabaseEngine.SqlServer ? new SqlServerLedger(ConnectionString) : new SqliteLedger(ConnectionString);
}
