using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Channels;
using SanYuan.Bot.Channels.Feishu;
using SanYuan.Bot.Channels.Feishu.Callbacks;
using SanYuan.PlatformSimulator.Feishu;

namespace SanYuan.Bot.Tests.Channels.Feishu;

/// <summary>The platform's own package opens what the simulated platform makes, and we open what the package can open: both sides of the wire are right.</summary>
public sealed class FeishuInteropTests
{
    const string Report = "今天上午参加主题党日，15名党员参加 👩‍💻";

    static readonly SimulatedFeishuOptions Company = new();

    readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    static CancellationToken Token => TestContext.Current.CancellationToken;

    // One start of the package for all: it is large.
    [Fact]
    public async Task The_platforms_own_package_and_we_open_what_the_other_side_makes()
    {
        using var node = NodePeer.Start("@larksuiteoapi/node-sdk", "feishu-sdk.mjs", Company.EncryptKey, Company.VerificationToken);
        using var client = new FeishuPlatform(new SimulatedFeishu(Company, new PlatformSimulator.SimulatorFaults(), new PlatformSimulator.CallLog(), _time), _time);
        try
        {
            await AssertItTakesMessagesAsync(node, client);
            await AssertItTakesTapsOfBothFormsAsync(node, client);
            await AssertTheTestOfTheAddressIsAnsweredAlikeAsync(node, client);
            await AssertWeTakeWhatItSealsAsync(node, client);
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    static async Task AssertItTakesMessagesAsync(Process node, FeishuPlatform client)
    {
        var message = client.Text("Wang", Report);
        var taken = await AskAsync(node, client.Sealed(message.ToJsonString()), isCard: false);
        Assert.Equal("message", Text(taken.GetProperty("returned"), "took"));
        Assert.Equal(("Wang", Report), (Text(taken, "account"), Text(JsonDocument.Parse(Text(taken.GetProperty("message"), "content")).RootElement, "text")));
        var changed = client.Sealed(message.ToJsonString());
        changed.Headers.Remove("X-Lark-Request-Nonce");
        changed.Headers.Add("X-Lark-Request-Nonce", "another");
        Assert.Equal(JsonValueKind.Null, (await AskAsync(node, changed, isCard: false)).GetProperty("returned").ValueKind);
    }

    static async Task AssertItTakesTapsOfBothFormsAsync(Process node, FeishuPlatform client)
    {
        var card = new FeishuSent("", "interactive", "", "Wang", "") { MessageId = "om_1", Buttons = new Dictionary<string, string> { ["参加"] = "{\"key\":\"meeting:1:2:accept\"}" } };
        foreach (var request in new[] { client.Sealed(client.Tap("Wang", card, "参加").ToJsonString()), client.OldTap("Wang", card, "参加") })
        {
            var taken = await AskAsync(node, request, isCard: true);
            Assert.Equal(("card", "meeting:1:2:accept"), (Text(taken.GetProperty("returned"), "took"), Text(taken.GetProperty("value"), "key")));
        }
    }

    async Task AssertTheTestOfTheAddressIsAnsweredAlikeAsync(Process node, FeishuPlatform client)
    {
        var body = client.Envelope(JsonSerializer.Serialize(new { challenge = "ajls384k", token = Company.VerificationToken, type = "url_verification" }));
        var answer = await AskAsync(node, new JsonObject { ["challenge"] = body });
        Assert.Equal((true, "ajls384k"), (answer.GetProperty("isChallenge").GetBoolean(), Text(answer.GetProperty("challenge"), "challenge")));
        Assert.Equal((FeishuForm.Challenge, "ajls384k"), Open(body, []) is var opened ? (opened.Form, opened.Json.Text("challenge")) : default);
    }

    async Task AssertWeTakeWhatItSealsAsync(Process node, FeishuPlatform client)
    {
        foreach (var words in new[] { Report, "撤销", new string('长', 10_000) })
        {
            var made = await AskAsync(node, new JsonObject { ["seal"] = client.Text("Wang", words).ToJsonString() });
            var opened = Open(Text(made, "body"), new HeaderDictionary
            {
                ["X-Lark-Request-Timestamp"] = Text(made, "timestamp"),
                ["X-Lark-Request-Nonce"] = Text(made, "nonce"),
                ["X-Lark-Signature"] = Text(made, "signature"),
            });
            Assert.Equal((200, FeishuForm.Event), (opened.Status, opened.Form));
            Assert.True(FeishuMessage.TryRead(opened.Json, "user_id", out var message));
            Assert.Equal(words, message.Content.Text("text"));
        }
    }

    Opened Open(string body, HeaderDictionary headers)
    {
        var options = Options.Create(new FeishuOptions { AppId = Company.AppId, EncryptKey = Company.EncryptKey, VerificationToken = Company.VerificationToken });
        var context = new DefaultHttpContext();
        foreach (var (name, value) in headers)
            context.Request.Headers[name] = value;
        return new FeishuOpener(new FeishuSign(options, _time), options, NullLogger<FeishuOpener>.Instance).Open(context.Request, System.Text.Encoding.UTF8.GetBytes(body));
    }

    static async Task<JsonElement> AskAsync(Process node, HttpRequestMessage request, bool isCard)
    {
        using (request)
        {
            var headers = new JsonObject();
            foreach (var (name, values) in request.Headers)
                headers[name.ToLowerInvariant()] = values.Single();
            return await AskAsync(node, new JsonObject { ["headers"] = headers, ["body"] = await request.Content!.ReadAsStringAsync(Token), ["isCard"] = isCard });
        }
    }

    static async Task<JsonElement> AskAsync(Process node, JsonObject question)
    {
        await node.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), Token);
        await node.StandardInput.FlushAsync(Token);
        // The package itself may say something on the same stream.
        while (await node.StandardOutput.ReadLineAsync(Token) is { } line)
            if (line.StartsWith('{'))
                return JsonDocument.Parse(line).RootElement;
        throw new InvalidOperationException("The peer ended.");
    }

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
