using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.SqlServer.Tests;

/// <summary>A migrated database of its own on the server, gone afterwards.</summary>
internal sealed class SqlServerDatabase : TestDatabase
{
    EmptyDatabase? _database;
    SqlServerLedger? _ledger;

    public override ILedger Ledger => _ledger ??= Open();

    public override async ValueTask DisposeAsync()
    {
        if (_ledger is not null)
            await _ledger.DisposeAsync();
        _database?.Dispose();
    }

    SqlServerLedger Open()
    {
        _database = EmptyDatabase.Create();
        SqlServerMigration.Run(_database.ConnectionString, []);
        return new SqlServerLedger(_database.ConnectionString);
    }
}
