using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Tests.Sqlite;

/// <summary>A migrated database with nothing in it, made once and then copied: its scripts would take most of a short test's time.</summary>
static class EmptyLedger
{
    static readonly Lazy<byte[]> Content = new(Make);

    public static void PutAt(string file) => File.WriteAllBytes(file, Content.Value);

    static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("sanyuan-empty-");
        try
        {
            var file = Path.Combine(folder.FullName, "empty.db");
            SqliteMigration.Run($"Data Source={file};Pooling=False");
            return File.ReadAllBytes(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
