using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>A migrated database in a folder of its own, gone afterwards.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-test-");

    public SqliteDatabase()
    {
        SqliteMigration.Run(ConnectionString);
        Ledger = new SqliteLedger(ConnectionString);
    }

    public string File => Path.Combine(_folder.FullName, "test.db");

    public string ConnectionString => $"Data Source={File}";

    public SqliteLedger Ledger { get; }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
