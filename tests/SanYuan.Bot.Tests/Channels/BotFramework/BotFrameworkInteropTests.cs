using System.Diagnostics;
using System.Text.Json;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.BotFramework;

namespace SanYuan.Bot.Tests.Channels.BotFramework;

/// <summary>Bot Framework's own package understands the simulated platform: what our channel is tried against has the right wire, and the right signature.</summary>
public sealed class BotFrameworkInteropTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_platforms_own_package_believes_whom_we_believe_and_speaks_to_the_same_connector()
    {
        await using var simulator = await RunningSimulator.StartAsync(TimeProvider.System, Token);
        var (platform, serviceUrl) = (simulator.BotFramework, simulator.BotFrameworkPlatform.ServiceUrl);
        using var node = NodePeer.Start("botframework-connector", "botframework-connector.mjs", new Uri(simulator.Address, SimulatedBotFramework.Metadata).ToString(), platform.Options.AppId);
        try
        {
            Assert.Equal("""{"believed":true}""", await CheckAsync(node, platform.Signing.Sign(serviceUrl), serviceUrl));
            foreach (var wrong in new[]
            {
                platform.Signing.Sign(serviceUrl, byStranger: true),
                platform.Signing.WithoutSignature(serviceUrl),
                platform.Signing.Sign("https://evil.example/"),
                platform.Signing.Sign(serviceUrl, claims => claims["aud"] = Guid.Empty.ToString()),
                platform.Signing.Sign(serviceUrl, claims => claims["exp"] = 1),
            })
                Assert.StartsWith("""{"error":""", await CheckAsync(node, wrong, serviceUrl), StringComparison.Ordinal);

            var token = await TokenAsync(simulator);
            Assert.Equal("""{"id":"sent-1"}""", await AskAsync(node, new { say = new { token, serviceUrl, conversation = "a:wang", text = "您好 👩‍💻" } }));
            Assert.Equal("""{"id":"sent-2"}""", await AskAsync(node, new { say = new { token, serviceUrl, member = "29:li", bot = $"28:{platform.Options.AppId}", text = "初次见面" } }));
            Assert.Equal("""{"error":401}""", await AskAsync(node, new { say = new { token = "other", serviceUrl, conversation = "a:wang", text = "谁" } }));
            Assert.Equal([("wang", "您好 👩‍💻"), ("li", "初次见面")], platform.Desk.Messages.Select(message => (message.Member, message.Text)));
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    static async Task<string> TokenAsync(RunningSimulator simulator)
    {
        var bot = simulator.BotFramework.Options;
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", bot.AppId), new("client_secret", bot.AppPassword), new("scope", "https://api.botframework.com/.default")]);
        using var answer = await http.PostAsync(new Uri(simulator.Address, simulator.BotFramework.GetToken), form, Token);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("access_token").GetString()!;
    }

    static Task<string> CheckAsync(Process node, string token, string serviceUrl) => AskAsync(node, new { check = new { token, serviceUrl, channel = "msteams" } });

    static async Task<string> AskAsync(Process node, object question)
    {
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question).AsMemory(), Token);
        await node.StandardInput.FlushAsync(Token);
        return await node.StandardOutput.ReadLineAsync(Token) ?? throw new InvalidOperationException("The peer ended.");
    }
}
