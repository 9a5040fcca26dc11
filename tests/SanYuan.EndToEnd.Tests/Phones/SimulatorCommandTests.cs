using SanYuan.PlatformSimulator.Phones;

namespace SanYuan.EndToEnd.Tests.Phones;

/// <summary>What cannot run says why in one line, and ends with 2.</summary>
public sealed class SimulatorCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-simulator-");

    [Theory]
    [InlineData("只能是本机的地址", "--urls", "http://0.0.0.0:5090")]
    [InlineData("只能是本机的地址", "--urls", "http://*:5090")]
    [InlineData("只能是本机的地址", "--urls", "http://192.168.1.2:5090")]
    [InlineData("应当是服务的地址", "--to", "service")]
    [InlineData("后面缺少内容", "replay")]
    [InlineData("不认识「--recrod」", "--recrod", "a.jsonl")]
    public async Task A_wrong_word_is_told_with_the_usage(string told, params string[] args)
    {
        var (code, errors) = await RunAsync(args);
        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.Contains("用法", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_without_a_file_without_a_transcript_or_without_a_service_cannot_run()
    {
        var file = Path.Combine(_folder.FullName, "a.jsonl");
        Assert.Equal(2, (await RunAsync("replay", file)).Code);
        await File.WriteAllTextAsync(file, "hello", TestContext.Current.CancellationToken);
        Assert.Contains("第1行", (await RunAsync("replay", file)).Errors, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, """
            {"transcript":1,"started":"2019-10-16T01:00:00+00:00"}
            {"channel":"wecom","who":"wang","kind":"text","words":"帮助"}
            """, TestContext.Current.CancellationToken);
        // The port of nobody.
        var (code, errors) = await RunAsync("replay", file, "--urls", "http://127.0.0.1:0", "--to", "http://127.0.0.1:1");
        Assert.Equal(2, code);
        Assert.Contains("没有服务答应", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_recording_is_never_written_over()
    {
        var file = Path.Combine(_folder.FullName, "old.jsonl");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await RunAsync("--urls", "http://127.0.0.1:0", "--record", file)).Code);
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    static async Task<(int Code, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await SimulatorCommand.RunAsync(args, output, errors, TestContext.Current.CancellationToken), errors.ToString());
    }
}
