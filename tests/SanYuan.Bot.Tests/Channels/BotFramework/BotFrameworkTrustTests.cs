using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SanYuan.Bot.Channels.BotFramework.Trust;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.BotFramework;

namespace SanYuan.Bot.Tests.Channels.BotFramework;

/// <summary>Whom the address believes. Nothing of anybody else is stored.</summary>
public sealed class BotFrameworkTrustTests : IAsyncLifetime
{
    BotFrameworkHost _host = null!;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    BotFrameworkPlatform Client => _host.Client;
    SigningDesk Signing => _host.Platform.Signing;

    public async ValueTask InitializeAsync() => _host = await BotFrameworkHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_the_platform_signed_is_taken_and_nothing_that_is_wrong_in_any_one_way()
    {
        var now = _host.County.Time.GetUtcNow().ToUnixTimeSeconds();
        var wrong = new Dictionary<string, string?>
        {
            ["none"] = null,
            ["empty"] = "",
            ["no token"] = "x.y.z",
            ["signed by somebody else"] = Signing.Sign(Client.ServiceUrl, byStranger: true),
            ["not signed"] = Signing.WithoutSignature(Client.ServiceUrl),
            ["for another bot"] = Signing.Sign(Client.ServiceUrl, claims => claims["aud"] = Guid.Empty.ToString()),
            ["of another issuer"] = Signing.Sign(Client.ServiceUrl, claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            ["over"] = Signing.Sign(Client.ServiceUrl, claims => claims["exp"] = now - 301),
            ["never over"] = Signing.Sign(Client.ServiceUrl, claims => claims.Remove("exp")),
            ["not yet"] = Signing.Sign(Client.ServiceUrl, claims => claims["nbf"] = now + 301),
            ["for another address"] = Signing.Sign("https://evil.example/"),
            ["for no address"] = Signing.Sign(Client.ServiceUrl, claims => claims.Remove("serviceurl")),
        };
        foreach (var (what, token) in wrong)
            Assert.Equal((what, 401), (what, await Client.AttemptAsync(Client.Text("wang", BotFrameworkHost.Report), token, Token)));
        Assert.Equal(0, await _host.OwedAsync());
        Assert.StartsWith("已记入台账 #1", await _host.AskAsync("wang", BotFrameworkHost.Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_must_be_for_the_activitys_channel()
    {
        Signing.Endorsements = ["webchat"];
        Assert.Equal(401, await Client.AttemptAsync(Client.Text("wang", "我的"), Signing.Sign(Client.ServiceUrl), Token));
        Assert.Contains("key not for this channel", _host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_once_a_minute_at_most()
    {
        await _host.AskAsync("wang", "我的");
        Signing.Turn();
        Assert.Equal(401, await Client.AttemptAsync(Client.Text("wang", "我的"), Signing.Sign(Client.ServiceUrl), Token));
        Assert.Equal(1, _host.Platform.Calls.Count(SimulatedBotFramework.Keys));
        _host.County.Time.Advance(TimeSpan.FromMinutes(1));
        await _host.AskAsync("wang", "我的");
        Assert.Equal(2, _host.Platform.Calls.Count(SimulatedBotFramework.Keys));
    }

    [Theory]
    [InlineData(SimulatedBotFramework.Metadata, FaultKind.Status, 503)]
    [InlineData(SimulatedBotFramework.Metadata, FaultKind.Garbage, 0)]
    [InlineData(SimulatedBotFramework.Keys, FaultKind.DropBefore, 0)]
    public async Task While_nobody_can_tell_the_platform_is_asked_to_deliver_again(string call, FaultKind kind, int code)
    {
        _host.Platform.Faults.Add(new Fault(call, kind) { Code = code });
        var message = Client.Text("wang", BotFrameworkHost.Report);
        Assert.Equal(503, await Client.AttemptAsync(message, Signing.Sign(Client.ServiceUrl), Token));
        Assert.StartsWith("已记入台账 #1", await _host.AskAsync("wang", message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tenants_people_and_channels_that_are_not_listened_to_are_refused()
    {
        var other = Client.Text("wang", "我的");
        other["conversation"]!["tenantId"] = Guid.Empty.ToString();
        Assert.Equal(401, await Client.AttemptAsync(other, Signing.Sign(Client.ServiceUrl), Token));
        var page = Client.Text("wang", "我的");
        page["channelId"] = "webchat";
        Assert.Equal(401, await Client.AttemptAsync(page, Signing.Sign(Client.ServiceUrl), Token));
        Assert.Equal(0, await _host.OwedAsync());
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", "text/plain", HttpStatusCode.BadRequest)]
    [InlineData(null, "application/json", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_activity_is_refused(string? body, string type, HttpStatusCode expected)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body ?? new string(' ', (1024 * 1024) + 1), Encoding.UTF8, type);
        using var answer = await http.PostAsync(Client.Options.CallbackUrl, content, Token);
        Assert.Equal((expected, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task The_emulator_on_this_machine_needs_no_token_in_development()
    {
        Assert.Equal(200, await Client.AttemptAsync(Emulated("http://127.0.0.1:9"), null, Token));
        Assert.Equal(401, await Client.AttemptAsync(Emulated("https://smba.trafficmanager.net/"), null, Token));
    }

    [Fact]
    public async Task Elsewhere_than_in_development_there_is_no_emulator()
    {
        await using var host = await BotFrameworkHost.StartAsync("Production");
        Assert.Equal(401, await host.Client.AttemptAsync(Emulated("http://127.0.0.1:9"), null, Token));
        Assert.Equal(401, await host.Client.AttemptAsync(Emulated("http://127.0.0.1:9"), host.Platform.Signing.Sign("http://127.0.0.1:9"), Token));
        Assert.Equal(0, await host.OwedAsync());
    }

    [Fact]
    public async Task Without_an_app_nobody_but_the_emulator_is_believed()
    {
        await using var host = await BotFrameworkHost.StartAsync(isOn: false);
        Assert.Equal(401, await host.Client.AttemptAsync(host.Client.Text("wang", "我的"), host.Platform.Signing.Sign(host.Client.ServiceUrl, claims => claims["aud"] = ""), Token));
        Assert.Equal(401, await host.Client.AttemptAsync(host.Client.Text("wang", "我的"), null, Token));
        Assert.Equal(200, await host.Client.AttemptAsync(Emulated("http://127.0.0.1:9"), null, Token));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Only_what_is_on_the_public_network_is_called(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));

    JsonObject Emulated(string serviceUrl)
    {
        var activity = Client.Text("wang", "你好");
        (activity["channelId"], activity["serviceUrl"]) = ("emulator", serviceUrl);
        return activity;
    }
}
