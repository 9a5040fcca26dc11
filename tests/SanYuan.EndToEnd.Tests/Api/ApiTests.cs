using System.Net.Http.Headers;
using System.Text.Json;
using SanYuan.EndToEnd.Tests.WeCom;

namespace SanYuan.EndToEnd.Tests.Api;

/// <summary>The ledger as other programs read it.</summary>
public sealed class ApiTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    static async Task<HttpClient> ClientAsync(WeComCounty county, bool withToken = true)
    {
        var client = new HttpClient { BaseAddress = county.Service.Address };
        if (!withToken)
            return client;
        var made = await Verb.RunAsync(county.Service.Environment, "token", "create", "tests");
        Assert.Equal(0, made.ExitCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Output.Trim().Split('\n')[^1]);
        return client;
    }

    static async Task<JsonElement> GetAsync(HttpClient client, string path) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Token)).RootElement;

    [Fact]
    public async Task What_was_said_in_chat_is_read_part_by_part_and_filtered()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        using var client = await ClientAsync(county);
        for (var person = 1; person <= 3; person++)
            await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(person), "今天上午参加支部主题党日，15名党员参加，发现会议记录不规范，建议建立台账", Token);
        await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(3), "撤销", Token);

        var first = await GetAsync(client, "/api/v1/activities?limit=2");
        Assert.Equal((2, 3), (first.GetProperty("items").GetArrayLength(), first.GetProperty("total").GetInt32()));
        var entry = first.GetProperty("items")[0];
        Assert.Equal(("theme_party_day", 15, "recorded", "P1"), (
            entry.GetProperty("type").GetString(), entry.GetProperty("participants").GetInt32(), entry.GetProperty("status").GetString(), entry.GetProperty("appointee").GetProperty("code").GetString()));
        Assert.Equal("会议记录不规范", entry.GetProperty("findings")[0].GetString());
        Assert.Equal("建立台账", entry.GetProperty("suggestions")[0].GetString());
        var second = await GetAsync(client, $"/api/v1/activities?limit=2&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal("withdrawn", Assert.Single(second.GetProperty("items").EnumerateArray()).GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(1, (await GetAsync(client, "/api/v1/activities?appointee=P2")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await GetAsync(client, "/api/v1/activities?to=2019-01-01")).GetProperty("total").GetInt32());
        Assert.Equal(3, (await GetAsync(client, "/api/v1/findings")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_meeting_is_read_with_its_answers_and_its_messages_in_the_outbox()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        using var client = await ClientAsync(county);
        await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Liaison, $"邀请{WeComCounty.Name(1)}周五下午三点在二楼会议室参加主题党日", Token);
        await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(1), "请假 1 出差", Token);

        var meeting = Assert.Single((await GetAsync(client, "/api/v1/meetings?from=2019-10-18&to=2019-10-18&unit=U1&appointee=P1")).GetProperty("items").EnumerateArray());
        Assert.Equal(("主题党日", "2019-10-18T15:00:00+08:00", "planned"), (
            meeting.GetProperty("title").GetString(), meeting.GetProperty("startsAt").GetString(), meeting.GetProperty("status").GetString()));
        var invitation = meeting.GetProperty("invitations")[0];
        Assert.Equal(("declined", "出差"), (invitation.GetProperty("answer").GetString(), invitation.GetProperty("reason").GetString()));
        Assert.Equal(0, (await GetAsync(client, "/api/v1/meetings?from=2019-10-19")).GetProperty("total").GetInt32());
        Assert.Equal(["invitation", "answer_notice"], (await GetAsync(client, "/api/v1/outbox")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()!));
    }

    [Fact]
    public async Task What_became_of_each_message_is_seen_and_filtered()
    {
        await using var county = await WeComCounty.CreateAsync();
        county.WeCom.Outbox.Members.UnionWith([WeComCounty.Account(1), WeComCounty.Liaison]);
        await county.StartAsync();
        using var client = await ClientAsync(county);
        await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Liaison, $"邀请{WeComCounty.Name(1)}、{WeComCounty.Name(28)}周五下午三点在二楼会议室参加主题党日", Token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await county.CountAsync("SELECT count(*) FROM outbox WHERE status IN ('sent', 'dropped')") < 2)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);

        var sent = Assert.Single((await GetAsync(client, "/api/v1/outbox?status=sent")).GetProperty("items").EnumerateArray());
        Assert.Equal(("P1", "sent", 1, JsonValueKind.String, JsonValueKind.Null), Outcome(sent));
        var dropped = Assert.Single((await GetAsync(client, "/api/v1/outbox?status=dropped")).GetProperty("items").EnumerateArray());
        Assert.Equal(("P28", "dropped", 1, JsonValueKind.Null, JsonValueKind.String), Outcome(dropped));

        static (string? Receiver, string? Status, int Attempts, JsonValueKind SentAt, JsonValueKind Error) Outcome(JsonElement item) => (
            item.GetProperty("receiver").GetProperty("code").GetString(), item.GetProperty("status").GetString(), item.GetProperty("attempts").GetInt32(),
            item.GetProperty("sentAt").ValueKind, item.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task The_api_describes_itself_without_asking_the_outside()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        using var client = await ClientAsync(county, withToken: false);
        var description = await GetAsync(client, "/openapi/v1.json");
        Assert.All(ApiRefusalTests.Collections, row => Assert.True(description.GetProperty("paths").TryGetProperty($"/api/v1/{row.Data}", out _)));
        var page = await client.GetStringAsync(new Uri("/docs/", UriKind.Relative), Token);
        Assert.Contains("SanYuan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cdn", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_s_name_is_used_once()
    {
        await using var county = await WeComCounty.CreateAsync();
        Assert.Equal(0, (await Verb.RunAsync(county.Service.Environment, "token", "create", "office")).ExitCode);
        var again = await Verb.RunAsync(county.Service.Environment, "token", "create", "office");
        Assert.Equal((1, true), (again.ExitCode, again.Error.Contains("choose another name", StringComparison.Ordinal)));
    }
}
