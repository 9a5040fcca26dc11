using SanYuan.Core.Messaging;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>Answers and what is said unasked: each arrives, and once.</summary>
public sealed class FeishuAnswerTests : IAsyncLifetime
{
    FeishuHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    SimulatedFeishu Platform => _host.Platform;
    Answers Answers => _host.County.Get<Answers>();

    public async ValueTask InitializeAsync() => _host = await FeishuHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(FaultKind.DropAfter, 0, 3)]
    [InlineData(FaultKind.Status, 502, 3)]
    [InlineData(FaultKind.ErrorCode, 99991400, 3)]
    [InlineData(FaultKind.ErrorCode, 99991663, 3)]
    public async Task An_answer_that_meets_trouble_is_repeated_and_shown_once(FaultKind kind, int code, int calls)
    {
        Platform.Faults.Add(new Fault(SimulatedFeishu.Send, kind) { Code = code, Times = 2 });
        await _host.Client.DeliverAsync(_host.Client.Text(FeishuHost.Envoy, FeishuHost.Report), Token);
        await PumpUntilNothingIsOwedAsync();
        Assert.Equal(calls, Platform.Calls.Count(SimulatedFeishu.Send));
        Assert.StartsWith("已记入台账 #1", Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gets_too_much_at_once_gets_the_answer_later()
    {
        _host.Outbox.PutOff.Add(FeishuHost.Envoy);
        await _host.Client.DeliverAsync(_host.Client.Text(FeishuHost.Envoy, FeishuHost.Report), Token);
        await PumpUntilNothingIsOwedAsync();
        Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy));
    }

    [Fact]
    public async Task A_platform_that_is_away_a_quarter_of_an_hour_leaves_the_answer_to_the_outbox()
    {
        Platform.Faults.Add(new Fault(SimulatedFeishu.Send, FaultKind.Status) { Code = 503, Times = 8 });
        await _host.Client.DeliverAsync(_host.Client.Text(FeishuHost.Envoy, FeishuHost.Report), Token);
        await PumpUntilNothingIsOwedAsync();
        Assert.Equal(8, Platform.Calls.Count(SimulatedFeishu.Send));
        await _host.County.DeliverAsync();
        Assert.StartsWith("已记入台账 #1", Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_told_to_the_office()
    {
        _host.Outbox.Members.UnionWith([FeishuHost.Liaison, FeishuHost.Office]);
        await _host.AskAsync(FeishuHost.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        await _host.County.DeliverAsync();
        Assert.Contains("发给王建国的会议邀请没能送达", Assert.Single(_host.Outbox.SeenBy(FeishuHost.Office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_of_unknown_fate_is_sent_again_and_shown_once()
    {
        await _host.AskAsync(FeishuHost.Liaison, "邀请王建国、李秀英周五下午三点在二楼会议室参加主题党日");
        Platform.Faults.Add(new Fault(SimulatedFeishu.Send, FaultKind.DropAfter) { Times = 2 });
        // The first failure may close the channel before the second invitation is claimed.
        for (var round = 0; round < 4; round++)
        {
            await _host.County.DeliverAsync();
            _host.County.Time.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.Single(_host.Outbox.SeenBy(FeishuHost.Envoy));
        Assert.Single(_host.Outbox.SeenBy(FeishuHost.SecondEnvoy));
        Assert.Contains(_host.Outbox.Messages, message => message.IsDuplicate);
        Assert.Empty(_host.Outbox.SeenBy(FeishuHost.Office));
    }

    async Task PumpUntilNothingIsOwedAsync()
    {
        // The host that took the message has had its try, and it is on record.
        while ((await _host.County.ReadAsync((session, token) => session.Answers.DueAsync(DateTimeOffset.MaxValue, 1, token))) is [{ Attempts: 0 }])
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        while (await _host.OwedAsync() > 0)
        {
            _host.County.Time.Advance(TimeSpan.FromSeconds(5));
            await Answers.RunAsync(Token);
        }
    }
}
