using System.Data.Common;
using Microsoft.Data.Sqlite;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>What a kept command remembers of its columns must be what SQLite would say at each run.</summary>
public sealed class PreparedReaderTests : IDisposable
{
    const string Row = "SELECT @number AS number, note AS said, @number + 1 AS computed FROM (SELECT @note AS note)";

    readonly SqliteConnection _connection = new("Data Source=:memory:");
    readonly PreparedConnection _prepared;
    readonly Db _db;

    public PreparedReaderTests()
    {
        _connection.Open();
        _prepared = new PreparedConnection(_connection);
        _db = new Db(_prepared, null, new SqliteDialect());
    }

    [Fact]
    public async Task A_column_empty_in_one_run_and_filled_in_the_next_is_read_right_both_times()
    {
        Assert.Equal((null, null, null), await ReadAsync(null, null));
        Assert.Equal((7L, "记录不全", 8L), await ReadAsync(7, "记录不全"));
        Assert.Equal((null, "台账", null), await ReadAsync(null, "台账"));
        Assert.Equal((9L, null, 10L), await ReadAsync(9, null));
    }

    [Fact]
    public void Names_and_types_are_those_SQLite_tells_before_and_after_the_first_row()
    {
        foreach (var value in (object[])[DBNull.Value, 7L, "记录不全", 1.5, DBNull.Value])
        {
            using var plain = Command(_connection, value);
            using var kept = Command(_prepared, value);
            using var expected = plain.ExecuteReader();
            using var reader = kept.ExecuteReader();
            for (var step = 0; step < 2; step++)
            {
                for (var column = 0; column < expected.FieldCount; column++)
                    Assert.Equal((expected.GetName(column), expected.GetFieldType(column)), (reader.GetName(column), reader.GetFieldType(column)));
                Assert.Equal(expected.Read(), reader.Read());
            }
        }
    }

    public void Dispose()
    {
        _prepared.Dispose();
        _connection.Dispose();
    }

    static DbCommand Command(DbConnection connection, object value)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT @value AS told, 1 AS number, NULL AS empty";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@value", value);
        command.Parameters.Add(parameter);
        return command;
    }

    async Task<(long? Number, string? Said, long? Computed)> ReadAsync(long? number, string? note)
    {
        var row = Assert.Single(await _db.ListAsync<Read>(Row, new { number, note }, TestContext.Current.CancellationToken));
        return (row.Number, row.Said, row.Computed);
    }

    sealed class Read
    {
        public long? Number { get; init; }
        public string? Said { get; init; }
        public long? Computed { get; init; }
    }
}
