using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SanYuan.EndToEnd.Tests.Chromium))]

namespace SanYuan.EndToEnd.Tests;

/// <summary>One browser for all tests; each opens a window of its own. Without a browser on the PATH those tests are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Nothing but the page itself may reach for the network.
    static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } executable)
            return;
        // Pump and page look every two seconds each, and a machine may be busy with other tests: five seconds are too few.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Switches });
    }

    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions window)
    {
        Assert.SkipWhen(_browser is null, "There is no chromium on the PATH; on Debian: apt-get install chromium fonts-noto-cjk");
        return await _browser.NewContextAsync(window);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
