using Microsoft.Data.Sqlite;

namespace SanYuan.Storage.Engine;

/// <summary>A consistent copy of the embedded database, also while the service writes to it.</summary>
public static class SqliteBackup
{
    /// <param name="file">Must not exist: a backup never overwrites.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static void Run(string connectionString, string file)
    {
        if (File.Exists(file))
            throw new IOException($"{file} exists already: a backup never overwrites. Choose another name.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        // Written beside its name and then given it: whoever finds the file finds it whole.
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        using (var source = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString()))
        using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }
        File.Move(unfinished, file);
    }
}
