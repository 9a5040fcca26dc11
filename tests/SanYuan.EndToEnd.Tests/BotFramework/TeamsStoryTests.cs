using System.Text.Json.Nodes;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.BotFramework;

namespace SanYuan.EndToEnd.Tests.BotFramework;

/// <summary>Report, photo, invitation, tap, reminder, digest on a bad day of Teams': the real process, killed in between. Nothing lost, nothing twice.</summary>
public sealed class TeamsStoryTests
{
    const string Envoy = BotFrameworkCounty.Envoy, Liaison = BotFrameworkCounty.Liaison, Office = BotFrameworkCounty.Office;

    static readonly byte[] Photo = [0xff, 0xd8, 0xff, 0xe0, .. Enumerable.Range(0, 100_000).Select(number => (byte)(number % 251))];

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_story_is_told_once_whatever_the_platform_does()
    {
        await using var county = await BotFrameworkCounty.StartAsync("2019-10-17T14:00:00+08:00");
        foreach (var member in new[] { Envoy, Liaison, Office })
            await county.DeliverAsync(Added(county, member));
        await county.AnsweredAsync();

        Refuse(county, Envoy, (503, null), (429, 3), (503, 2));
        await county.DeliverAsync(county.Client.Text(Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加"));
        await county.SeenAsync(Envoy, "已记入台账 #1");
        county.Platform.Login.RevokeAll();
        await county.DeliverAsync(county.Client.Photo(Envoy, Photo));
        await county.SeenAsync(Envoy, "照片已附到 #1");

        Refuse(county, Envoy, (429, 2), (401, null), (412, null));
        await county.DeliverAsync(county.Client.Text(Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日"));
        await county.UntilAsync(() => Task.FromResult(Card(county) is not null));
        await county.AnsweredAsync();
        Refuse(county, Envoy, [.. Enumerable.Repeat((503, (int?)null), 50)]);
        await county.DeliverAsync(county.Client.Tap(Envoy, Card(county)!, "参加"));
        await county.KillAndStartAsync("2019-10-17T15:06:00+08:00");
        await county.SeenAsync(Envoy, "已参加");
        await county.SeenAsync(Liaison, "王建国参加 1号");
        await county.SeenAsync(Envoy, "提醒：明天有主题党日");

        await county.AdvanceAsync(TimeSpan.FromDays(4) - TimeSpan.FromHours(5));
        await county.UntilAsync(() => Task.FromResult(county.Platform.Desk.SeenBy(Office).Any(text => text.Contains("简报", StringComparison.Ordinal))));
        Assert.Equal(1, await CountAsync(county, "SELECT count(*) FROM activities"));
        await county.UntilAsync(async () => await CountAsync(county, "SELECT count(*) FROM attachments WHERE activity_id = 1 AND state = 'stored' AND content_type = 'image/jpeg'") == 1);
        Assert.Equal(0, await CountAsync(county, "SELECT count(*) FROM outbox WHERE status IN ('unknown', 'dropped')"));
        foreach (var member in new[] { Envoy, Liaison, Office })
            Assert.Distinct(county.Platform.Desk.SeenBy(member));
    }

    static JsonObject Added(BotFrameworkCounty county, string member) => county.Client.Activity(member, new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"28:{county.Client.Options.AppId}" }),
    });

    static void Refuse(BotFrameworkCounty county, string member, params (int Status, int? RetryAfter)[] refusals)
    {
        foreach (var (status, retryAfter) in refusals)
            county.Platform.Faults.Add(new Fault(SimulatedBotFramework.SayTo(member), FaultKind.Status) { Code = status, RetryAfter = retryAfter });
    }

    static BotFrameworkSent? Card(BotFrameworkCounty county) => county.Platform.Desk.Messages.SingleOrDefault(message => message.Member == Envoy && message.Card is not null);

    static Task<long> CountAsync(BotFrameworkCounty county, string sql) => county.Service.CountAsync(sql, Token);
}
