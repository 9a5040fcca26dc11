using System.Data.Common;
using Microsoft.Data.SqlClient;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Engine.Copying;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.SqlServer.Tests;

public sealed class SqlServerCopyTests() : CopyContract(new Place())
{
    sealed class Place : CopyPlace
    {
        EmptyDatabase? _database;

        public override IReadOnlyList<CopyProgress> Copy(string from, int batch, Action<CopyProgress> told)
        {
            using var target = new SqlServerTarget((SqlConnection)Open());
            return LedgerCopy.Run(from, target, batch, told, TestContext.Current.CancellationToken);
        }

        public override DbConnection Open()
        {
            if (_database is null)
            {
                _database = EmptyDatabase.Create();
                SqlServerMigration.Run(_database.ConnectionString, []);
            }
            return _database.Open();
        }

        public override ValueTask DisposeAsync()
        {
            _database?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
