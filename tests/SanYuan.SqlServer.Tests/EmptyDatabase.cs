using Microsoft.Data.SqlClient;
using SanYuan.Storage.Engine;

namespace SanYuan.SqlServer.Tests;

/// <summary>A database of its own, without tables, on the server that <see cref="Variable"/> names; gone afterwards. Without the variable, who asks for it is skipped.</summary>
internal sealed class EmptyDatabase : IDisposable
{
    const string Variable = "SANYUAN_TEST_SQLSERVER";

    static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    readonly string _name = $"sanyuan_test_{Guid.NewGuid():N}";

    EmptyDatabase() => Order($"CREATE DATABASE [{_name}]");

    public string ConnectionString => new SqlConnectionStringBuilder(Server) { InitialCatalog = _name }.ToString();

    public static EmptyDatabase Create()
    {
        Assert.SkipUnless(Server is { Length: > 0 }, $"{Variable} is not set: a connection string without a database, of an account that may create databases.");
        return new EmptyDatabase();
    }

    public SqlConnection Open()
    {
        var connection = new SqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        SqlConnection.ClearAllPools();
        Order($"DROP DATABASE [{_name}]");
    }

    static void Order(string statement)
    {
        using var connection = new SqlConnection(Server);
        connection.Open();
        connection.Execute(statement);
    }
}
