using System.Data.Common;
using Microsoft.Data.Sqlite;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Engine.Copying;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.Storage.Tests.Sqlite;

public sealed class SqliteCopyTests() : CopyContract(new Place())
{
    [Fact]
    public void Broken_off_within_a_transaction_nothing_of_it_stays()
    {
        using var county = new Place();
        using var place = new Place();
        using (var connection = county.Open())
            connection.Execute("INSERT INTO units (id, code, name, kind, weak) VALUES (1, 'U1', '县疾控中心', 'organ', 0), (2, 'U2', '县财政局', 'organ', 0), (3, 'U3', '县教育局', 'organ', 0)");
        var inserts = 0;
        Assert.Throws<IOException>(() => place.Copy(county.ConnectionString, 2, _ => { }, () =>
        {
            if (++inserts == 2)
                throw new IOException("The server went away.");
        }));
        using (var connection = place.Open())
            Assert.Equal((2, 2), (connection.Number("SELECT count(*) FROM units"), connection.Number("SELECT copied FROM copy_progress WHERE name = 'units'")));
        Assert.Equal(3, place.Copy(county.ConnectionString, 2, _ => { }).Single(table => table.Table == "units").Copied);
    }

    sealed class Place : CopyPlace, IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-copy-");

        public Place() => SqliteMigration.Run(ConnectionString);

        public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "there.db")};Pooling=False";

        public override IReadOnlyList<CopyProgress> Copy(string from, int batch, Action<CopyProgress> told) => Copy(from, batch, told, null);

        public IReadOnlyList<CopyProgress> Copy(string from, int batch, Action<CopyProgress> told, Action? inserted)
        {
            using var target = new SqliteTarget((SqliteConnection)Open()) { Inserted = inserted };
            return LedgerCopy.Run(from, target, batch, told, TestContext.Current.CancellationToken);
        }

        public override DbConnection Open()
        {
            var connection = new SqliteConnection(ConnectionString);
            connection.Open();
            return connection;
        }

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }

        public override ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
