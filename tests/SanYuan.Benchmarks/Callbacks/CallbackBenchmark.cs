using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>How near the whole service comes to the least an honest one must do. All three run side by side; rounds go in turn, so that the machine's moods hit all alike.</summary>
internal static class CallbackBenchmark
{
    public static async Task<int> RunAsync(string[] options)
    {
        var rounds = options.Length > 0 ? int.Parse(options[0]) : 5;
        var requests = options.Length > 1 ? int.Parse(options[1]) : 15_000;
        var folder = Directory.CreateTempSubdirectory("sanyuan-benchmark-");
        try
        {
            var ports = FreePorts(3);
            using var echo = Contestant.Start("(a) verify, decrypt, answer", ports[0], Self.Start("callbacks-server", "echo", $"{ports[0]}", folder.FullName));
            using var durable = Contestant.Start("(b) the same and one durable row", ports[1], Self.Start("callbacks-server", "durable", $"{ports[1]}", folder.FullName));
            using var service = Contestant.Start("(c) the whole service, unique reports", ports[2], await ServiceAsync(ports[2], folder.FullName));
            Contestant[] all = [echo, durable, service];
            foreach (var contestant in all)
                await contestant.ReadyAsync();
            // The first two rounds warm the compiler up.
            for (var round = 0; round < rounds + 2; round++)
                foreach (var contestant in all)
                    await contestant.RunRoundAsync(round, requests, counts: round >= 2);
            foreach (var contestant in all)
                Console.WriteLine(contestant.Line());
            Console.WriteLine($"share={service.Rate / durable.Rate:0.00} rps={service.Rate:0} p99_ms={service.P99:0.0} mb={service.PeakMegabytes:0}");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<ProcessStartInfo> ServiceAsync(int port, string folder)
    {
        var connectionString = $"Data Source={Path.Combine(folder, "service.db")}";
        SqliteMigration.Run(connectionString);
        await using (var ledger = new SqliteLedger(connectionString))
            await ledger.WriteAsync((session, token) => session.Roster.ApplyAsync(County(), token), CancellationToken.None);
        var start = Self.Service("--urls", $"http://127.0.0.1:{port}");
        foreach (var (key, value) in new (string, string)[]
        {
            ("Storage__ConnectionString", connectionString), ("WeCom__CorpId", Company.CorpId), ("WeCom__AgentId", "1000002"), ("WeCom__Secret", "unused"),
            ("WeCom__Token", Company.Token), ("WeCom__EncodingAesKey", Company.EncodingAesKey), ("WeCom__ApiBaseUrl", "http://127.0.0.1:9"),
        })
            start.Environment[$"SanYuan__{key}"] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return start;
    }

    /// <summary>43 units and 92 people with WeCom accounts.</summary>
    static RosterDraft County() => new(
        [.. Enumerable.Range(0, 43).Select(number => new UnitDraft($"U{number}", $"单位{number}", UnitKind.Organ) { Aliases = [$"单位{number}支部"] })],
        [.. Enumerable.Range(0, Company.People).Select(number => new PersonDraft($"P{number}", $"人员{number}") { Accounts = [new ChannelAccount(ChannelNames.WeCom, $"user{number}")] })],
        [.. Enumerable.Range(0, Company.People).Select(number => new AppointmentDraft($"P{number}", Roles.Envoy, $"U{number % 43}", new DateOnly(2019, 1, 1)))]);

    static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
