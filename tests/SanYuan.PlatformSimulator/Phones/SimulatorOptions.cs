using System.Globalization;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>What stands on the command line.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where the simulator listens: on the loopback alone.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:5090");

    /// <summary>The service.</summary>
    public Uri Service { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>The transcript that is to be replayed; null: the simulator runs until it is ended.</summary>
    public string? Replay { get; init; }

    /// <summary>The file to record into; it must not be there yet.</summary>
    public string? Record { get; init; }

    public bool IgnoreNumbers { get; init; }

    /// <summary>What the simulator's clock shows at the start; null: the machine's.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Settings of the simulated platforms, such as <c>--WeCom:AgentId 7</c>.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <exception cref="FormatException">With what to do, in Chinese.</exception>
    public static SimulatorOptions Read(IReadOnlyList<string> args)
    {
        var options = new SimulatorOptions();
        var words = new Queue<string>(args.SelectMany(word => word.StartsWith("--", StringComparison.Ordinal) ? word.Split('=', 2) : [word]));
        while (words.TryDequeue(out var word))
            options = word switch
            {
                "replay" => options with { Replay = Next(words, word) },
                "--record" => options with { Record = Next(words, word) },
                "--ignore-numbers" => options with { IgnoreNumbers = true },
                "--urls" => options with { Address = Loopback(Next(words, word)) },
                "--to" => options with { Service = Http(Next(words, word)) },
                "--start-at" => options with { StartAt = Moment(Next(words, word)) },
                _ when word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal) =>
                    options with { Platforms = [.. options.Platforms, word, Next(words, word)] },
                _ => throw new FormatException($"不认识「{word}」。"),
            };
        return options;
    }

    static string Next(Queue<string> words, string name) => words.TryDequeue(out var value) ? value : throw new FormatException($"{name} 后面缺少内容。");

    static Uri Loopback(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && LoopbackOnly.Is(address)
        ? address : throw new FormatException("--urls 只能是本机的地址，例如 http://127.0.0.1:5090：谁能打开模拟器，谁就能替任何人说话。");

    static Uri Http(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
        ? address : throw new FormatException("--to 应当是服务的地址，例如 http://127.0.0.1:5080。");

    static DateTimeOffset Moment(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment : throw new FormatException("--start-at 应当是时刻，例如 2019-10-16T09:00:00+08:00。");
}
