using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Digests;

namespace SanYuan.Benchmarks.Digests;

/// <summary>
/// What digests cost on a ledger of many years: the office's month, everybody's assessment, a unit's coverage, one person's month, a report; beside the least a month can cost, one GROUP BY over
/// an index that holds everything it needs.
/// </summary>
internal static class DigestBenchmark
{
    const int Times = 9;

    /// <param name="options">Entries, years, people, units.</param>
    public static async Task<int> RunAsync(string[] options)
    {
        var ledger = new LongLedger(Of(0, 1_000_000), (int)Of(1, 3), (int)Of(2, 20_000), (int)Of(3, 5_000));
        var folder = Directory.CreateTempSubdirectory("sanyuan-benchmark-");
        try
        {
            var connectionString = $"Data Source={Path.Combine(folder.FullName, "long.db")}";
            var watch = Stopwatch.StartNew();
            ledger.Create(connectionString);
            Console.WriteLine($"{ledger.Entries} entries of {ledger.People} people at {ledger.Units} units in {ledger.Years} years, {ledger.EntriesAMonth} a month: made in {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(Path.Combine(folder.FullName, "long.db")).Length >> 20} MB");
            await using var readers = new Readers(connectionString);
            await readers.LoadAsync();
            var least = GroupBy(connectionString);
            var month = await readers.DigestAsync(PeriodKind.Month);
            var year = await readers.DigestAsync(PeriodKind.Year);
            var nothing = await readers.SayAsync(2, "帮助");
            var (read, scored) = await readers.AssessmentAsync();
            var list = await readers.SayAsync(1, "考核名单");
            var person = await readers.SayAsync(2, "我的");
            var unit = await readers.SayAsync(2, "覆盖");
            var report = await readers.SayAsync(3, "今天上午参加支部主题党日，15名党员参加，发现会议记录不规范");
            Console.WriteLine($"month={month:0.0} year={year:0.0} group_by={least:0.0} ratio={month / least:0.0} person={person - nothing:0.0} unit={unit - nothing:0.0} report={report:0.0} nothing={nothing:0.0}");
            Console.WriteLine($"assessment: read={read:0.0} score={scored:0.0} list={list:0.0}");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        long Of(int place, long usual) => options.Length > place ? long.Parse(options[place]) : usual;
    }

    static double GroupBy(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT person_id, unit_id, type, count(*), sum(participants) FROM activities WHERE held_on BETWEEN @from AND @to AND status = 'recorded' GROUP BY person_id, unit_id, type";
        command.Parameters.AddWithValue("@from", $"{LongLedger.LastDay:yyyy-MM}-01");
        command.Parameters.AddWithValue("@to", $"{LongLedger.LastDay:yyyy-MM-dd}");
        var took = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        return took.Order().ElementAt(Times / 2);
    }
}
