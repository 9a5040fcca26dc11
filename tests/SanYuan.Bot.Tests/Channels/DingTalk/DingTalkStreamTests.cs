using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SanYuan.Core.Attachments;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>Stream mode against the simulated gateway, over a real connection.</summary>
public sealed class DingTalkStreamTests : IAsyncLifetime
{
    const string Messages = "/v1.0/im/bot/messages/get";

    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64]];

    DingTalkHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    DingTalkGateway Gateway => _host.Platform.Gateway;

    GatewayConnection Connection => Assert.Single(Gateway.Connections);

    public async ValueTask InitializeAsync() => _host = await DingTalkHost.StartAsync("Stream");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_report_is_acknowledged_once_it_is_on_disk_and_answered_into_the_conversation()
    {
        var ack = await AskAsync(Messages, _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report).ToJsonString());
        Assert.Equal(new GatewayAck(200, "{\"response\":null}"), ack);
        Assert.Equal(1, await _host.County.EntriesAsync());
        await DingTalkHost.UntilAsync(() => _host.Outbox.SeenBy(DingTalkHost.Envoy).Count == 1);
        Assert.StartsWith("已记入台账 #1", _host.Outbox.SeenBy(DingTalkHost.Envoy)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ping_comes_back_as_it_was() =>
        Assert.Equal(new GatewayAck(200, "{\"opaque\":\"0f-1\"}"), await Connection.AskAsync("SYSTEM", "ping", "p1", "{\"opaque\":\"0f-1\"}", Token));

    [Fact]
    public async Task An_event_is_acknowledged() =>
        Assert.Equal(new GatewayAck(200, "{\"status\":\"SUCCESS\"}"), await Connection.AskAsync("EVENT", "*", "e1", "{\"eventType\":\"user_add_org\"}", Token));

    [Fact]
    public async Task What_is_not_understood_is_said_so()
    {
        Assert.Equal(400, (await AskAsync(Messages, "no json"))?.Code);
        Assert.Equal(400, (await AskAsync(Messages, "{}"))?.Code);
        Assert.Equal(400, (await AskAsync("/v1.0/card/instances/callback", "{}"))?.Code);
        Assert.Equal(404, (await AskAsync("/v1.0/something/else", "{}"))?.Code);
    }

    [Fact]
    public async Task A_message_to_another_robot_is_not_taken()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        message["robotCode"] = "another";
        Assert.Equal(404, (await AskAsync(Messages, message.ToJsonString()))?.Code);
        Assert.Equal(0, await _host.County.EntriesAsync());
    }

    [Fact]
    public async Task Garbage_does_not_end_the_connection()
    {
        string[] garbage = ["garbage", "", "[]", "{\"type\":\"CALLBACK\"}", "{\"type\":\"SYSTEM\",\"headers\":{\"topic\":\"KEEPALIVE\"}}", "{\"type\":5,\"headers\":\"x\",\"data\":{}}", new('[', 5000)];
        foreach (var text in garbage)
            await Connection.SendAsync(text, Token);
        Assert.Equal(200, (await Connection.AskAsync("SYSTEM", "ping", "p1", "{}", Token))?.Code);
        Assert.Equal(1, Gateway.Opened);
    }

    [Fact]
    public async Task A_frame_without_end_is_hung_up_on_and_another_connection_opened()
    {
        // It may be hung up on while it still speaks.
        var cut = await Record.ExceptionAsync(() => Connection.SendAsync(new string('x', 1024 * 1024 + 1), Token));
        Assert.True(cut is null or System.Net.WebSockets.WebSocketException, cut?.ToString());
        await _host.PassPauseAsync(1);
        await DingTalkHost.UntilAsync(() => Gateway is { Opened: 2, Connections.Count: 1 });
        Assert.StartsWith("已记入台账 #1", await _host.AskAsync(DingTalkHost.Envoy, DingTalkHost.Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_leave_it_connects_anew_at_once_and_still_acknowledges_on_the_old_connection()
    {
        var old = Connection;
        await old.DisconnectAsync(Token);
        await Gateway.AnyAsync(1, Token);
        Assert.Equal(2, Gateway.Opened);
        var late = await old.AskAsync("CALLBACK", Messages, "late", _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report).ToJsonString(), Token);
        Assert.Equal(200, late?.Code);
        await old.CloseAsync(Token);
        await DingTalkHost.UntilAsync(() => _host.Outbox.SeenBy(DingTalkHost.Envoy).Count == 1);
        Assert.StartsWith("已撤销 #1", await _host.AskAsync(DingTalkHost.Envoy, "撤销"), StringComparison.Ordinal);
        Assert.Equal(2, Gateway.Opened);
    }

    [Fact]
    public async Task A_line_that_is_cut_is_made_again_after_a_second()
    {
        Connection.Cut();
        Assert.InRange(await _host.PassPauseAsync(1), 1, 2);
        await DingTalkHost.UntilAsync(() => Gateway.Connections.Count == 1);
        Assert.Equal((2, 2), (Gateway.Opened, _host.Platform.Calls.Count(SimulatedDingTalk.OpenConnection)));
    }

    [Fact]
    public async Task A_gateway_that_stays_away_is_asked_later_and_later()
    {
        double[] least = [1, 2, 4, 8, 16, 32, 60, 60];
        _host.Platform.Faults.Add(new Fault(SimulatedDingTalk.OpenConnection, FaultKind.Status) { Code = 503, Times = least.Length - 1 });
        Connection.Cut();
        for (var failures = 1; failures <= least.Length; failures++)
            Assert.InRange(await _host.PassPauseAsync(failures), least[failures - 1], least[failures - 1] + 1);
        await DingTalkHost.UntilAsync(() => Gateway.Connections.Count == 1);
    }

    [Fact]
    public async Task A_refused_app_is_told_to_the_operator()
    {
        _host.Platform.Faults.Add(new Fault(SimulatedDingTalk.OpenConnection, FaultKind.ErrorCode) { Code = 401, Name = "authFailed" });
        Connection.Cut();
        await _host.PassPauseAsync(1);
        await _host.PassPauseAsync(2);
        await DingTalkHost.UntilAsync(() => Gateway.Connections.Count == 1);
        Assert.Contains("check SanYuan:DingTalk:ClientId", _host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_senders_messages_are_taken_in_the_order_they_came()
    {
        var asking = new List<Task<GatewayAck?>> { AskAsync(Messages, Text(DingTalkHost.Report)) };
        asking.AddRange(Enumerable.Range(16, 20).Select(number => AskAsync(Messages, Text($"人数改成{number}"))));
        Assert.All(await Task.WhenAll(asking), ack => Assert.Equal(200, ack?.Code));
        var entry = Assert.Single(await _host.County.ReadAsync((session, token) => session.Activities.NewestAsync(10, token)));
        Assert.Equal((35, 21), (entry.Content.Participants, entry.Version));
    }

    [Fact]
    public async Task While_the_ledger_is_away_a_message_is_not_acknowledged_and_then_it_is()
    {
        await using var other = new SqliteConnection(_host.County.ConnectionString);
        await other.OpenAsync(Token);
        var locked = other.BeginTransaction(deferred: false);
        var asking = AskAsync(Messages, Text(DingTalkHost.Report));
        await DingTalkHost.UntilAsync(() => _host.Log.All.Contains("is postponed", StringComparison.Ordinal));
        Assert.False(asking.IsCompleted);
        await locked.DisposeAsync();
        await _host.AdvanceUntilAsync(() => asking.IsCompleted);
        Assert.Equal(200, (await asking)?.Code);
        Assert.Equal(1, await _host.County.EntriesAsync());
    }

    [Fact]
    public async Task A_picture_among_words_belongs_to_what_they_report()
    {
        var pieces = new JsonArray(new JsonObject { ["text"] = DingTalkHost.Report }, new JsonObject { ["type"] = "picture", ["downloadCode"] = _host.Platform.Files.Add(Png) });
        await _host.DeliverAsync(_host.Client.Message(DingTalkHost.Envoy, "richText", new JsonObject { ["content"] = new JsonObject { ["richText"] = pieces } }));
        await DingTalkHost.UntilAsync(() => _host.Outbox.SeenBy(DingTalkHost.Envoy).Count == 2);
        Assert.StartsWith("照片已附到 #1", _host.Outbox.SeenBy(DingTalkHost.Envoy)[1], StringComparison.Ordinal);
        await _host.County.FetchAsync();
        Assert.Equal(MediaState.Stored, Assert.Single(await _host.County.AttachedAsync(1)).State);
    }

    [Fact]
    public async Task Whoever_the_platform_does_not_name_is_told_what_to_do_and_not_let_in()
    {
        var message = _host.Client.Text(DingTalkHost.Envoy, DingTalkHost.Report);
        message.Remove("senderStaffId");
        await _host.DeliverAsync(message);
        await DingTalkHost.UntilAsync(() => _host.Outbox.SeenBy(DingTalkHost.Envoy).Count == 1);
        Assert.Contains("平台没有告诉我您是谁", _host.Outbox.SeenBy(DingTalkHost.Envoy)[0], StringComparison.Ordinal);
        Assert.Equal(0, await _host.County.EntriesAsync());
    }

    string Text(string words) => _host.Client.Text(DingTalkHost.Envoy, words).ToJsonString();

    Task<GatewayAck?> AskAsync(string topic, string data) => Connection.AskAsync("CALLBACK", topic, $"frame-{Guid.NewGuid():N}", data, Token);
}
