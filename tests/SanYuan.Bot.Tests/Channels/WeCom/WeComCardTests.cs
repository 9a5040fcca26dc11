using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Bot.Tests.Channels.WeCom;

/// <summary>Cards against the simulated platform, over HTTP.</summary>
public sealed class WeComCardTests : IAsyncLifetime
{
    static readonly Card Invitation = new(
        "meeting:12:26190660", "主题党日", "县疾控中心邀请您参加", [new("时间", "10月18日（周五）15:00"), new("地点", "二楼会议室")], "能去回「参加 12」。",
        [new("meeting:12:26190660:accept", "参加"), new("meeting:12:26190660:decline", "请假")]);

    readonly FakeTimeProvider _time = new(new DateTimeOffset(2019, 10, 16, 12, 0, 0, TimeSpan.FromHours(8)));
    RunningSimulator _simulator = null!;
    WeComHost _host = null!;
    IChannelSender _sender = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedOutbox Outbox => _simulator.WeCom.Outbox;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(_time, Token);
        _host = await WeComHost.StartAsync(_time, WeComHost.Settings(_simulator.Address), Token);
        _sender = _host.Services.GetServices<IChannelSender>().Single();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    Task<SendResult> SendAsync(Card card, string batch = "b+1/x") =>
        _sender.SendAsync(new OutboundBatch(["zhangsan", "lisi"], "县疾控中心邀请您参加主题党日", TextFormat.Plain) { Id = batch, Card = card }, Token);

    [Fact]
    public async Task A_card_shows_what_it_is_about_and_its_buttons()
    {
        Assert.Equal(SendCategory.Done, (await SendAsync(Invitation)).Category);
        Assert.Equal(["主题党日\n县疾控中心邀请您参加\n时间 10月18日（周五）15:00\n地点 二楼会议室\n能去回「参加 12」。"], Outbox.SeenBy("lisi"));
        Assert.Equal("meeting:12:26190660:decline", Outbox.CardOf("lisi")!.Buttons["请假"]);
        Assert.Equal("meeting-12-26190660@b-1-x", Outbox.CardOf("lisi")!.TaskId);
    }

    [Fact]
    public async Task The_same_call_again_is_the_same_to_the_byte_and_shown_once()
    {
        await SendAsync(Invitation);
        Assert.Equal(SendCategory.Done, (await SendAsync(Invitation)).Category);
        Assert.Equal(Outbox.Messages[0].Body, Outbox.Messages[1].Body);
        Assert.Single(Outbox.SeenBy("lisi"));
    }

    [Fact]
    public async Task A_card_the_platform_refuses_goes_out_in_words()
    {
        Assert.Equal(SendCategory.Done, (await SendAsync(Invitation with { Buttons = [] })).Category);
        Assert.Equal(["县疾控中心邀请您参加主题党日"], Outbox.SeenBy("lisi"));
    }

    [Fact]
    public async Task Any_words_fit_the_platform_s_limits() =>
        await Gen.Select(Gen.String[1, 400], Gen.String[0, 400], Gen.String[1, 400], Gen.Int[1, 1_000_000]).SampleAsync(
            async (title, lead, place, number) =>
            {
                var card = Invitation with { Key = $"meeting:{number}:1", Title = $"会{title}", Lead = lead, Lines = [new("地点", $"在{place}"), .. Enumerable.Repeat(new CardLine("时间很长的名称", "三点"), 9)], Hint = lead };
                var before = Outbox.Messages.Count;
                await SendAsync(card, Guid.NewGuid().ToString("N"));
                Assert.NotNull(Outbox.Messages[before].Card);
            },
            iter: 100, threads: 1);

    [Theory]
    [InlineData("meeting:12:1", "abc", "meeting-12-1@abc")]
    [InlineData("会议", "a/b", "--@a-b")]
    public void A_task_id_holds_only_what_the_platform_takes(string key, string batch, string id) =>
        Assert.Equal(id, Bot.Channels.WeCom.Sending.WeComCardRequest.TaskId(key, batch));
}
