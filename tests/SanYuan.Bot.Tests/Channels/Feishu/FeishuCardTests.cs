using System.Net;
using System.Text.Json;
using SanYuan.Bot.Channels.Feishu.Sending;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>Invitations with buttons, tapped in the new form and the old.</summary>
public sealed class FeishuCardTests : IAsyncLifetime
{
    static readonly Card Invitation = new(
        "meeting:12:26190660", "主题党日", "县疾控中心邀请您参加", [new("时间", "10月18日（周五）15:00"), new("地点", "二楼[会议室](http://x)")], "能去回「参加 12」。",
        [new("meeting:12:26190660:accept", "参加") { Words = "参加 12" }, new("meeting:12:26190660:decline", "请假") { Words = "请假 12" }]);

    FeishuHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await FeishuHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_card_is_shown_with_its_words_as_they_are()
    {
        await SendAsync(Invitation);
        var shown = Assert.Single(_host.Outbox.Messages);
        Assert.Equal("# 主题党日\n县疾控中心邀请您参加\n时间：10月18日（周五）15:00\n地点：二楼[会议室](http://x)\n能去回「参加 12」。", shown.Text);
        Assert.Equal(["参加", "请假"], shown.Buttons.Keys);
    }

    [Fact]
    public async Task A_tap_answers_the_invitation_once_and_the_card_shows_it_from_then_on()
    {
        var card = await InvitedAsync();
        var tap = _host.Client.Tap(FeishuHost.Envoy, card, "参加").ToJsonString();
        var answer = JsonDocument.Parse((await PostAsync(_host.Client.Sealed(tap))).Body).RootElement;
        Assert.Equal("已参加", answer.GetProperty("toast").GetProperty("content").GetString());
        Assert.Equal("raw", answer.GetProperty("card").GetProperty("type").GetString());
        var lines = Lines(answer.GetProperty("card").GetProperty("data"));
        Assert.Equal(("主题党日", "已参加"), (lines[0], lines[^1]));
        Assert.Equal(answer.GetRawText(), (await PostAsync(_host.Client.Sealed(tap))).Body);
        await _host.County.DeliverAsync();
        Assert.Contains("王建国参加", Assert.Single(_host.Outbox.SeenBy(FeishuHost.Liaison), text => text.Contains("王建国参加", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answered_card_can_be_tapped_again_and_changes_the_answer()
    {
        var card = await InvitedAsync();
        var first = JsonDocument.Parse((await PostAsync(_host.Client.Sealed(_host.Client.Tap(FeishuHost.Envoy, card, "参加").ToJsonString()))).Body).RootElement;
        var shown = first.GetProperty("card").GetProperty("data").GetProperty("elements").EnumerateArray().Single(element => element.GetProperty("tag").GetString() == "action");
        var buttons = shown.GetProperty("actions").EnumerateArray().ToDictionary(button => button.GetProperty("text").GetProperty("content").GetString()!, button => button.GetProperty("value").GetRawText());
        Assert.Equal(card.Buttons, buttons);
        var second = await PostAsync(_host.Client.Sealed(_host.Client.Tap(FeishuHost.Envoy, card with { Buttons = buttons }, "请假").ToJsonString()));
        Assert.Equal("已请假", JsonDocument.Parse(second.Body).RootElement.GetProperty("toast").GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_tap_in_the_old_form_with_its_old_signature_is_answered_by_the_card()
    {
        var card = await InvitedAsync();
        var answer = await PostAsync(_host.Client.OldTap(FeishuHost.Envoy, card, "请假"));
        Assert.Equal(("主题党日", "已请假"), Lines(JsonDocument.Parse(answer.Body).RootElement) is var lines ? (lines[0], lines[^1]) : default);
        var wrong = _host.Client.OldTap(FeishuHost.Envoy, card, "请假");
        wrong.Headers.Remove("X-Lark-Signature");
        wrong.Headers.Add("X-Lark-Signature", new string('0', 40));
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(wrong)).Status);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("{\"key\":\"meeting:1:1:accept\"}")]
    [InlineData("{\"key\":\"nonsense\",\"card\":\"[]\"}")]
    [InlineData("{\"key\":\"nonsense\",\"card\":\"{}\"}")]
    public async Task A_tap_on_what_is_no_card_of_ours_is_answered_without_one(string value)
    {
        var card = new FeishuSent("", "interactive", "", FeishuHost.Envoy, "") { Buttons = new Dictionary<string, string> { ["参加"] = value } };
        var answer = await PostAsync(_host.Client.Sealed(_host.Client.Tap(FeishuHost.Envoy, card, "参加").ToJsonString()));
        if (value.StartsWith('{'))
            Assert.StartsWith("{\"toast\":{\"type\":\"info\"", answer.Body, StringComparison.Ordinal);
        else
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_card_the_platform_refuses_goes_out_as_words_in_the_same_attempt()
    {
        _host.Platform.Faults.Add(new Fault(SimulatedFeishu.Send, FaultKind.ErrorCode) { Code = 230099 });
        Assert.Equal(SendCategory.Done, (await SendAsync(Invitation)).Category);
        Assert.Equal(("text", "邀请"), Assert.Single(_host.Outbox.Messages) is var shown ? (shown.Kind, shown.Text) : default);
    }

    [Fact]
    public async Task A_card_of_more_than_30_KB_goes_out_as_words()
    {
        await SendAsync(Invitation with { Hint = new string('长', 10_000) });
        Assert.Equal("text", Assert.Single(_host.Outbox.Messages).Kind);
    }

    [Fact]
    public async Task A_card_whose_fate_is_unknown_is_sent_again_and_shown_once()
    {
        _host.Platform.Faults.Add(new Fault(SimulatedFeishu.Send, FaultKind.DropAfter));
        Assert.Equal(SendCategory.Unknown, (await SendAsync(Invitation)).Category);
        _host.Platform.Faults.Add(new Fault(SimulatedFeishu.Send, FaultKind.ErrorCode) { Code = 230099 });
        Assert.Equal(SendCategory.Done, (await SendAsync(Invitation)).Category);
        Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy));
    }

    static List<string> Lines(JsonElement card) =>
    [
        card.GetProperty("header").GetProperty("title").GetProperty("content").GetString()!,
        .. card.GetProperty("elements").EnumerateArray().Where(element => element.GetProperty("tag").GetString() == "div").Select(element => element.GetProperty("text").GetProperty("content").GetString()!),
    ];

    async Task<FeishuSent> InvitedAsync()
    {
        Assert.StartsWith("已邀请", await _host.AskAsync(FeishuHost.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日"), StringComparison.Ordinal);
        await _host.County.DeliverAsync();
        return _host.Outbox.CardOf(FeishuHost.Envoy);
    }

    Task<SendResult> SendAsync(Card card) =>
        _host.County.Get<FeishuSender>().SendAsync(new OutboundBatch([FeishuHost.Envoy], "邀请", TextFormat.Plain) { Id = "b", Card = card }, Token);

    async Task<FeishuResponse> PostAsync(HttpRequestMessage request) => (await _host.Client.PostAsync(request, Token))!;
}
