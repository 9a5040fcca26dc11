using System.Collections;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SanYuan.Storage.Engine;

/// <summary>What a kept command's columns are called, and what they are where nothing stands in them: the same for every run of its text.</summary>
internal sealed class KeptColumns
{
    string[]? _names;
    Type?[]? _typesOfNull;

    public string Name(SqliteDataReader reader, int ordinal) => (_names ??= [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)])[ordinal];

    public Type TypeOf(SqliteDataReader reader, int ordinal)
    {
        // A value tells its type itself, at no cost; for none, SQLite spells out the column's declaration.
        if (raw.sqlite3_column_type(reader.Handle, ordinal) != raw.SQLITE_NULL)
            return reader.GetFieldType(ordinal);
        return (_typesOfNull ??= new Type?[reader.FieldCount])[ordinal] ??= reader.GetFieldType(ordinal);
    }
}

/// <summary>Dapper asks for the name and type of every column before it reads the first row, to see whether it knows them: on this path that cost more than the rows.</summary>
internal sealed class PreparedReader(SqliteDataReader reader, KeptColumns columns) : DbDataReader
{
    public override int Depth => reader.Depth;
    public override int FieldCount => reader.FieldCount;
    public override bool HasRows => reader.HasRows;
    public override bool IsClosed => reader.IsClosed;
    public override int RecordsAffected => reader.RecordsAffected;
    public override object this[int ordinal] => reader[ordinal];
    public override object this[string name] => reader[name];

    public override string GetName(int ordinal) => columns.Name(reader, ordinal);

    public override Type GetFieldType(int ordinal) => columns.TypeOf(reader, ordinal);

    public override bool Read() => reader.Read();

    public override bool NextResult() => reader.NextResult();

    public override bool IsDBNull(int ordinal) => reader.IsDBNull(ordinal);

    public override object GetValue(int ordinal) => reader.GetValue(ordinal);

    public override T GetFieldValue<T>(int ordinal) => reader.GetFieldValue<T>(ordinal);

    public override int GetValues(object[] values) => reader.GetValues(values);

    public override int GetOrdinal(string name) => reader.GetOrdinal(name);

    public override string GetDataTypeName(int ordinal) => reader.GetDataTypeName(ordinal);

    public override bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    public override byte GetByte(int ordinal) => reader.GetByte(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => reader.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => reader.GetChar(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => reader.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override DateTime GetDateTime(int ordinal) => reader.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => reader.GetDouble(ordinal);

    public override float GetFloat(int ordinal) => reader.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => reader.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    public override string GetString(int ordinal) => reader.GetString(ordinal);

    public override IEnumerator GetEnumerator() => ((IEnumerable)reader).GetEnumerator();

    public override void Close() => reader.Close();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
        base.Dispose(disposing);
    }
}
