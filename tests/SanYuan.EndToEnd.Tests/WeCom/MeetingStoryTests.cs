using System.Globalization;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>A meeting from its invitation to what was found at it, over a simulated WeCom in virtual time; the process is killed after every step.</summary>
public sealed class MeetingStoryTests
{
    const int Guest = 1, Other = 28, Third = 55;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_survives_the_end_of_the_process()
    {
        await using var county = await WeComCounty.CreateAsync();
        // Each call is carried out at once and answered later: every kill comes in the middle of sending.
        county.WeCom.Faults.Add(new Fault(SimulatedWeCom.SendMessage, FaultKind.Slow) { Delay = TimeSpan.FromSeconds(1), Times = 1000 });

        await AtAsync(county, "2019-10-14T09:10:30");
        Assert.StartsWith("已邀请", await SayAsync(county, WeComCounty.Liaison, "邀请三员周五下午三点到四点半在二楼会议室参加主题党日"), StringComparison.Ordinal);
        await county.SeenAsync(WeComCounty.Account(Guest), 1);
        await county.KillAsync();

        await AtAsync(county, "2019-10-14T10:10:30");
        Assert.Equal("已参加", await TapAsync(county, Guest, "参加"));
        Assert.Equal("已请假", await TapAsync(county, Other, "请假"));
        await county.SeenAsync(WeComCounty.Liaison, 2);
        await county.KillAsync();

        await AtAsync(county, "2019-10-15T10:10:30");
        Assert.Contains("请他们重新答复", await SayAsync(county, WeComCounty.Liaison, "1号会议改到周四下午三点"), StringComparison.Ordinal);
        await county.SeenAsync(WeComCounty.Account(Guest), 2);
        await county.KillAsync();

        await AtAsync(county, "2019-10-15T11:10:30");
        Assert.Equal("已参加", await TapAsync(county, Guest, "参加"));
        Assert.Equal("已参加", await TapAsync(county, Guest, "参加"));
        Assert.Contains("已替您向单位请假", await SayAsync(county, WeComCounty.Account(Other), "周四的会我去不了，在外地出差"), StringComparison.Ordinal);
        await county.SeenAsync(WeComCounty.Liaison, 4);
        await county.KillAsync();

        await AtAsync(county, "2019-10-16T15:10:30");
        Assert.StartsWith("提醒：明天有主题党日", (await county.SeenAsync(WeComCounty.Account(Guest), 3))[2], StringComparison.Ordinal);
        await county.KillAsync();

        await AtAsync(county, "2019-10-17T14:10:30");
        Assert.StartsWith("提醒：今天有主题党日", (await county.SeenAsync(WeComCounty.Account(Guest), 4))[3], StringComparison.Ordinal);
        await county.KillAsync();

        await AtAsync(county, "2019-10-17T16:10:30");
        Assert.Contains("到会", await SayAsync(county, WeComCounty.Liaison, $"到会：{WeComCounty.Name(Guest)}"), StringComparison.Ordinal);
        await county.KillAsync();

        await AtAsync(county, "2019-10-17T17:10:30");
        Assert.Contains("发现什么问题或建议", (await county.SeenAsync(WeComCounty.Account(Guest), 5))[4], StringComparison.Ordinal);
        await county.KillAsync();

        await AtAsync(county, "2019-10-17T18:10:30");
        Assert.Contains("（1号会议）", await SayAsync(county, WeComCounty.Account(Guest), "会议记录不规范，建议建立台账"), StringComparison.Ordinal);
        Assert.Equal(1, await county.CountAsync("SELECT count(*) FROM activities WHERE meeting_id = 1"));
        Assert.Equal(2, await county.CountAsync("SELECT count(*) FROM findings"));
        Assert.Equal(1, await county.CountAsync("SELECT count(*) FROM meetings WHERE status = 'held'"));
        await county.SettledAsync();

        // Two cards, two reminders and a question for who came; two cards and one word about the reason for who declined.
        Assert.Equal(5, county.WeCom.Outbox.SeenBy(WeComCounty.Account(Guest)).Count);
        Assert.Equal(3, county.WeCom.Outbox.SeenBy(WeComCounty.Account(Other)).Count);
        Assert.Equal(0, await county.CountAsync("SELECT count(*) - count(DISTINCT unique_key) FROM outbox"));
        Assert.NotEmpty(county.WeCom.Outbox.SeenBy(WeComCounty.Account(Third)));
    }

    static async Task<string> SayAsync(WeComCounty county, string account, string text) =>
        (await county.Simulator.WeComPlatform.DeliverAsync(account, text, Token)).Reply ?? "";

    static async Task<string> TapAsync(WeComCounty county, int person, string button) =>
        (await county.Simulator.WeComPlatform.TapAsync(
            WeComCounty.Account(person), county.WeCom.Outbox.CardOf(WeComCounty.Account(person))!, button, new Repeat(2), Token)).Reply ?? "";

    static Task AtAsync(WeComCounty county, string moment) => county.StartAsync(DateTimeOffset.Parse(moment + "+08:00", CultureInfo.InvariantCulture));
}
