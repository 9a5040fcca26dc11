using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SanYuan.EndToEnd.Tests.Office;

/// <summary>A browser window with the console; keeps what went wrong in it, where its requests went and how much came.</summary>
sealed class OfficeWindow : IAsyncDisposable
{
    static readonly string? Axe = FindAxe();

    readonly IBrowserContext _context;
    readonly Uri _address;

    OfficeWindow(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }
    public ConcurrentBag<string> Errors { get; } = [];
    public ConcurrentBag<string> Requests { get; } = [];

    /// <param name="role">As the sign-in page offers it in Development: 党建办, 县领导, 选派单位, 联络员, 特派员, 监督员.</param>
    public static async Task<OfficeWindow> OpenAsync(Chromium chromium, RehearsedCounty county, string role, BrowserNewContextOptions? window = null)
    {
        var opened = await OpenAtDoorAsync(chromium, county, window);
        await opened.GoAsync("/signin");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = $"{role} · " }).ClickAsync();
        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("总览");
        return opened;
    }

    /// <summary>As nobody.</summary>
    public static async Task<OfficeWindow> OpenAtDoorAsync(Chromium chromium, RehearsedCounty county, BrowserNewContextOptions? window = null)
    {
        var address = await county.AddressAsync();
        var context = await chromium.OpenAsync(window ?? new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        return new OfficeWindow(context, await context.NewPageAsync(), address);
    }

    /// <returns>The status of the page.</returns>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(new Uri(_address, path).ToString()))!.Status;

    /// <summary>What axe finds serious or critical on the page as it is; skipped where axe is not installed.</summary>
    public async Task<IReadOnlyList<string>> UnfitAsync()
    {
        Assert.SkipWhen(Axe is null, "axe-core is not installed: npm ci --prefix tests/SanYuan.Bot.Tests/Interop");
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe, TestContext.Current.CancellationToken));
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`)
            """);
    }

    /// <summary>Keeps a picture of the page, for people to look at (TestResults/screenshots, which is not committed).</summary>
    public Task KeepAsync(string name) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", "screenshots", name + ".png"),
        Animations = ScreenshotAnimations.Disabled,
    });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    static string? FindAxe()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests", "SanYuan.Bot.Tests", "Interop", "node_modules", "axe-core", "axe.min.js") is var file && File.Exists(file))
                return file;
        return null;
    }

    void Note(bool isError, string text)
    {
        if (isError)
            Errors.Add(text);
    }
}
