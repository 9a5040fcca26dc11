using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>What the embedded database holds, as a whole: for telling whether two are the same, and for counting.</summary>
public static class SqliteInventory
{
    /// <summary>Written by the clock of the machine, or drawn anew by every process, and without meaning for anybody.</summary>
    static readonly HashSet<string> LeftOut = ["SchemaVersions", "outbox.batch"];

    /// <summary>SHA-256, hexadecimal, over every row of every table, in an order that does not depend on when which row was written.</summary>
    public static string Fingerprint(string connectionString)
    {
        using var connection = Open(connectionString);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Where(table => !LeftOut.Contains(table)))
        {
            var columns = Column(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").Where(column => !LeftOut.Contains($"{table}.{column}")).ToList();
            Append(hash, table);
            using var command = Command(connection, $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY {string.Join(", ", columns)}");
            using var reader = command.ExecuteReader();
            while (reader.Read())
                for (var place = 0; place < columns.Count; place++)
                    Append(hash, reader.IsDBNull(place) ? "\0" : Convert.ToString(reader.GetValue(place), CultureInfo.InvariantCulture)!);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>How many rows of a table hold these values, each a pattern of LIKE.</summary>
    public static long Rows(string connectionString, string table, params IReadOnlyList<(string Column, string Value)> where)
    {
        using var connection = Open(connectionString);
        var conditions = where.Select((one, place) => $" AND {one.Column} LIKE @value{place}");
        using var command = Command(connection, $"SELECT count(*) FROM {table} WHERE 1 = 1{string.Concat(conditions)}");
        for (var place = 0; place < where.Count; place++)
            command.Parameters.AddWithValue($"@value{place}", where[place].Value);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables and columns.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    static void Append(IncrementalHash hash, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
