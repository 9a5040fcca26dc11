using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>
/// Two processes over one database: what claims, order and once-only must hold whatever host does the work. On the embedded database, for it runs everywhere; the hosts
/// of SQL Server run the same code over the same statements.
/// </summary>
public sealed partial class TwoHostsTests
{
    const int Messages = 400;

    long _lastMessage = 1000;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delivered_to_both_hosts_at_once_a_report_is_one_entry_with_one_answer()
    {
        await using var county = await WeComCounty.CreateAsync();
        await using var second = await StartBothAsync(county, WeComCounty.Start);
        using var platform = Platform(second);
        var replies = new ConcurrentDictionary<long, string>();
        await Parallel.ForAsync(1L, Messages + 1, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token }, async (number, token) =>
        {
            var (account, text) = (WeComCounty.Account((int)(number % WeComCounty.Appointees) + 1), $"今天上午参加支部主题党日，{(number % 30) + 5}人参加（第{number}次）");
            var answers = await Task.WhenAll(
                county.Simulator.WeComPlatform.DeliverAsync(account, text, number, Repeat.Never, token), platform.DeliverAsync(account, text, number, Repeat.Never, token));
            Assert.Equal(answers[0].Reply, answers[1].Reply);
            replies[number] = answers[0].Reply ?? "";
        });
        Assert.All(replies.Values, reply => Assert.StartsWith("已记入台账 #", reply, StringComparison.Ordinal));
        Assert.Equal((Messages, Messages), (await county.CountAsync("SELECT count(*) FROM inbox"), await county.CountAsync("SELECT count(*) FROM activities")));
        foreach (var (message, reply) in replies)
            Assert.Equal(1, await county.CountAsync($"SELECT count(*) FROM activities WHERE id = {Number().Match(reply).Groups[1].Value} AND message_id = '{message}'"));
    }

    [Fact]
    public async Task What_one_host_is_told_the_other_knows_at_once()
    {
        await using var county = await WeComCounty.CreateAsync();
        await using var second = await StartBothAsync(county, WeComCounty.Start);
        using var platform = Platform(second);
        var sender = WeComCounty.Account(1);
        var (first, other) = (county.Simulator.WeComPlatform, platform);
        for (var number = 1; number <= 20; number++)
        {
            // Told here, put right there, taken back here: each must see the one before.
            Assert.StartsWith($"已记入台账 #{number}", (await SayAsync(first, sender, "今天上午参加支部主题党日，15人参加")).Reply, StringComparison.Ordinal);
            Assert.Contains("16人", (await SayAsync(other, sender, "人数改成16")).Reply, StringComparison.Ordinal);
            Assert.Contains($"#{number}", (await SayAsync(first, sender, "撤销")).Reply, StringComparison.Ordinal);
            (first, other) = (other, first);
        }
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM activities WHERE status = 'recorded'"));
    }

    [Fact]
    public async Task Invitation_reminder_and_answer_reach_each_phone_once_though_one_host_is_killed()
    {
        await using var county = await WeComCounty.CreateAsync();
        await using (var second = await StartBothAsync(county, "2019-10-16T09:00:00+08:00"))
        {
            var invited = await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Liaison, $"邀请{WeComCounty.Name(1)}周五下午三点在二楼会议室参加主题党日", Token);
            Assert.StartsWith($"已邀请{WeComCounty.Name(1)}", invited.Reply, StringComparison.Ordinal);
            await county.SeenAsync(WeComCounty.Account(1), 1);
            await county.Service.KillAsync(Token);
        }
        await county.RepeatBrokenOffAsync();
        await using (var second = await StartBothAsync(county, "2019-10-17T15:08:30+08:00"))
        {
            await county.SeenAsync(WeComCounty.Account(1), 2);
            using var platform = Platform(second);
            await county.Service.KillAsync(Token);
            Assert.StartsWith("好的，已告诉单位您参加", (await SayAsync(platform, WeComCounty.Account(1), "参加 1")).Reply, StringComparison.Ordinal);
            await county.SeenAsync(WeComCounty.Liaison, 1);
        }
        await county.RepeatBrokenOffAsync();
        await using (var second = await StartBothAsync(county, "2019-10-18T14:08:30+08:00"))
        {
            await county.SeenAsync(WeComCounty.Account(1), 3);
            await county.SettledAsync();
        }
        Assert.Equal(2, await county.CountAsync("SELECT count(*) FROM outbox WHERE kind = 'reminder'"));
        Assert.Equal((3, 1), (county.WeCom.Outbox.SeenBy(WeComCounty.Account(1)).Count, county.WeCom.Outbox.SeenBy(WeComCounty.Liaison).Count));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    public async Task Hosts_whose_clocks_differ_by_seconds_remind_each_phone_once(int seconds)
    {
        await using var county = await WeComCounty.CreateAsync();
        // Both of the liaison's unit.
        string[] invited = [WeComCounty.Account(1), WeComCounty.Account(28)];
        await using (var second = await StartBothAsync(county, "2019-10-16T09:00:00+08:00", seconds))
        {
            var told = await SayAsync(county.Simulator.WeComPlatform, WeComCounty.Liaison, $"邀请{WeComCounty.Name(1)}、{WeComCounty.Name(28)}周五下午三点在二楼会议室参加主题党日");
            Assert.StartsWith("已邀请", told.Reply, StringComparison.Ordinal);
            foreach (var account in invited)
                await county.SeenAsync(account, 1);
            await county.Service.KillAsync(Token);
        }
        await county.RepeatBrokenOffAsync();
        await using (var second = await StartBothAsync(county, "2019-10-17T15:08:50+08:00", seconds))
        {
            using var platform = Platform(second);
            foreach (var account in invited)
                await county.SeenAsync(account, 2);
            // Both hosts' jobs look at the 17th second of the minute: until the slower one has looked too, as what it hears shows.
            var slower = seconds > 0 ? county.Simulator.WeComPlatform : platform;
            await WeComCounty.UntilAsync(async () =>
            {
                await SayAsync(slower, WeComCounty.Liaison, "我的");
                return await county.CountAsync("SELECT count(*) FROM inbox WHERE received_at > '2019-10-17T07:09:20'") > 0;
            });
            await county.SettledAsync();
        }
        Assert.Equal(2, await county.CountAsync("SELECT count(*) FROM outbox WHERE kind = 'reminder'"));
        Assert.All(invited, account => Assert.Equal(2, county.WeCom.Outbox.SeenBy(account).Count));
    }

    /// <param name="ahead">By how many seconds the second host's clock is ahead of the first one's.</param>
    static async Task<ServiceProcess> StartBothAsync(WeComCounty county, string moment, int ahead = 0)
    {
        var (start, began) = (DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), TimeProvider.System.GetTimestamp());
        await county.StartAsync(start);
        var second = new ServiceProcess();
        foreach (var (key, value) in county.Service.Environment)
            second.Environment[key] = value;
        if (ahead != 0)
            second.Environment["SanYuan__Development__StartAt"] = $"{start + TimeProvider.System.GetElapsedTime(began) + TimeSpan.FromSeconds(ahead):yyyy-MM-ddTHH:mm:sszzz}";
        await second.StartAsync(Token);
        return second;
    }

    /// <summary>The same company, delivering to another host.</summary>
    static WeComPlatform Platform(ServiceProcess host) => new(new SimulatedWeComOptions { CallbackUrl = new Uri(host.Address, "/callbacks/wecom") }, TimeProvider.System);

    /// <summary>With an id of its own whichever host hears it, as the platform's are.</summary>
    Task<Delivery> SayAsync(WeComPlatform platform, string account, string text) => platform.DeliverAsync(account, text, ++_lastMessage, Repeat.Never, Token);

    [GeneratedRegex(@"#(\d+)")]
    private static partial Regex Number();
}
