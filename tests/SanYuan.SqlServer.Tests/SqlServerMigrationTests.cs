using System.Text.RegularExpressions;
using DbUp;
using SanYuan.Core.Ledger;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.SqlServer.Tests;

/// <summary>The schema grows under a county at work: from any version, with what it holds, once, also when several hosts start at the same moment.</summary>
public sealed partial class SqlServerMigrationTests : IDisposable
{
    EmptyDatabase? _database;

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, SqlServerMigration.Scripts.All.Count)];

    EmptyDatabase Database => _database ??= EmptyDatabase.Create();

    [Theory]
    [MemberData(nameof(Versions))]
    public void From_every_version_what_a_county_holds_is_kept(int version)
    {
        RunFirst(1);
        using (var connection = Database.Open())
            foreach (var statement in OldCounty.Rows.Split(";\n"))
                connection.Execute(ForServer(statement));
        RunFirst(version);

        Assert.Equal(SqlServerMigration.Scripts.All.Skip(version).Select(script => script.Name), SqlServerMigration.Run(Database.ConnectionString, []));
        using (var connection = Database.Open())
            Assert.Equal(OldCounty.Kept, OldCounty.Kept.Select(line => line.Split(' ')[0]).Select(table => $"{table} {connection.Number($"SELECT count(*) FROM {table}")}"));
        Assert.Empty(SqlServerMigration.Run(Database.ConnectionString, []));
    }

    [Fact]
    public async Task Several_that_start_at_once_migrate_once()
    {
        var connectionString = Database.ConnectionString;
        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqlServerMigration.Run(connectionString, []), TestContext.Current.CancellationToken)));
        Assert.Equal(SqlServerMigration.Scripts.All.Select(script => script.Name), Assert.Single(ran, one => one.Count > 0));
    }

    [Fact]
    public void What_a_newer_program_has_migrated_is_left_alone_and_told()
    {
        SqlServerMigration.Run(Database.ConnectionString, []);
        using (var connection = Database.Open())
            connection.Execute("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999_of_tomorrow.sql', '2030-01-01')");
        var refused = Assert.Throws<LedgerUnavailableException>(() => SqlServerMigration.Run(Database.ConnectionString, []));
        Assert.StartsWith("The database was migrated by a newer version of the program (it has seen 9999_of_tomorrow.sql)", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _database?.Dispose();

    /// <summary>Chinese as Unicode, and numbers given to what numbers itself.</summary>
    static string ForServer(string insert)
    {
        var unicode = Text().Replace(insert, "N$0");
        return Numbered().Match(unicode) is { Success: true } numbered
            ? $"SET IDENTITY_INSERT {numbered.Groups[1].Value} ON; {unicode.TrimEnd(';')}; SET IDENTITY_INSERT {numbered.Groups[1].Value} OFF"
            : unicode;
    }

    void RunFirst(int count) => Assert.True(
        DeployChanges.To.SqlDatabase(Database.ConnectionString).WithScripts(SqlServerMigration.Scripts.All.Take(count)).WithTransactionPerScript().LogToNowhere().Build().PerformUpgrade().Successful);

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Text();

    [GeneratedRegex(@"INSERT INTO (\w+) \(id,")]
    private static partial Regex Numbered();
}
