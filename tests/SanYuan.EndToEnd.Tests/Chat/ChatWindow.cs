using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>A browser window with the chat page; keeps what went wrong in it and where its requests went.</summary>
sealed class ChatWindow : IAsyncDisposable
{
    readonly IBrowserContext _context;

    ChatWindow(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Requests.Add(request.Url);
        // From the first listener on the browser hands its file dialogs over; asked for only when one is expected, the dialog can be quicker.
        page.FileChooser += (_, _) => { };
    }

    public IPage Page { get; }
    public ConcurrentBag<string> Errors { get; } = [];
    public ConcurrentBag<string> Requests { get; } = [];

    public ILocator Composer => Page.GetByLabel("写消息，回车发送");
    public ILocator Log => Page.GetByRole(AriaRole.Log);
    public ILocator Name => Page.Locator("#chat-name");
    public ILocator Search => Page.GetByLabel("按姓名、单位或编码查找");

    public ILocator PersonRow(string name) => Page.Locator("#people-list").GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Said(string by) => Log.Locator($".said.{by} .text");

    public static async Task<ChatWindow> OpenAsync(Chromium chromium, Uri address, BrowserNewContextOptions? window = null)
    {
        var context = await chromium.OpenAsync(window ?? new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        var opened = new ChatWindow(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(address, "/chat/").ToString());
        await Assertions.Expect(opened.Page.Locator("#clock-now")).Not.ToHaveTextAsync("—");
        return opened;
    }

    /// <summary>Chooses a person by keyboard alone, from wherever the focus is.</summary>
    public async Task ChooseAsync(string name)
    {
        await Search.FocusAsync();
        await Page.Keyboard.TypeAsync(name);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Name).ToHaveTextAsync(name);
        await Search.FillAsync("");
        await Composer.FocusAsync();
    }

    public async Task SayAsync(string text)
    {
        await Composer.FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Keeps a picture of the page, for people to look at (TestResults/screenshots, which is not committed).</summary>
    public async Task KeepAsync(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", "screenshots");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    void Note(bool isError, string text)
    {
        if (isError)
            Errors.Add(text);
    }
}
