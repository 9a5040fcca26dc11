using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>
/// A newcomer's first minute in the demonstration county, as the README shows it. The picture is kept with the others; when the page has
/// changed: pngquant --quality 70-95 -o docs/images/chat.png TestResults/screenshots/chat.png
/// </summary>
public sealed class ReadmePicture(Chromium chromium)
{
    [Fact]
    public async Task A_newcomer_reports_invites_and_sees_the_ledger_fill_within_a_minute()
    {
        await using var service = new ServiceProcess();
        service.Environment["SanYuan__Development__StartAt"] = $"{LedgerPen.Moment:O}";
        await service.StartAsync(TestContext.Current.CancellationToken);
        await using var window = await ChatWindow.OpenAsync(chromium, service.Address, new() { ViewportSize = new() { Width = 1200, Height = 720 } });
        var example = window.Page.Locator("#examples .sentence");
        var entries = window.Page.Locator("#entries > li");

        await example.ClickAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(entries.First).ToContainTextAsync("主题党日");
        var appointee = await window.Name.InnerTextAsync();

        await window.Page.Locator("#people-list section").First.GetByText("联络员").ClickAsync();
        await example.ClickAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("#meetings > li").First).ToContainTextAsync("未答复");
        await Expect(window.PersonRow(appointee).Locator(".dot")).ToBeVisibleAsync();

        await window.PersonRow(appointee).ClickAsync();
        await window.Log.Locator(".push .answers button").First.ClickAsync();
        await Expect(window.Page.Locator("#meetings [data-answer='参加']").First).ToContainTextAsync(appointee);
        await Expect(window.Log).ToContainTextAsync("已告诉单位您参加");
        await window.KeepAsync("chat");
        Assert.Empty(window.Errors);
    }
}
