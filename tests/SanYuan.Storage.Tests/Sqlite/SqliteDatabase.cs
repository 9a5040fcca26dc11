using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>A migrated database in a folder of its own, gone afterwards.</summary>
internal sealed class SqliteDatabase : TestDatabase
{
    readonly SqliteLedger _ledger;
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-test-");

    public SqliteDatabase()
    {
        EmptyLedger.PutAt(File);
        _ledger = new SqliteLedger(ConnectionString);
    }

    public string File => Path.Combine(_folder.FullName, "test.db");

    public string ConnectionString => $"Data Source={File}";

    public override ILedger Ledger => _ledger;

    public override async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
