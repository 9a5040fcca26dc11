using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>The figures of a period read its rows alone, however long the ledger is: the planner takes the indexes that were made for it.</summary>
public sealed class ResultPlanTests : IAsyncDisposable
{
    readonly SqliteDatabase _database = new();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(
        "SELECT held_on, unit_id, type, count(*) FROM activities WHERE held_on BETWEEN @a AND @b AND status = 'recorded' AND type IN ('theme_party_day', 'branch_meeting', 'committee_meeting', 'group_meeting', 'party_lecture', 'organizational_life_meeting', 'democratic_appraisal') GROUP BY held_on, unit_id, type",
        "SEARCH activities USING COVERING INDEX activities_organisational_life (held_on>? AND held_on<?)")]
    [InlineData(
        "SELECT f.kind, count(*) FROM findings f WHERE f.found_on BETWEEN @a AND @b AND f.status NOT IN ('withdrawn', 'repeated') AND (@c = 1 OR f.unit_id IN (1) OR f.appointee_id IN (1) OR f.told_by IN (1)) GROUP BY f.kind ORDER BY f.kind",
        "SEARCH f USING COVERING INDEX findings_by_day (found_on>? AND found_on<?)")]
    [InlineData("SELECT * FROM unit_results WHERE unit_id IN (SELECT unit_id FROM unit_results WHERE since BETWEEN @a AND @b) ORDER BY unit_id, since, id", "SEARCH unit_results USING COVERING INDEX unit_results_by_day (since>? AND since<?)")]
    public async Task It_searches_the_index(string sql, string step)
    {
        await using var connection = new SqliteConnection(_database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement under test.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var name in new[] { "@a", "@b", "@c" }.Where(name => sql.Contains(name, StringComparison.Ordinal)))
            command.Parameters.AddWithValue(name, "1");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            steps.Add(reader.GetString(3));
        Assert.Contains(step, steps);
        Assert.DoesNotContain(steps, one => one.StartsWith("SCAN activities", StringComparison.Ordinal) || one.StartsWith("SCAN f", StringComparison.Ordinal));
    }
}
