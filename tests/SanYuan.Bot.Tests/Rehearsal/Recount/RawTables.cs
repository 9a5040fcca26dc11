using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Whole tables of the played year, row by row as they were written.</summary>
internal sealed class RawTables
{
    static readonly string[] Names =
    [
        "units", "people", "responsibilities", "appointments", "appointment_changes", "leaves", "leave_changes", "duty_changes",
        "activities", "activity_versions", "findings", "finding_steps", "finding_deliveries",
        "meetings", "meeting_changes", "invitations", "attendance", "quarterly_meetings", "quarterly_measures", "quarterly_measure_changes", "quarterly_measure_owners",
        "signals", "signal_changes", "candidates", "reminder_messages", "reminder_items",
        "assessment_changes", "assessment_ratings", "assessment_contests", "assessment_settlements", "assessment_scores",
        "unit_results", "digest_runs", "digest_sent", "outbox", "inbox",
    ];

    readonly Dictionary<string, List<Row>> _tables = [];

    public IReadOnlyList<Row> this[string table] => _tables[table];

    public static RawTables Read(string database)
    {
        var raw = new RawTables();
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var name in Names)
            raw._tables[name] = Rows(connection, name);
        return raw;
    }

    static List<Row> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of the list above.
        command.CommandText = $"SELECT * FROM {table} ORDER BY rowid";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
            rows.Add(new Row(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))));
        return rows;
    }
}
