using System.Diagnostics;
using System.Text.Json;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.Bot.Tests.Channels.DingTalk;

/// <summary>The platform's own Stream client understands the simulated gateway: what our client is tried against has the right wire.</summary>
public sealed class DingTalkInteropTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_platforms_own_client_connects_takes_messages_answers_pings_and_comes_back_when_told_to_leave()
    {
        await using var simulator = await RunningSimulator.StartAsync(TimeProvider.System, Token);
        var (platform, company) = (simulator.DingTalk, simulator.DingTalk.Options);
        using var node = NodePeer.Start("dingtalk-stream", "dingtalk-stream.mjs", simulator.Address.GetLeftPart(UriPartial.Authority), company.ClientId, company.ClientSecret);
        try
        {
            await AssertTakesAsync(node, simulator, "今天上午参加主题党日，15名党员参加 👩‍💻");
            var connection = await platform.Gateway.AnyAsync(1, Token);
            Assert.Equal(new GatewayAck(200, "{\"opaque\":\"1\"}"), await connection.AskAsync("SYSTEM", "ping", "p1", "{\"opaque\":\"1\"}", Token));
            Assert.Equal(200, (await connection.AskAsync("EVENT", "*", "e1", "{}", Token))?.Code);
            await connection.DisconnectAsync(Token);
            await connection.CloseAsync(Token);
            await AssertTakesAsync(node, simulator, "撤销");
            Assert.Equal(2, platform.Gateway.Opened);
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    static async Task AssertTakesAsync(Process node, RunningSimulator simulator, string words)
    {
        var message = simulator.DingTalkPlatform.Text("Wang", words);
        Assert.Equal(1, await simulator.DingTalkPlatform.DeliverAsync(message, Token));
        var seen = JsonDocument.Parse(await LineAsync(node)).RootElement;
        Assert.Equal(
            ("/v1.0/im/bot/messages/get", message["msgId"]!.GetValue<string>(), words, "Wang"),
            (Text(seen, "topic"), Text(seen, "id"), Text(seen, "words"), Text(seen, "account")));
    }

    // The package itself says on the same stream when it has connected.
    static async Task<string> LineAsync(Process node)
    {
        while (await node.StandardOutput.ReadLineAsync(Token) is { } line)
            if (line.StartsWith('{'))
                return line;
        throw new InvalidOperationException("The peer ended.");
    }

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
