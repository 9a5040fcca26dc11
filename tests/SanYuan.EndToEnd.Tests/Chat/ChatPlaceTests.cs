using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>A place from the page, with and without the browser's help.</summary>
public sealed class ChatPlaceTests(ChatService service, Chromium chromium) : IClassFixture<ChatService>
{
    [Fact]
    public async Task Where_the_browser_tells_no_place_a_name_and_the_coordinates_of_the_demonstration_are_sent_by_keyboard_alone()
    {
        await using var window = await ChatAttaching.OpenAsync(chromium, service.Process.Address, "王建国");
        await AskAsync(window);
        await Expect(window.Page.Locator("#place-where")).ToContainTextAsync("示范坐标");
        await window.Page.Keyboard.TypeAsync("县疾控中心");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Said("me").Last).ToHaveTextAsync("位置 县疾控中心 （北纬30.25，东经119.72）");
        await Expect(window.Said("service").Last).ToHaveTextAsync("位置收到。请用一句话说明是哪次活动，我会附在一起。");
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task Where_the_browser_tells_the_place_it_is_sent_no_finer_than_it_is_kept()
    {
        await using var window = await ChatAttaching.OpenAsync(chromium, service.Process.Address, "李秀英", new()
        {
            Geolocation = new() { Latitude = 29.56789f, Longitude = 106.54321f },
            Permissions = ["geolocation"],
        });
        await AskAsync(window);
        await Expect(window.Page.Locator("#place-where")).ToContainTextAsync("北纬29.57，东经106.54");
        var sent = await window.Page.RunAndWaitForRequestAsync(() => window.Page.Keyboard.PressAsync("Enter"), "**/chat/places");
        Assert.Contains("\"latitude\":29.57,\"longitude\":106.54", sent.PostData, StringComparison.Ordinal);
        await Expect(window.Said("service").Last).ToContainTextAsync("位置收到");
    }

    [Fact]
    public async Task Escape_sends_nothing_and_leads_back_to_the_button()
    {
        await using var window = await ChatAttaching.OpenAsync(chromium, service.Process.Address, "赵长根");
        await AskAsync(window);
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(Button(window)).ToBeFocusedAsync();
        await Expect(window.Said("me")).ToHaveCountAsync(0);
    }

    static ILocator Button(ChatWindow window) => window.Page.GetByRole(AriaRole.Button, new() { Name = "位置", Exact = true });

    static async Task AskAsync(ChatWindow window)
    {
        await Button(window).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.GetByLabel("地名")).ToBeFocusedAsync();
    }
}
