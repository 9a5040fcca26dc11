using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>A connection as Dapper sees it: each SQL text is compiled once and kept, which often costs more than running it.</summary>
/// <remarks>For one piece of work at a time; a reader must be closed before the same text runs again.</remarks>
internal sealed class PreparedConnection(SqliteConnection connection) : DbConnection
{
    /// <summary>Some hundreds of texts there are; where lists are written out in them there can be more.</summary>
    const int Most = 1000;

    readonly Dictionary<string, (SqliteCommand Command, KeptColumns Columns)> _prepared = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => connection.Database;
    public override string DataSource => connection.DataSource;
    public override string ServerVersion => connection.ServerVersion;
    public override ConnectionState State => connection.State;

    /// <summary>The kept command of this text; its parameters are those of the last run.</summary>
    public (SqliteCommand Command, KeptColumns Columns) Prepared(string sql)
    {
        if (_prepared.TryGetValue(sql, out var kept))
            return kept;
        if (_prepared.Count == Most)
            Forget();
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a store's own; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        kept = (command, new KeptColumns());
        _prepared.Add(sql, kept);
        return kept;
    }

    public override void Open() => throw new NotSupportedException();

    public override void Close() => throw new NotSupportedException();

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new PreparedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Forget();
        base.Dispose(disposing);
    }

    void Forget()
    {
        foreach (var kept in _prepared.Values)
            kept.Command.Dispose();
        _prepared.Clear();
    }
}
