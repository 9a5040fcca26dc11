using Microsoft.Data.Sqlite;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>What was recorded before versions were kept has its versions all the same.</summary>
public sealed class RepairMigrationTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    const string Before =
        """
        INSERT INTO units (id, code, name, kind, weak) VALUES (1, 'U1', '县疾控中心', 'organ', 0);
        INSERT INTO people (id, code, name, identities, retired_from_post) VALUES (1, 'P1', '王建国', 0, 0);
        INSERT INTO activities (person_id, unit_id, held_on, participants, text, channel, message_id, status, version, recorded_at, withdrawn_at)
        VALUES (1, 1, '2019-10-16', 15, '一', 'wecom', 'm1', 'recorded', 1, '2019-10-16T04:00:00.000Z', NULL),
            (1, 1, '2019-10-16', 15, '二', 'wecom', 'm2', 'withdrawn', 2, '2019-10-16T04:00:00.000Z', '2019-10-16T05:00:00.000Z');
        INSERT INTO findings (activity_id, unit_id, kind, text, status) VALUES (1, 1, 'finding', '记录不规范', 'open');
        """;

    [Fact]
    public async Task Entries_of_the_first_schema_get_their_versions_and_their_reporter()
    {
        await using var database = new OldDatabase();
        database.Run(OldDatabase.FirstScript(SqliteMigration.Script()));
        database.Run(Before);
        database.Run(OldDatabase.LaterScripts(SqliteMigration.Script()));
        await using var ledger = new SqliteLedger(database.ConnectionString);
        var kinds = await ledger.ReadAsync(
            async (session, token) => new[] { await KindsAsync(1), await KindsAsync(2) },
            Token);
        Assert.Equal(["Recorded:m1", "Recorded:m2 Withdrawn:"], kinds);
        var last = await ledger.ReadAsync((session, token) => session.Activities.LastAsync(new PersonId(1), token), Token);
        Assert.Equal((1, null, false), (last!.Id.Value, last.Content.ReportedBy, last.Content.IsLate));
        Assert.Single(await ledger.ReadAsync((session, token) => session.Findings.OfAsync(last.Id, 1, token), Token));

        async Task<string> KindsAsync(long id) => string.Join(' ', (await ledger.ReadAsync(
            (session, token) => session.Activities.VersionsAsync(new ActivityId(id), token), Token)).Select(one => $"{one.Kind}:{one.Source?.MessageId}"));
    }

    sealed class OldDatabase : IAsyncDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-old-");

        public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "old.db")}";

        public static string FirstScript(string all) => all[..all.IndexOf("-- 0002_", StringComparison.Ordinal)];

        /// <summary>The stores speak of today's schema, so what came later runs as well.</summary>
        public static string LaterScripts(string all) => all[all.IndexOf("-- 0002_", StringComparison.Ordinal)..];

        public void Run(string sql)
        {
            using var connection = new SqliteConnection(ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts under test.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        public ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
