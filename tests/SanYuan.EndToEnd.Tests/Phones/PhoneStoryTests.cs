using System.Collections.Concurrent;
using Microsoft.Playwright;
using SanYuan.PlatformSimulator.Phones;
using SanYuan.PlatformSimulator.Phones.Transcripts;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Phones;

/// <summary>
/// A conversation on the simulator's page with the real service, and the same said once more to another service of the same seed. The picture of the page is
/// kept with the others; when the page has changed: pngquant --quality 70-95 -o docs/images/simulator.png TestResults/screenshots/simulator.png
/// </summary>
public sealed class PhoneStoryTests(Chromium chromium) : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanyuan-phones-");

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_said_on_the_page_is_answered_recorded_and_answered_the_same_once_more()
    {
        var file = Path.Combine(_folder.FullName, "story.jsonl");
        await using var phones = await PhoneHost.StartAsync(PhoneCounty.Options with { Record = file }, Token);
        await using (var service = await PhoneCounty.StartAsync(phones.Settings.Values, Token))
        {
            phones.Meet(service.Address);
            await SayAsync(phones);
        }
        var (address, settings) = (phones.Address, phones.Settings.Values);
        await phones.DisposeAsync();
        Assert.Equal(["text", "answer", "text", "answer"], (await TranscriptAsync(file)).Lines.Select(line => line.Kind).Take(4));

        await using var upgraded = await PhoneCounty.StartAsync(settings, Token);
        var (same, told) = await ReplayAsync(file, address, upgraded.Address);
        Assert.True(same == 0, told);

        var changed = Path.Combine(_folder.FullName, "changed.jsonl");
        await File.WriteAllTextAsync(changed, (await ChangedAsync(file)).Write(), Token);
        var (different, tale) = await ReplayAsync(changed, address, upgraded.Address);
        Assert.Equal(1, different);
        Assert.Contains("wecom wang，说了「帮助」之后，答复变了：\n  - 从前的帮助\n  + ", tale, StringComparison.Ordinal);
        Assert.Contains("1 处不同", tale, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    async Task SayAsync(PhoneHost phones)
    {
        await using var window = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await window.NewPageAsync();
        ConcurrentBag<string> errors = [];
        page.Console += (_, message) => errors.Add(message.Text);
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync($"{phones.Address}?phone=wecom:wang&phone=dingtalk:li");
        await AddAsync(page, "zhu");

        await WriteAsync(page, "wang", "今天上午参加支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        await Expect(Heard(page, "wang", "answer")).ToContainTextAsync("已记入台账 #1");
        await WriteAsync(page, "zhu", "邀请王建国、李秀英周五下午三点在二楼会议室参加主题党日");
        await Expect(Heard(page, "zhu", "answer")).ToContainTextAsync("已邀请");
        await TapAsync(page, "wang");
        await Expect(Heard(page, "wang", "answer").Last).ToHaveTextAsync("已参加");
        await TapAsync(page, "li");
        await Expect(Heard(page, "li", "answer").Last).ToHaveTextAsync("已参加");
        await Expect(Heard(page, "zhu", "push")).ToHaveCountAsync(2);
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", "screenshots", "simulator.png") });

        var switched = page.GetByRole(AriaRole.Group, new() { Name = "企业微信" }).GetByLabel("每条送三遍");
        await switched.CheckAsync();
        await WriteAsync(page, "wang", "帮助");
        await Expect(Phone(page, "wang").Locator(".state").Last).ToHaveTextAsync("已送达，送了 3 次");
        await Expect(Heard(page, "wang", "answer")).ToHaveCountAsync(3);
        await switched.UncheckAsync();

        await page.ReloadAsync();
        await Expect(Heard(page, "wang", "answer")).ToHaveCountAsync(3);
        Assert.Contains("phone=wecom%3Azhu", page.Url, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    static async Task AddAsync(IPage page, string account)
    {
        await page.GetByLabel("账号").FocusAsync();
        await page.Keyboard.TypeAsync(account);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Composer(page, account)).ToBeFocusedAsync();
    }

    static async Task WriteAsync(IPage page, string who, string words)
    {
        await Composer(page, who).FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    static Task TapAsync(IPage page, string who) => Phone(page, who).GetByRole(AriaRole.Button, new() { Name = "参加", Exact = true }).ClickAsync();

    static ILocator Phone(IPage page, string who) => page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = who, Exact = true }) });

    static ILocator Composer(IPage page, string who) => Phone(page, who).GetByLabel($"替 {who} 写，回车发送");

    static ILocator Heard(IPage page, string who, string kind) => Phone(page, who).Locator($".{kind} .text");

    static async Task<Transcript> TranscriptAsync(string file)
    {
        await using var content = File.OpenRead(file);
        return await Transcript.ReadAsync(content, Token);
    }

    /// <summary>One question of it alone, with another answer than there is.</summary>
    static async Task<Transcript> ChangedAsync(string file)
    {
        var story = await TranscriptAsync(file);
        var asked = story.Lines.Single(line => line.Words == "帮助");
        return story with { Lines = [asked, asked with { Kind = LineKinds.Answer, Words = "从前的帮助" }] };
    }

    static async Task<(int Code, string Told)> ReplayAsync(string file, Uri simulator, Uri service)
    {
        using var told = new StringWriter();
        var code = await SimulatorCommand.RunAsync(["replay", file, "--urls", $"{simulator}", "--to", $"{service}", "--start-at", PhoneCounty.Start], told, told, Token);
        return (code, told.ToString());
    }
}
