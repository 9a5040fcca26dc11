using System.Diagnostics;
using System.Text.Json;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>One of the three services of the benchmark, in a process of its own, and what was measured of it.</summary>
internal sealed class Contestant(string name, Process process, int port) : IDisposable
{
    readonly List<double> _rates = [];
    readonly List<double> _latencies = [];
    readonly List<double> _cpuMs = [];
    int _refused;

    public double Rate => Percentile(_rates, 0.5);

    public double P99 => Percentile(_latencies, 0.99);

    public double PeakMegabytes { get; private set; }

    public static Contestant Start(string name, int port, ProcessStartInfo start) =>
        new(name, Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start."), port);

    /// <summary>Waits until the service takes connections.</summary>
    public async Task ReadyAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health/live"));
                return;
            }
            catch (HttpRequestException) when (!process.HasExited && deadline.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }

    public async Task RunRoundAsync(int round, int requests, bool counts)
    {
        process.Refresh();
        var before = process.TotalProcessorTime;
        var load = Process.Start(Self.Start("callbacks-load", $"{port}", $"{round}", $"{requests}")) ?? throw new InvalidOperationException("The load process did not start.");
        var printed = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        process.Refresh();
        var result = JsonSerializer.Deserialize<LoadResult>(printed) ?? throw new InvalidOperationException($"The load on {name} failed.");
        PeakMegabytes = process.PeakWorkingSet64 / 1048576.0;
        _refused += result.Refused;
        if (!counts)
            return;
        _rates.Add(result.Answered / result.Seconds);
        _latencies.AddRange(result.LatenciesMs);
        _cpuMs.Add((process.TotalProcessorTime - before).TotalMilliseconds * 1000 / requests);
    }

    public string Line() =>
        $"{name,-42} {Rate,8:0}/s  p50 {Percentile(_latencies, 0.5),6:0.0} ms  p99 {P99,6:0.0} ms  cpu {Percentile(_cpuMs, 0.5),6:0} ms/1000  peak {PeakMegabytes,4:0} MB  refused {_refused}";

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    static double Percentile(List<double> values, double share)
    {
        if (values.Count == 0)
            return 0;
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
