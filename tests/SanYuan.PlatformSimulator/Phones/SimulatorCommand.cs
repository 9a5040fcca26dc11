using SanYuan.PlatformSimulator.Phones.Replaying;
using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>The program: runs the simulator until it is ended, or replays a transcript.</summary>
public static class SimulatorCommand
{
    const int Same = 0, Different = 1, CannotRun = 2;

    const string Usage = """
        用法：
          dotnet run --project tests/SanYuan.PlatformSimulator -- [--urls http://127.0.0.1:5090] [--to http://127.0.0.1:5080] [--record 文件] [--start-at 时刻]
          dotnet run --project tests/SanYuan.PlatformSimulator -- replay 文件 --to http://127.0.0.1:5080 [--ignore-numbers] [--start-at 时刻]
        """;

    /// <returns>0: all as it was (or ended); 1: there are differences; 2: it could not run.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        SimulatorOptions options;
        try
        {
            options = SimulatorOptions.Read(args);
        }
        catch (FormatException fault)
        {
            await errors.WriteLineAsync($"{fault.Message}\n{Usage}");
            return CannotRun;
        }
        try
        {
            return options.Replay is { } file ? await ReplayAsync(options, file, output, cancellationToken) : await ServeAsync(options, output, cancellationToken);
        }
        catch (Exception fault) when (fault is TranscriptException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(fault.Message);
            return CannotRun;
        }
    }

    static async Task<int> ServeAsync(SimulatorOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var host = await PhoneHost.StartAsync(options, cancellationToken);
        await output.WriteLineAsync($"""
            模拟的企业微信和钉钉在 {host.Address}（只对本机开放），用浏览器打开它。
            服务（{options.Service}）需要这些设置，写进它的环境（也在 {host.Address}phones/settings.env）：

            {host.Settings.AsEnvironment()}
            按 Ctrl+C 结束。
            """);
        await host.WaitAsync(cancellationToken);
        return Same;
    }

    static async Task<int> ReplayAsync(SimulatorOptions options, string file, TextWriter output, CancellationToken cancellationToken)
    {
        Transcript transcript;
        await using (var content = File.OpenRead(file))
            transcript = await Transcript.ReadAsync(content, cancellationToken);
        await using var host = await PhoneHost.StartAsync(options, cancellationToken);
        var differences = await host.Player.PlayAsync(transcript, PlayerOptions.Usual with { IgnoreNumbers = options.IgnoreNumbers }, cancellationToken);
        foreach (var difference in differences)
            await output.WriteLineAsync(difference.Told);
        await output.WriteLineAsync(differences.Count == 0 ? $"{transcript.Lines.Count} 条，和记录的一样。" : $"{transcript.Lines.Count} 条，{differences.Count} 处不同。");
        return differences.Count == 0 ? Same : Different;
    }
}
