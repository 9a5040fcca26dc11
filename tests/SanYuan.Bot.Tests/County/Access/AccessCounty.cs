using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>The test county with somebody in each role who has no other, and ways to see what a message left behind.</summary>
internal static class AccessCounty
{
    public const string Administrator = "guan";
    public const string Stranger = "nobody";

    /// <summary>Kept of every message, whoever sends it, and what they read last of their own digests.</summary>
    static readonly HashSet<string> KeptAlways = ["inbox", "audit_entries", "digest_readings"];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The account of somebody who has this role only.</summary>
    public static readonly IReadOnlyDictionary<Roles, string> Holders = new Dictionary<Roles, string>
    {
        [Roles.Envoy] = TestRoster.Envoy,
        [Roles.Instructor] = TestRoster.Instructor,
        [Roles.Supervisor] = TestRoster.Supervisor,
        [Roles.Liaison] = TestRoster.Liaison,
        [Roles.SelectingUnit] = FindingCounty.Selecting,
        [Roles.Office] = TestRoster.Office,
        [Roles.Leader] = TestRoster.Leader,
        [Roles.Administrator] = Administrator,
        [Roles.None] = TestRoster.Ended,
    };

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await FindingCounty.OpenAsync();
        await county.ApplyAsync(new RosterDraft([], [TestRoster.Person("G1", "管理员甲", Administrator) with { Identities = Roles.Administrator }], []));
        return county;
    }

    /// <summary>What the audit trail says was refused, the oldest first.</summary>
    public static async Task<IReadOnlyList<string>> RefusalsAsync(this TestCounty county) =>
        [.. (await county.ReadAsync((session, token) => session.Audit.NewestAsync(10_000, token))).Select(entry => entry.Action).Reverse()];

    /// <summary>Every row of every table as text, but for what is kept of every message.</summary>
    public static async Task<HashSet<string>> RowsAsync(this TestCounty county)
    {
        var rows = new HashSet<string>();
        await using var connection = await county.ConnectAsync();
        foreach (var table in await connection.TextsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
            if (!KeptAlways.Contains(table))
                rows.UnionWith(await connection.TextsAsync($"SELECT * FROM {table}", table));
        return rows;
    }

    /// <summary>All that is written to somebody, sent or not.</summary>
    public static async Task<IReadOnlyList<string>> WrittenToAsync(this TestCounty county, string account)
    {
        await using var connection = await county.ConnectAsync();
        return await connection.TextsAsync($"SELECT text FROM outbox WHERE receiver_id IN (SELECT person_id FROM accounts WHERE account = '{account}')");
    }

    /// <summary>The rows that one of the two has and the other has not.</summary>
    public static string Difference(HashSet<string> before, HashSet<string> after) =>
        string.Join('\n', before.Except(after).Select(row => $"- {row}").Concat(after.Except(before).Select(row => $"+ {row}")));

    static async Task<SqliteConnection> ConnectAsync(this TestCounty county)
    {
        var connection = new SqliteConnection(county.Get<IOptions<StorageSettings>>().Value.ConnectionString);
        await connection.OpenAsync(Token);
        return connection;
    }

    static async Task<List<string>> TextsAsync(this SqliteConnection connection, string sql, string? table = null)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of this file alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Token);
        var texts = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            var row = string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
            texts.Add(table is null ? row : $"{table}: {row}");
        }
        return texts;
    }
}
