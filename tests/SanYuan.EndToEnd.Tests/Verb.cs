using System.Diagnostics;

namespace SanYuan.EndToEnd.Tests;

/// <summary>Runs a verb of the real program to its end.</summary>
internal static class Verb
{
    public sealed record Result(int ExitCode, string Output, string Error);

    public static Task<Result> RunAsync(IDictionary<string, string> settings, params string[] words) => RunWithInputAsync(settings, "", words);

    /// <param name="input">What stands on standard input.</param>
    public static async Task<Result> RunWithInputAsync(IDictionary<string, string> settings, string input, params string[] words)
    {
        var command = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "SanYuan.Bot.dll"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
            command.Environment[key] = value;
        using var process = Process.Start(command) ?? throw new InvalidOperationException("The program did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await error);
    }
}
