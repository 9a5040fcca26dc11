using Microsoft.Playwright;
using SanYuan.Core.Meetings;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

public sealed class ChatLedgerTests(ChatService service, Chromium chromium) : IClassFixture<ChatService>
{
    [Fact]
    public async Task The_ledger_fills_while_the_page_is_open_and_strikes_through_what_was_withdrawn()
    {
        await using var window = await ChatWindow.OpenAsync(chromium, service.Process.Address);
        await using var pen = await LedgerPen.OpenAsync(service.Process, Cancelled);
        var entry = await pen.ReportAsync("R001", "今天上午参加支部主题党日，15名党员参加，<b>发现</b>会议记录不规范", Cancelled);
        var card = window.Page.Locator("#entries > li").Filter(new() { HasText = "会议记录不规范" });
        await Expect(card).ToContainTextAsync($"{entry}主题党日15人");
        await Expect(card).ToContainTextAsync("10月16日 周三 县疾控中心 王建国");
        await Expect(card.Locator("blockquote")).ToContainTextAsync("<b>发现</b>");

        await pen.ReportAsync("R003", "下午到公司支部宣讲政策，15名党员职工参加，建议尽快成立工会", Cancelled);
        await pen.WithdrawAsync(entry, Cancelled);
        await Expect(card).ToContainTextAsync("已撤销");
        await Expect(card.Locator("blockquote")).ToHaveCSSAsync("text-decoration-line", "line-through");
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_meeting_shows_who_comes_and_a_name_in_it_opens_that_person()
    {
        await using var window = await ChatWindow.OpenAsync(chromium, service.Process.Address);
        await using var pen = await LedgerPen.OpenAsync(service.Process, Cancelled);
        var meeting = await pen.CallAsync(["R001", "R002", "R003"], Cancelled);
        await pen.AnswerAsync(meeting, "R001", Answer.Accepted, null, Cancelled);
        await pen.AnswerAsync(meeting, "R002", Answer.Declined, "出差", Cancelled);
        var card = window.Page.Locator("#meetings > li").Filter(new() { HasText = $"{meeting}号" });
        await Expect(card).ToContainTextAsync("10月17日 周四 15:00 县疾控中心 二楼会议室");
        await Expect(card.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["王建国参加", "李秀英请假（出差）", "赵长根未答复"]);
        await window.KeepAsync("desk-ledger");

        await card.GetByRole(AriaRole.Button, new() { Name = "赵长根" }).ClickAsync();
        await Expect(window.Name).ToHaveTextAsync("赵长根");
    }

    [Fact]
    public async Task Moving_the_clock_to_the_day_of_a_meeting_brings_its_reminder()
    {
        await using var window = await ChatWindow.OpenAsync(chromium, service.Process.Address);
        await window.ChooseAsync("李秀英");
        await using var pen = await LedgerPen.OpenAsync(service.Process, Cancelled);
        var meeting = await pen.CallAsync(["R002"], Cancelled);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "快进1天" }).ClickAsync();
        await Expect(window.Page.Locator("#clock-now")).ToContainTextAsync("10月17日 周四");
        await Expect(window.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("时钟已快进到10月17日");

        var reminder = window.Log.Locator(".push").Filter(new() { HasText = $"参加 {meeting}" });
        await Expect(reminder.Locator(".tag")).ToHaveTextAsync("提醒");
        await window.KeepAsync("desk-reminder");
    }

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
