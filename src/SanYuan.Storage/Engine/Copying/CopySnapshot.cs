using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Ledger;

namespace SanYuan.Storage.Engine.Copying;

/// <summary>The county as it was when its copy was begun: a file beside the database, kept until the copy has ended, so that a copy that was broken off goes on with the same rows.</summary>
internal sealed class CopySnapshot : IDisposable
{
    readonly string _file;

    CopySnapshot(string file)
    {
        _file = file;
        Source = Open(file, SqliteOpenMode.ReadOnly);
        Number = Source.Number("PRAGMA application_id");
    }

    public SqliteConnection Source { get; }

    /// <summary>Tells it from every other.</summary>
    public long Number { get; }

    /// <param name="from">The embedded database's connection string.</param>
    public static CopySnapshot Take(string from)
    {
        var (file, fresh) = (Beside(from), Beside(from) + ".new");
        File.Delete(fresh);
        SqliteBackup.Run(from, fresh);
        using (var connection = Open(fresh, SqliteOpenMode.ReadWrite))
            connection.Execute($"PRAGMA journal_mode = DELETE; PRAGMA application_id = {RandomNumberGenerator.GetInt32(1, int.MaxValue)}");
        File.Move(fresh, file, overwrite: true);
        return new CopySnapshot(file);
    }

    /// <param name="number">Of the one the copy was begun with.</param>
    /// <exception cref="LedgerUnavailableException">It is gone, or another has taken its place.</exception>
    public static CopySnapshot Find(string from, long number)
    {
        var file = Beside(from);
        var found = File.Exists(file) ? new CopySnapshot(file) : null;
        if (found?.Number == number)
            return found;
        found?.Dispose();
        throw new LedgerUnavailableException(
            $"A copy into this database was broken off, and its snapshot {file} is {(found is null ? "gone" : "that of another copy")}: drop the database on the server, and copy again.");
    }

    /// <summary>The copy is whole: what people wrote does not lie about a second time.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(_file);
    }

    public void Dispose() => Source.Dispose();

    static string Beside(string from) => new SqliteConnectionStringBuilder(from).DataSource + ".copying";

    static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
