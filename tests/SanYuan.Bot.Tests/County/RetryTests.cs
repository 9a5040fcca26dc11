using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Bot.Tests.County;

/// <summary>A handler that fails must lose nothing.</summary>
public sealed class RetryTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Stands for a handler with a fault: fails, after writing, as long as it is told to.</summary>
    sealed class FragileHandler : IIntentHandler
    {
        public bool IsBroken { get; set; } = true;

        public int Calls { get; private set; }

        public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.QueryTodo] = Roles.Appointee };

        public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
        {
            Calls++;
            await session.Outbox.AddAsync(new OutboundMessage(request.Sender.Person.Id, OutboundKind.Alert, "半截", request.Moment, $"half:{Calls}") { Why = new Why("规则", "依据") }, request.Moment, cancellationToken);
            return IsBroken ? throw new InvalidOperationException("broken") : new Reply("好了");
        }
    }

    static async Task<(TestCounty County, FragileHandler Handler)> OpenAsync()
    {
        var handler = new FragileHandler();
        return (await TestCounty.OpenAsync(services => services.RemoveAll<IIntentHandler>().AddSingleton<IIntentHandler>(handler)), handler);
    }

    [Fact]
    public async Task A_message_whose_handler_fails_is_kept_and_answered_when_it_works_again()
    {
        var (county, handler) = await OpenAsync();
        await using var _ = county;
        Assert.StartsWith("收到，已存好。系统正忙", await county.SayAgainAsync(TestRoster.Envoy, "我还有什么没完成", "t1"), StringComparison.Ordinal);
        handler.IsBroken = false;
        county.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await county.Get<Retries>().RunAsync(Token));
        Assert.Equal(["半截", "好了"], (await county.ReceivedAsync(TestRoster.Envoy)).Order(StringComparer.Ordinal));
        Assert.Equal("好了", await county.SayAgainAsync(TestRoster.Envoy, "我还有什么没完成", "t1"));
        Assert.Equal(0, await county.Get<Retries>().RunAsync(Token));
    }

    [Fact]
    public async Task What_a_failing_handler_wrote_is_gone()
    {
        var (county, _) = await OpenAsync();
        await using var __ = county;
        await county.SayAsync(TestRoster.Envoy, "我还有什么没完成");
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task Delivered_again_while_it_waits_it_is_not_handled_twice()
    {
        var (county, handler) = await OpenAsync();
        await using var _ = county;
        var first = await county.SayAgainAsync(TestRoster.Envoy, "我还有什么没完成", "t1");
        handler.IsBroken = false;
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Envoy, "我还有什么没完成", "t1"));
        Assert.Equal(1, handler.Calls);
    }

    [Fact]
    public async Task After_the_last_try_the_sender_and_the_office_are_told_once()
    {
        var (county, handler) = await OpenAsync();
        await using var _ = county;
        await county.SayAsync(TestRoster.Envoy, "我还有什么没完成");
        for (var round = 0; round < 10; round++)
        {
            county.Time.Advance(TimeSpan.FromHours(1));
            await county.Get<Retries>().RunAsync(Token);
        }
        Assert.Equal(6, handler.Calls);
        Assert.StartsWith("很抱歉，您10月16日 12:00发来的消息没能处理成功", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
        Assert.StartsWith("王建国10月16日 12:00发来的消息多次处理失败", Assert.Single(await county.ReceivedAsync(TestRoster.Office)), StringComparison.Ordinal);
    }
}
