using DbUp;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>The schema grows under a county at work: from any version, with what it holds, once, also when two processes start at the same moment.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-migration-");

    string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "old.db")}";

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, SqliteMigration.Scripts.All.Count)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void From_every_version_what_a_county_holds_is_kept(int version)
    {
        RunFirst(1);
        Execute(OldCounty.Rows);
        RunFirst(version);

        Assert.Equal(SqliteMigration.Scripts.All.Skip(version).Select(script => script.Name), SqliteMigration.Run(ConnectionString));
        Assert.Equal(OldCounty.Kept, OldCounty.Kept.Select(line => line.Split(' ')[0]).Select(table => $"{table} {Ask($"SELECT count(*) FROM {table}")}"));
        Assert.Equal(0, Ask("SELECT count(*) FROM pragma_foreign_key_check"));
        Assert.Empty(SqliteMigration.Run(ConnectionString));
    }

    [Fact]
    public async Task Several_that_start_at_once_migrate_once()
    {
        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteMigration.Run(ConnectionString), TestContext.Current.CancellationToken)));
        Assert.Equal(SqliteMigration.Scripts.All.Select(script => script.Name), Assert.Single(ran, one => one.Count > 0));
    }

    [Fact]
    public void What_a_newer_program_has_migrated_is_left_alone_and_told()
    {
        SqliteMigration.Run(ConnectionString);
        Execute("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999_of_tomorrow.sql', '2030-01-01')");
        var refused = Assert.Throws<LedgerUnavailableException>(() => SqliteMigration.Run(ConnectionString));
        Assert.Equal("The database was migrated by a newer version of the program (it has seen 9999_of_tomorrow.sql): install that version, or restore a backup made before.", refused.Message);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    void RunFirst(int count) => Assert.True(
        SqliteExtensions.SqliteDatabase(DeployChanges.To, ConnectionString).WithScripts(SqliteMigration.Scripts.All.Take(count)).WithTransactionPerScript().LogToNowhere().Build().PerformUpgrade().Successful);

    void Execute(string sql)
    {
        using var connection = Open();
        connection.Execute(sql);
    }

    long Ask(string sql)
    {
        using var connection = Open();
        return connection.Number(sql);
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }
}
