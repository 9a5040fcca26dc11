using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static SanYuan.EndToEnd.Tests.Chat.ChatAttaching;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>Photos, voice messages and places from the page.</summary>
public sealed class ChatAttachmentTests(ChatService service, Chromium chromium) : IClassFixture<ChatService>
{
    [Fact]
    public async Task A_photo_within_ten_minutes_of_a_report_is_told_of_once_and_lies_beside_the_entry()
    {
        await using var window = await OpenWindowAsync("王建国");
        await window.SayAsync("今天上午参加支部主题党日，15名党员参加，<第一张照片>");
        await Expect(window.Said("service")).ToHaveCountAsync(1);
        await ChoosePhotoByKeyboardAsync(window, "会场.png");
        await Expect(window.Said("service")).ToHaveCountAsync(2);
        await Expect(window.Said("service").Last).ToHaveTextAsync(new Regex("^照片已附到 #\\d+$"));
        await Expect(Entry(window).Locator(".clip")).ToContainTextAsync("📎1");

        await ChoosePhotoByKeyboardAsync(window, "签到表.png");
        await Expect(Entry(window).Locator(".clip")).ToContainTextAsync("📎2");
        await Expect(window.Said("me").Last).ToHaveTextAsync("照片 签到表.png");
        await Expect(window.Log).Not.ToContainTextAsync("发送中");
        await Expect(window.Said("service")).ToHaveCountAsync(2);
        await Expect(Entry(window).Locator(".photos img")).ToHaveCountAsync(2);
        await Expect(Entry(window).Locator(".photos img").Last).ToHaveJSPropertyAsync("naturalWidth", 1366);
        await window.KeepAsync("desk-photos");
        Assert.Empty(window.Errors);
        Assert.All(window.Requests, request => Assert.StartsWith(service.Process.Address.ToString(), request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thumbnail_of_what_was_sent_stands_in_the_conversation_also_after_a_reload()
    {
        await using var window = await OpenWindowAsync("赵长根");
        await ChoosePhotoByKeyboardAsync(window, "宣讲.png");
        await ExpectPaintedAsync(window);
        await window.Page.ReloadAsync();
        await ExpectPaintedAsync(window);
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_voice_message_is_answered_for_itself()
    {
        await using var window = await OpenWindowAsync("赵长根");
        await window.Page.Locator("#attach-voice").SetInputFilesAsync(File("语音.amr", "#!AMR\n a voice"u8));
        await Expect(window.Said("service").Last).ToContainTextAsync("听不懂语音里的话");
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_picture_can_be_dropped_and_pasted_and_what_cannot_be_sent_is_said()
    {
        await using var window = await OpenWindowAsync("李秀英");
        await GiveAsync(window, "drop", "拖来.png", "image/png");
        await Expect(window.Said("me").Last).ToHaveTextAsync("照片 拖来.png");
        await GiveAsync(window, "paste", "贴来.png", "image/png");
        await Expect(window.Said("me").Last).ToHaveTextAsync("照片 贴来.png");
        await Expect(window.Log).Not.ToContainTextAsync("发送中");
        await Expect(window.Log.Locator(".failed")).ToHaveCountAsync(0);
        await GiveAsync(window, "drop", "程序.exe", "application/x-msdownload");
        await Expect(window.Page.Locator("#notice")).ToHaveTextAsync("「程序.exe」没有发出去：这里只能发照片和语音。");
        await Expect(window.Said("me")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_page_that_calls_itself_a_photo_is_refused_in_words_and_not_offered_again()
    {
        await using var window = await OpenWindowAsync("李秀英");
        await window.Page.Locator("#attach-photo").SetInputFilesAsync(File("照片.png", "<html><script>alert(1)</script></html>"u8));
        await Expect(window.Log.Locator(".failed")).ToContainTextAsync("不是能收的格式");
        await Expect(window.Log.GetByRole(AriaRole.Button, new() { Name = "重发" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_photo_that_was_cut_off_is_sent_again_with_the_same_id_and_after_a_reload_must_be_chosen_anew()
    {
        await using var window = await OpenWindowAsync("李秀英");
        List<string> asked = [];
        await window.Page.RouteAsync("**/chat/uploads?*", route =>
        {
            asked.Add(route.Request.Url);
            return route.AbortAsync();
        });
        await ChoosePhotoByKeyboardAsync(window, "断线.png");
        var again = window.Log.GetByRole(AriaRole.Button, new() { Name = "重发" });
        await Expect(again).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(3, asked.Count);
        Assert.Single(asked.Distinct());
        await window.Page.ReloadAsync();
        await again.ClickAsync();
        await Expect(window.Log.Locator(".failed")).ToContainTextAsync("选好的文件不在了");
    }

    Task<ChatWindow> OpenWindowAsync(string name) => OpenAsync(chromium, service.Process.Address, name);

    static ILocator Entry(ChatWindow window) => window.Page.Locator("#entries > li").Filter(new() { HasText = "<第一张照片>" });

    static FilePayload File(string name, ReadOnlySpan<byte> content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content.ToArray() };
}
