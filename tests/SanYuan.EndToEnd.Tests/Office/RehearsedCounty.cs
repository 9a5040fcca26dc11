using SanYuan.EndToEnd.Tests.Office;

[assembly: AssemblyFixture(typeof(RehearsedCounty))]

namespace SanYuan.EndToEnd.Tests.Office;

/// <summary>The demonstration county after two rehearsed months, served as a newcomer starts it: every page has something to show.</summary>
public sealed class RehearsedCounty : IAsyncLifetime
{
    const int Months = 2;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-office-");
    readonly ServiceProcess _service = new();
    readonly SemaphoreSlim _once = new(1, 1);
    bool _isStarted;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Rehearsed and started when the first test asks for it.</summary>
    public async Task<Uri> AddressAsync()
    {
        await _once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!_isStarted)
                await StartAsync();
            _isStarted = true;
            return _service.Address;
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
        _once.Dispose();
    }

    async Task StartAsync()
    {
        var file = Path.Combine(_folder.FullName, "sanyuan.db");
        var rehearsed = await Verb.RunAsync(new Dictionary<string, string>(), "rehearse", "--year", "2019", "--seed", "1", "--months", $"{Months}", "--keep", file);
        Assert.True(rehearsed.ExitCode == 0, rehearsed.Error);
        _service.Environment["SanYuan__Storage__ConnectionString"] = $"Data Source={file}";
        _service.Environment["SanYuan__Development__StartAt"] = "2019-03-12T10:00:00+08:00";
        await _service.StartAsync(TestContext.Current.CancellationToken);
    }
}
