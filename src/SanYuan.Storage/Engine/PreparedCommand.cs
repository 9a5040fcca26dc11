using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>Collects text and parameters, and runs them on the connection's kept command of that text.</summary>
internal sealed class PreparedCommand(PreparedConnection connection) : DbCommand
{
    readonly List<SqliteParameter> _parameters = [];
    ParameterList? _list;

    [AllowNull]
    public override string CommandText { get; set; } = "";
    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException();
    }

    protected override DbParameterCollection DbParameterCollection => _list ??= new ParameterList(_parameters);
    protected override DbTransaction? DbTransaction { get; set; }

    public override int ExecuteNonQuery() => Bound().Command.ExecuteNonQuery();

    public override object? ExecuteScalar() => Bound().Command.ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var (command, columns) = Bound();
        return new PreparedReader(command.ExecuteReader(behavior), columns);
    }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    public override void Prepare()
    {
    }

    /// <summary>SQLite runs on the calling thread: a running statement cannot be cancelled from it.</summary>
    public override void Cancel()
    {
    }

    (SqliteCommand Command, KeptColumns Columns) Bound()
    {
        var kept = connection.Prepared(CommandText);
        var command = kept.Command;
        command.Transaction = (SqliteTransaction?)DbTransaction;
        command.Parameters.Clear();
        foreach (var parameter in _parameters)
            command.Parameters.Add(parameter);
        return kept;
    }

    /// <summary>What Dapper fills: a plain list.</summary>
    sealed class ParameterList(List<SqliteParameter> parameters) : DbParameterCollection
    {
        static readonly ConcurrentDictionary<string, string> Prefixed = new(StringComparer.Ordinal);

        public override int Count => parameters.Count;
        public override object SyncRoot => parameters;

        public override int Add(object value)
        {
            var parameter = (SqliteParameter)value;
            // Dapper leaves the prefix out, and SQLite is then asked for each prefix there is: a tenth of the writer's time.
            parameter.ParameterName = Prefixed.GetOrAdd(parameter.ParameterName, name => name.StartsWith('@') ? name : "@" + name);
            parameters.Add(parameter);
            return parameters.Count - 1;
        }

        public override void AddRange(Array values)
        {
            foreach (var value in values)
                Add(value);
        }

        public override void Clear() => parameters.Clear();

        public override bool Contains(object value) => parameters.Contains((SqliteParameter)value);

        public override bool Contains(string value) => IndexOf(value) >= 0;

        public override void CopyTo(Array array, int index) => ((System.Collections.ICollection)parameters).CopyTo(array, index);

        public override System.Collections.IEnumerator GetEnumerator() => parameters.GetEnumerator();

        public override int IndexOf(object value) => parameters.IndexOf((SqliteParameter)value);

        public override int IndexOf(string parameterName) => parameters.FindIndex(parameter => parameter.ParameterName == parameterName);

        public override void Insert(int index, object value) => parameters.Insert(index, (SqliteParameter)value);

        public override void Remove(object value) => parameters.Remove((SqliteParameter)value);

        public override void RemoveAt(int index) => parameters.RemoveAt(index);

        public override void RemoveAt(string parameterName) => RemoveAt(IndexOf(parameterName));

        protected override DbParameter GetParameter(int index) => parameters[index];

        protected override DbParameter GetParameter(string parameterName) => parameters[IndexOf(parameterName)];

        protected override void SetParameter(int index, DbParameter value) => parameters[index] = (SqliteParameter)value;

        protected override void SetParameter(string parameterName, DbParameter value) => parameters[IndexOf(parameterName)] = (SqliteParameter)value;
    }
}
