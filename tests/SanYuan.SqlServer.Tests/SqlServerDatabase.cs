using Microsoft.Data.SqlClient;
using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.SqlServer.Tests;

/// <summary>A migrated database of its own on the server that <see cref="Variable"/> names, gone afterwards. Without the variable, who asks for it is skipped.</summary>
internal sealed class SqlServerDatabase : TestDatabase
{
    const string Variable = "SANYUAN_TEST_SQLSERVER";

    static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    readonly string _name = $"sanyuan_test_{Guid.NewGuid():N}";
    SqlServerLedger? _ledger;

    public override ILedger Ledger => _ledger ??= Open();

    public override async ValueTask DisposeAsync()
    {
        if (_ledger is null)
            return;
        await _ledger.DisposeAsync();
        SqlConnection.ClearAllPools();
        Order($"DROP DATABASE [{_name}]");
    }

    SqlServerLedger Open()
    {
        Assert.SkipUnless(Server is { Length: > 0 }, $"{Variable} is not set: a connection string without a database, of an account that may create databases.");
        var connectionString = new SqlConnectionStringBuilder(Server) { InitialCatalog = _name }.ToString();
        Order($"CREATE DATABASE [{_name}]");
        SqlServerMigration.Run(connectionString, []);
        return new SqlServerLedger(connectionString);
    }

    static void Order(string statement)
    {
        using var connection = new SqlConnection(Server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name cannot be a parameter; it was made above.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
