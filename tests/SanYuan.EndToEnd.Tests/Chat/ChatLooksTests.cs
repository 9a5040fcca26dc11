using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>The page on the screens people have; the pictures are kept for a look.</summary>
public sealed class ChatLooksTests(ChatService service, Chromium chromium) : IClassFixture<ChatService>
{
    [Theory]
    [InlineData("desk-light", 1366, 768, ColorScheme.Light)]
    [InlineData("desk-dark", 1366, 768, ColorScheme.Dark)]
    [InlineData("tablet-light", 900, 1100, ColorScheme.Light)]
    [InlineData("phone-light", 390, 844, ColorScheme.Light)]
    [InlineData("phone-dark", 390, 844, ColorScheme.Dark)]
    public async Task The_page_fits_the_screen(string name, int width, int height, ColorScheme scheme)
    {
        await using var window = await ChatWindow.OpenAsync(
            chromium, service.Process.Address, new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var meeting = width + height + (int)scheme;
        await using var pen = await LedgerPen.OpenAsync(service.Process, TestContext.Current.CancellationToken);
        await pen.SendInvitationAsync("R001", meeting, TestContext.Current.CancellationToken);
        await window.SayAsync("今天上午参加支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账");
        await Expect(window.Said("service")).ToHaveCountAsync(1);
        await Expect(window.Said("push").Last).ToContainTextAsync($"参加 {meeting}");
        await window.KeepAsync(name);

        Assert.Equal(0, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("document.documentElement.scrollHeight - document.documentElement.clientHeight"));
        await Expect(window.Composer).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task On_a_phone_the_ledger_and_the_list_of_people_are_one_tap_away()
    {
        await using var window = await ChatWindow.OpenAsync(
            chromium, service.Process.Address, new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "台账", Exact = true }).TapAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "活动记录" })).ToBeVisibleAsync();
        await Expect(window.Composer).ToBeHiddenAsync();
        await window.KeepAsync("phone-ledger");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "聊天", Exact = true }).TapAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "换一位" }).TapAsync();
        await Expect(window.Search).ToBeVisibleAsync();
        await window.KeepAsync("phone-people");
        await window.PersonRow("李秀英").TapAsync();
        await Expect(window.Search).ToBeHiddenAsync();
        await Expect(window.Name).ToHaveTextAsync("李秀英");
    }
}
