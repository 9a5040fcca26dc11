using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

public sealed class ChatPageTests(ChatService service, Chromium chromium) : IClassFixture<ChatService>
{
    [Fact]
    public async Task The_page_opens_without_an_error_and_asks_nobody_but_the_service()
    {
        await using var window = await OpenAsync();
        await Expect(window.Name).ToHaveTextAsync("王建国");
        await Expect(window.Page.Locator("#clock-now")).ToContainTextAsync("10月16日 周三");
        await window.SayAsync("帮助");
        await Expect(window.Said("service")).ToHaveCountAsync(1);

        Assert.Empty(window.Errors);
        Assert.All(window.Requests, request => Assert.StartsWith(service.Process.Address.ToString(), request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_is_found_by_keyboard_and_what_they_write_is_answered()
    {
        await using var window = await OpenAsync();
        await window.Search.FocusAsync();
        await window.Page.Keyboard.TypeAsync("文旅局");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(window.PersonRow("李秀英")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Name).ToHaveTextAsync("李秀英");
        await Expect(window.Composer).ToBeFocusedAsync();

        await window.Page.Keyboard.TypeAsync("第一行");
        await window.Page.Keyboard.PressAsync("Shift+Enter");
        await window.Page.Keyboard.TypeAsync("第二行");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Said("me").Last).ToHaveTextAsync("第一行\n第二行", new() { UseInnerText = true });
        await Expect(window.Said("service").Last).Not.ToBeEmptyAsync();
        await Expect(window.Composer).ToHaveValueAsync("");
        await Expect(window.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Each_person_keeps_their_own_conversation_and_draft_through_a_switch_and_a_reload()
    {
        await using var window = await OpenAsync();
        await window.ChooseAsync("赵长根");
        await window.SayAsync("赵长根说的话");
        await Expect(window.Said("service")).ToHaveCountAsync(1);
        await window.Composer.FillAsync("还没写完");
        await window.ChooseAsync("李秀英");
        await Expect(window.Log).Not.ToContainTextAsync("赵长根说的话");
        await Expect(window.Composer).ToHaveValueAsync("");

        await window.ChooseAsync("赵长根");
        await Expect(window.Said("me")).ToHaveTextAsync(["赵长根说的话"]);
        await window.Page.ReloadAsync();
        await Expect(window.Name).ToHaveTextAsync("赵长根");
        await Expect(window.Said("me")).ToHaveTextAsync(["赵长根说的话"]);
        await Expect(window.Composer).ToHaveValueAsync("还没写完");
    }

    [Fact]
    public async Task Text_that_looks_like_markup_is_shown_as_text()
    {
        const string Markup = "<img src=x onerror=\"document.title='hit'\"><b>粗</b>&amp;";
        await using var window = await OpenAsync();
        await window.ChooseAsync("李秀英");
        await window.SayAsync(Markup);
        await Expect(window.Said("me").Last).ToHaveTextAsync(Markup);
        await Expect(window.Said("service").Last).Not.ToBeEmptyAsync();
        await Expect(window.Log.Locator("img, b")).ToHaveCountAsync(0);
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_push_lights_a_dot_on_its_receiver_and_its_answers_can_be_tapped()
    {
        await using var window = await OpenAsync();
        await window.ChooseAsync("赵长根");
        await window.ChooseAsync("陈文斌");
        await using var pen = await LedgerPen.OpenAsync(service.Process, TestContext.Current.CancellationToken);
        await pen.SendInvitationAsync("R003", 812, TestContext.Current.CancellationToken);
        await Expect(window.PersonRow("赵长根").Locator(".dot")).ToHaveTextAsync("1条未读");

        await window.PersonRow("赵长根").ClickAsync();
        await Expect(window.PersonRow("赵长根").Locator(".dot")).ToHaveCountAsync(0);
        await Expect(window.Log.Locator(".push .tag").Last).ToHaveTextAsync("邀请");
        await window.Log.GetByRole(AriaRole.Button, new() { Name = "请假 812" }).ClickAsync();
        await Expect(window.Composer).ToHaveValueAsync("请假 812 ");
        await window.Log.GetByRole(AriaRole.Button, new() { Name = "参加 812" }).ClickAsync();
        await Expect(window.Said("me").Last).ToHaveTextAsync("参加 812");
    }

    [Fact]
    public async Task A_message_that_was_cut_off_is_sent_again_with_the_same_id()
    {
        await using var window = await OpenAsync();
        await window.ChooseAsync("李秀英");
        List<string> ids = [];
        await window.Page.RouteAsync("**/chat/messages", async route =>
        {
            ids.Add(JsonDocument.Parse(route.Request.PostData!).RootElement.GetProperty("id").GetString()!);
            await (ids.Count <= 3 ? route.AbortAsync() : route.ContinueAsync());
        });
        await window.SayAsync("断线的话");
        await Expect(window.Log).ToContainTextAsync("服务没有响应", new() { Timeout = 15_000 });
        await window.Log.GetByRole(AriaRole.Button, new() { Name = "重发" }).ClickAsync();
        await Expect(window.Said("service").Last).Not.ToBeEmptyAsync();
        await Expect(window.Log.Locator(".failed")).ToHaveCountAsync(0);
        Assert.Equal(4, ids.Count);
        Assert.Single(ids.Distinct());
    }

    Task<ChatWindow> OpenAsync() => ChatWindow.OpenAsync(chromium, service.Process.Address);
}
