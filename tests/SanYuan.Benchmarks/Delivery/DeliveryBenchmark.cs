using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SanYuan.Benchmarks.Callbacks;
using SanYuan.PlatformSimulator;

namespace SanYuan.Benchmarks.Delivery;

/// <summary>Reminders due at one moment, one text for every thousand people: planned, claimed, sent to a simulated platform in another process, recorded.</summary>
internal static class DeliveryBenchmark
{
    public const string CorpId = "ww0123456789abcdef";
    public const string Secret = "simulated-secret";
    public const int AgentId = 1000002;

    const int WarmUp = 5000;

    public static async Task<int> RunAsync(string[] options)
    {
        var people = options.Length > 0 ? int.Parse(options[0]) : 100_000;
        var rounds = options.Length > 1 ? int.Parse(options[1]) : 3;
        var folder = Directory.CreateTempSubdirectory("sanyuan-benchmark-");
        var port = FreePort();
        using var simulator = Contestant.Start("platform", port, Self.Start("delivery-platform", $"{port}"));
        try
        {
            await simulator.ReadyAsync();
            using var platform = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            await RoundAsync(new Town(WarmUp), "w", folder, platform);
            var town = new Town(people);
            var results = new List<DeliveryFigures>();
            for (var round = 1; round <= rounds; round++)
            {
                results.Add(await RoundAsync(town, $"{round}", folder, platform));
                Console.WriteLine(results[^1]);
            }
            var middle = results.OrderBy(result => result.Ratio).ElementAt(results.Count / 2);
            Console.WriteLine(middle.Line(results.Sum(result => result.Doubles), results.Sum(result => result.Misses)));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The platform's process.</summary>
    public static async Task<int> ServePlatformAsync(string port)
    {
        await SimulatorHost.Create(["--urls", $"http://127.0.0.1:{port}"], TimeProvider.System).RunAsync();
        return 0;
    }

    static async Task<DeliveryFigures> RoundAsync(Town town, string round, DirectoryInfo folder, HttpClient platform)
    {
        double floor;
        using (var raw = new DeliveryFloor(town, Path.Combine(folder.FullName, $"floor{round}.db")))
            floor = await raw.RunAsync(platform, await TokenAsync(platform), $"floor{round}");
        await platform.DeleteAsync(new Uri("simulator/wecom/", UriKind.Relative));
        var connectionString = $"Data Source={Path.Combine(folder.FullName, $"service{round}.db")}";
        town.Create(connectionString);
        ServiceRound service;
        await using (var pieces = new ServicePieces(connectionString, platform.BaseAddress!))
        {
            await pieces.LoadAsync();
            service = await pieces.RunAsync(town, round, TimeSpan.FromSeconds(1 + (floor * 2)));
        }
        var (calls, doubles, misses) = await SeenAsync(town, round, platform);
        await platform.DeleteAsync(new Uri("simulator/wecom/", UriKind.Relative));
        return new DeliveryFigures(floor, service, calls, Lateness(connectionString, service.Due)) { Doubles = doubles, Misses = misses, Count = Count(town) };
    }

    static int Count(Town town) => Enumerable.Range(0, town.Texts).Sum(text => town.PeopleOf(text).Count());

    static async Task<string> TokenAsync(HttpClient platform)
    {
        using var answer = JsonDocument.Parse(await platform.GetStringAsync(new Uri($"cgi-bin/gettoken?corpid={CorpId}&corpsecret={Secret}", UriKind.Relative)));
        return answer.RootElement.GetProperty("access_token").GetString()!;
    }

    /// <summary>What the members' phones show.</summary>
    static async Task<(int Calls, int Doubles, int Misses)> SeenAsync(Town town, string round, HttpClient platform)
    {
        using var all = JsonDocument.Parse(await platform.GetStringAsync(new Uri("simulator/wecom/messages", UriKind.Relative)));
        var seen = new Dictionary<(string Text, string Member), int>();
        foreach (var message in all.RootElement.EnumerateArray())
            foreach (var member in message.GetProperty("delivered").EnumerateArray())
                seen[(message.GetProperty("text").GetString()!, member.GetString()!)] = seen.GetValueOrDefault((message.GetProperty("text").GetString()!, member.GetString()!)) + 1;
        var wanted = Enumerable.Range(0, town.Texts).SelectMany(text => town.PeopleOf(text).Select(person => (Town.Text(round, text), Town.Account(person))));
        return (all.RootElement.GetArrayLength(), seen.Values.Sum(times => times - 1), wanted.Count(one => !seen.ContainsKey(one)));
    }

    /// <summary>Milliseconds between the moment all were due and the moment each was recorded as sent: the 99th percentile.</summary>
    static double Lateness(string connectionString, DateTimeOffset due)
    {
        using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sent_at FROM outbox WHERE status = 'sent' ORDER BY sent_at LIMIT 1 OFFSET (SELECT count(*) * 99 / 100 FROM outbox WHERE status = 'sent')";
        return command.ExecuteScalar() is string sent
            ? (DateTimeOffset.Parse(sent, System.Globalization.CultureInfo.InvariantCulture) - due).TotalMilliseconds
            : double.PositiveInfinity;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
