using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Tests.Contracts;

namespace SanYuan.SqlServer.Tests;

/// <summary>A text a store sent, with the parameters it gave.</summary>
internal sealed record StoreStatement(string Text, IReadOnlyDictionary<string, Type> Parameters);

/// <summary>All texts the stores send, heard from the contracts as they run on SQLite: nobody keeps a list.</summary>
internal static partial class StoreStatements
{
    static readonly Dictionary<Type, string> Types = new()
    {
        [typeof(bool)] = "bit",
        [typeof(int)] = "int",
        [typeof(long)] = "bigint",
        [typeof(double)] = "float",
        [typeof(string)] = "nvarchar(max)",
        [typeof(DateOnly)] = "date",
        [typeof(TimeOnly)] = "time(0)",
        [typeof(DateTimeOffset)] = "datetime2(3)",
        [typeof(PersonId)] = "bigint",
        [typeof(UnitId)] = "bigint",
        [typeof(ActivityId)] = "bigint",
        [typeof(MeetingId)] = "bigint",
    };

    public static async Task<IReadOnlyList<StoreStatement>> HearAsync(CancellationToken cancellationToken)
    {
        var heard = new ConcurrentDictionary<string, StoreStatement>(StringComparer.Ordinal);
        void Hear(string text, object? args) => heard.TryAdd(text, new StoreStatement(text, Of(args)));
        SqliteDialect.Instance.Asked += Hear;
        try
        {
            await Parallel.ForEachAsync(Runs(), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken }, (run, _) => new ValueTask(RunAsync(run.Contract, run.Test, run.Data)));
        }
        finally
        {
            SqliteDialect.Instance.Asked -= Hear;
        }
        return [.. heard.Values.OrderBy(statement => statement.Text, StringComparer.Ordinal)];
    }

    /// <summary>As SQL Server is asked, as a procedure: only there do parameters have types without a server.</summary>
    public static string Procedure(StoreStatement statement, int number)
    {
        // Dapper puts a list in place of its name.
        var said = List().Replace(SqlServerDialect.Instance.Say(statement.Text), "IN ($1)");
        var declared = Named().Matches(said).Select(name => name.Value).Distinct(StringComparer.Ordinal).Select(name => $"{name} {TypeOf(statement, name)}");
        return $"CREATE PROCEDURE p{number} {string.Join(", ", declared)} AS BEGIN {said} END";
    }

    static string TypeOf(StoreStatement statement, string name) => statement.Parameters.TryGetValue(name[1..], out var type)
        ? Types.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type) ?? throw new NotSupportedException($"No column holds a {type}: {name} of {statement.Text}")
        : throw new NotSupportedException($"Nobody gives {name} to {statement.Text}");

    static Dictionary<string, Type> Of(object? args) => (args?.GetType().GetProperties() ?? []).ToDictionary(
        property => property.Name,
        property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) ? property.PropertyType.GetGenericArguments().Single() : property.PropertyType,
        StringComparer.Ordinal);

    static IEnumerable<(Type Contract, MethodInfo Test, object?[] Data)> Runs() =>
        from type in typeof(LedgerContract).Assembly.GetTypes()
        where !type.IsAbstract && type.IsSubclassOf(typeof(LedgerContract)) && type.Namespace == "SanYuan.Storage.Tests.Sqlite"
        from method in type.GetMethods()
        where method.GetCustomAttribute<FactAttribute>() is not null
        from data in method.GetCustomAttributes<InlineDataAttribute>().Select(row => row.Data).DefaultIfEmpty([])
        select (type, method, data);

    static async Task RunAsync(Type contract, MethodInfo test, object?[] data)
    {
        await using var run = (LedgerContract)Activator.CreateInstance(contract)!;
        await run.InitializeAsync();
        if (test.Invoke(run, data) is Task task)
            await task;
    }

    [GeneratedRegex(@"\bIN (@\w+)")]
    private static partial Regex List();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Named();
}
