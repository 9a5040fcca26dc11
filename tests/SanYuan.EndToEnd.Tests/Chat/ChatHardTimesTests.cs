using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>The page when the service is gone for a while, and when it is night.</summary>
public sealed class ChatHardTimesTests(Chromium chromium)
{
    [Fact]
    public async Task A_service_that_was_killed_is_told_of_in_words_and_what_was_written_meanwhile_can_be_sent_after_its_return()
    {
        await using var service = new ServiceProcess();
        await service.StartAsync(Cancelled);
        await using var window = await ChatWindow.OpenAsync(chromium, service.Address);
        await service.KillAsync(Cancelled);
        await window.SayAsync("帮助");
        var again = window.Log.GetByRole(AriaRole.Button, new() { Name = "重发" });
        await Expect(again).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(window.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("连不上服务");
        await window.KeepAsync("desk-offline");

        await service.StartAsync(Cancelled);
        await Expect(window.Page.Locator("#notice")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await again.ClickAsync();
        await Expect(window.Said("service")).ToHaveCountAsync(1);
        await Expect(window.Log.Locator(".failed")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("2019-10-16T22:40:00+08:00", "夜间不打扰，快进到07:30", "10月17日 周四 07:3", "phone-night")]
    [InlineData("2019-10-01T10:00:00+08:00", "放假不打扰，快进到10月8日 周二 07:30", "10月8日 周二 07:3", "phone-day-off")]
    public async Task At_night_and_on_days_off_the_page_says_until_when_nothing_is_sent_and_offers_to_go_there(string start, string offer, string then, string picture)
    {
        await using var service = new ServiceProcess();
        service.Environment["SanYuan__Development__StartAt"] = start;
        await service.StartAsync(Cancelled);
        await using var window = await ChatWindow.OpenAsync(chromium, service.Address, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await window.KeepAsync(picture);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = offer }).ClickAsync();
        await Expect(window.Page.Locator("#clock-now")).ToContainTextAsync(then);
        await Expect(window.Page.Locator("#clock-quiet")).ToBeHiddenAsync();
        Assert.Empty(window.Errors);
    }

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
