using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SanYuan.Benchmarks.Callbacks;
using SanYuan.Benchmarks.Digests;

namespace SanYuan.Benchmarks.Pages;

/// <summary>What the console's pages cost the office, beside the least a page can cost: one that reads nothing.</summary>
internal static partial class PageBenchmark
{
    const int Port = 5199;
    const int WarmUps = 15;
    const int Times = 60;
    const string Empty = "/desk";

    static readonly string[] Pages =
    [
        "/", "/ledger", "/ledger?type=party_lecture", "/ledger/100", "/findings", "/meetings", "/duties", "/coverage", "/units", "/appointees", "/digests", "/practices", "/delivery", "/rules", "/jobs", "/audit",
    ];

    /// <param name="options">A database that is kept (`rehearse --keep FILE`), or entries, years, people and units of one that is made.</param>
    public static async Task<int> RunAsync(string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("sanyuan-benchmark-");
        try
        {
            var isKept = options.Length > 0 && File.Exists(options[0]);
            var file = Path.Combine(folder.FullName, "pages.db");
            if (isKept)
                File.Copy(options[0], file);
            else
                new LongLedger(Of(options, 0, 1_000_000), (int)Of(options, 1, 3), (int)Of(options, 2, 20_000), (int)Of(options, 3, 5_000)).Create($"Data Source={file}");
            var start = Self.Service("--urls", $"http://127.0.0.1:{Port}");
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
            start.Environment["SanYuan__Storage__ConnectionString"] = $"Data Source={file}";
            start.Environment["SanYuan__Development__StartAt"] = isKept ? "2020-01-08T10:00:00+08:00" : "2019-10-31T17:00:00+08:00";
            using var service = Contestant.Start("the service", Port, start);
            await service.ReadyAsync();
            await MeasureAsync(isKept ? "B001" : "P1");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    static async Task MeasureAsync(string office)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{Port}"),
            Timeout = TimeSpan.FromMinutes(2),
        };
        var token = Token().Match(await client.GetStringAsync(new Uri("/signin", UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("person", office)]);
        using var entered = await client.PostAsync(new Uri("/signin/as", UriKind.Relative), form);
        entered.EnsureSuccessStatusCode();
        var least = await TakeAsync(client, Empty);
        Console.WriteLine($"{Empty,-28} p50 {least.Median,7:0.0} ms  p95 {least.P95,7:0.0} ms  {least.Bytes,7} bytes  reads nothing");
        foreach (var page in Pages)
        {
            var took = await TakeAsync(client, page);
            Console.WriteLine($"{page,-28} p50 {took.Median,7:0.0} ms  p95 {took.P95,7:0.0} ms  {took.Bytes,7} bytes  ratio={took.P95 / least.P95:0.0}");
        }
    }

    static async Task<(double Median, double P95, int Bytes)> TakeAsync(HttpClient client, string page)
    {
        var (took, bytes) = (new List<double>(), 0);
        for (var time = -WarmUps; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            if (time >= 0)
                took.Add(watch.Elapsed.TotalMilliseconds);
        }
        took.Sort();
        return (took[Times / 2], took[Times * 95 / 100], bytes);
    }

    static long Of(string[] options, int place, long usual) => options.Length > place ? long.Parse(options[place]) : usual;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
