using CsCheck;
using SanYuan.Bot.Channels.DingTalk.Sending;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>Invitations with buttons: those that write the answer, and those of a template that are tapped.</summary>
public sealed class DingTalkCardTests
{
    const string Template = "template.schema";

    static readonly Card Invitation = new(
        "meeting:12:26190660", "主题党日", "县疾控中心邀请您参加", [new("时间", "10月18日（周五）15:00"), new("地点", "二楼[会议室](http://x)")], "能去回「参加 12」。",
        [new("meeting:12:26190660:accept", "参加") { Words = "参加 12" }, new("meeting:12:26190660:decline", "请假") { Words = "请假 12" }]);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_button_writes_what_its_receiver_would_have_written()
    {
        await using var host = await DingTalkHost.StartAsync();
        await SendAsync(host, Invitation);
        var shown = Assert.Single(host.Outbox.Messages);
        Assert.Equal("sampleActionCard6", shown.Kind);
        Assert.Equal("### 主题党日\n\n县疾控中心邀请您参加\n\n时间：10月18日（周五）15:00\n\n地点：二楼［会议室］(http://x)\n\n能去回「参加 12」。", shown.Text);
        Assert.Equal("dtmd://dingtalkclient/sendMessage?content=%E8%AF%B7%E5%81%87%2012", shown.Buttons["请假"]);
    }

    [Fact]
    public async Task The_answer_a_button_writes_answers_the_invitation()
    {
        await using var host = await InvitedAsync("Http");
        var button = host.Outbox.Messages.Single(message => message.Kind == "sampleActionCard6").Buttons["参加"];
        var words = Uri.UnescapeDataString(button[(button.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        Assert.StartsWith("好的，已告诉单位您参加", await host.AskAsync(DingTalkHost.Envoy, words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "sampleActionCard")]
    [InlineData(3, "sampleActionCard3")]
    [InlineData(6, "sampleText")]
    [InlineData(0, "sampleText")]
    public async Task As_many_buttons_as_there_are_or_none_but_words(int buttons, string kind)
    {
        await using var host = await DingTalkHost.StartAsync();
        await SendAsync(host, Invitation with { Buttons = [.. Enumerable.Range(1, buttons).Select(number => new CardButton($"{number}", $"第{number}") { Words = $"{number}" })] });
        Assert.Equal(kind, Assert.Single(host.Outbox.Messages).Kind);
    }

    [Fact]
    public async Task A_card_from_before_its_buttons_had_words_goes_out_in_words()
    {
        await using var host = await DingTalkHost.StartAsync();
        await SendAsync(host, Invitation with { Buttons = [new("k", "参加")] });
        Assert.Equal(["县疾控中心邀请您参加主题党日"], host.Outbox.SeenBy("Wang"));
    }

    [Fact]
    public async Task A_card_the_platform_refuses_goes_out_in_words()
    {
        await using var host = await DingTalkHost.StartAsync();
        host.Platform.Faults.Add(new Fault(SimulatedDingTalk.BatchSend, FaultKind.ErrorCode) { Code = 400, Name = "invalidParameter.msgParam.invalid" });
        await SendAsync(host, Invitation);
        Assert.Equal(["县疾控中心邀请您参加主题党日"], host.Outbox.SeenBy("Wang"));
    }

    [Fact]
    public async Task Any_words_fit()
    {
        await using var host = await DingTalkHost.StartAsync();
        await Gen.Select(Gen.String[1, 300], Gen.String[0, 3000], Gen.String[1, 3000]).SampleAsync(
            async (title, lead, place) =>
            {
                var before = host.Outbox.Messages.Count;
                await SendAsync(host, Invitation with { Title = $"会{title}", Lead = lead, Lines = [new("地点", place)] });
                Assert.Equal("sampleActionCard6", host.Outbox.Messages[before].Kind);
            },
            iter: 50, threads: 1);
    }

    [Theory]
    [InlineData("Stream")]
    [InlineData("Http")]
    public async Task A_card_of_the_template_is_tapped_and_shows_what_was_answered(string mode)
    {
        await using var host = await InvitedAsync(mode, ("CardTemplateId", Template), ("CardSecret", "card-secret"));
        var card = host.Outbox.Messages.Single(message => message.Kind == "card");
        Assert.Equal([DingTalkHost.Envoy], card.Delivered);
        Assert.Equal("已请假", (await host.Client.TapAsync(DingTalkHost.Envoy, card, "请假", Token))?[..3]);
        Assert.Equal("已参加", (await host.Client.TapAsync(DingTalkHost.Envoy, card, "参加", Token))?[..3]);
        Assert.Equal("已请假", (await host.Client.TapAsync(DingTalkHost.Envoy, card, "请假", Token))?[..3]);
        Assert.Equal(mode == "Http" ? 1 : 0, host.Platform.Calls.Count(SimulatedDingTalk.RegisterCards));
        if (mode == "Http")
            Assert.Equal(("sanyuan", "https://sanyuan.test/callbacks/dingtalk"), (host.Platform.Cards.Registered.Route, host.Platform.Cards.Registered.Url));
    }

    [Fact]
    public async Task A_template_that_does_not_exist_leaves_the_buttons_that_write()
    {
        await using var host = await DingTalkHost.StartAsync("", ("CardTemplateId", Template));
        await SendAsync(host, Invitation);
        Assert.Equal("sampleActionCard6", Assert.Single(host.Outbox.Messages).Kind);
    }

    [Fact]
    public async Task A_call_that_broke_off_half_way_is_made_again_and_nobody_gets_two_cards()
    {
        await using var host = await DingTalkHost.StartAsync("", ("CardTemplateId", Template));
        host.Platform.Cards.Template = Template;
        host.Platform.Faults.Add(new Fault(SimulatedDingTalk.CreateCard, FaultKind.Slow));
        host.Platform.Faults.Add(new Fault(SimulatedDingTalk.CreateCard, FaultKind.DropAfter));
        var sender = host.County.Get<DingTalkSender>();
        var batch = new OutboundBatch(["Wang", "Li", "Zhou"], "邀请", TextFormat.Plain) { Id = "b1", Card = Invitation };
        Assert.Equal((SendCategory.Unknown, true), ((await sender.SendAsync(batch, Token)).Category, sender.Recognises(batch)));
        Assert.Equal(SendCategory.Done, (await sender.SendAsync(batch, Token)).Category);
        Assert.All(new[] { "Wang", "Li", "Zhou" }, account => Assert.Single(host.Outbox.SeenBy(account)));
    }

    static async Task<DingTalkHost> InvitedAsync(string mode, params (string, string)[] more)
    {
        var host = await DingTalkHost.StartAsync(mode, more);
        host.Platform.Cards.Template = Template;
        await host.AskAsync(DingTalkHost.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        await host.County.DeliverAsync();
        return host;
    }

    static async Task SendAsync(DingTalkHost host, Card card)
    {
        var result = await host.County.Get<DingTalkSender>().SendAsync(new OutboundBatch(["Wang", "Li"], "县疾控中心邀请您参加主题党日", TextFormat.Plain) { Id = "b1", Card = card }, Token);
        Assert.Equal(SendCategory.Done, result.Category);
    }
}
