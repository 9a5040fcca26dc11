using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SanYuan.Bot.Hosting;

namespace SanYuan.Bot.Tests.County.Assessment;

/// <summary>The rows of the database as they are, as a third party would be handed them.</summary>
internal sealed class RawLedger
{
    readonly Dictionary<string, List<Dictionary<string, string?>>> _tables = [];

    public static async Task<RawLedger> ReadAsync(TestCounty county)
    {
        var raw = new RawLedger();
        await using var connection = new SqliteConnection(county.Get<IOptions<StorageSettings>>().Value.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var table in new[]
        {
            "people", "units", "appointments", "activities", "findings", "finding_steps", "meetings", "invitations", "attendance", "leaves", "assessment_ratings", "assessment_contests", "unit_results",
        })
            raw._tables[table] = await RowsAsync(connection, table);
        return raw;
    }

    public IReadOnlyList<Dictionary<string, string?>> this[string table] => _tables[table];

    static async Task<List<Dictionary<string, string?>>> RowsAsync(SqliteConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of this file alone.
        command.CommandText = $"SELECT * FROM {table} ORDER BY rowid";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<Dictionary<string, string?>>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)));
        return rows;
    }
}
