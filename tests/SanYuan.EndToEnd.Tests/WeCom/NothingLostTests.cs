using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>Nothing lost, nothing twice: the real process under the platform's deliveries.</summary>
public sealed partial class NothingLostTests
{
    const int Messages = 1000;
    const int AtATime = 24;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_reports_with_a_tenth_delivered_twice_are_a_thousand_entries_each_answered()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        var replies = new ConcurrentDictionary<long, string>();
        await ForEachMessageAsync(async number =>
        {
            var repeat = number % 10 == 0 ? new Repeat(2, AtOnce: number % 20 == 0) : Repeat.Never;
            var delivery = await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(Person(number)), Report(number), number, repeat, Token);
            Assert.All(delivery.Attempts, attempt => Assert.Equal(delivery.Reply, attempt.Reply));
            replies[number] = delivery.Reply ?? "";
        });
        Assert.All(replies.Values, reply => Assert.StartsWith("已记入台账 #", reply, StringComparison.Ordinal));
        await AssertEachIsThereOnceAsync(county, replies);
    }

    [Fact]
    public async Task Killed_ten_times_in_the_middle_it_loses_no_answered_message_and_counts_none_twice()
    {
        await using var county = await WeComCounty.CreateAsync();
        await county.StartAsync();
        var replies = new ConcurrentDictionary<long, string>();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var killing = KillAsync(county, replies, kills: 10, ended.Token);
        await ForEachMessageAsync(async number => replies[number] = await DeliverUntilAnsweredAsync(county, number));
        Assert.Equal(10, await killing);
        Assert.All(replies.Values, reply => Assert.StartsWith("已记入台账 #", reply, StringComparison.Ordinal));
        await AssertEachIsThereOnceAsync(county, replies);
    }

    static Task ForEachMessageAsync(Func<long, Task> deliver) => Parallel.ForAsync(
        1L, Messages + 1, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Token }, async (number, _) => await deliver(number));

    static int Person(long number) => (int)(number % WeComCounty.Appointees) + 1;

    static string Report(long number) => $"今天上午参加支部主题党日，{(number % 30) + 5}名党员参加，发现第{number}号会议记录不规范，建议建立台账";

    /// <summary>As the platform does when no answer comes: the same message again. It gives up after three times; the sender's own repetition is the rest.</summary>
    static async Task<string> DeliverUntilAnsweredAsync(WeComCounty county, long number)
    {
        while (true)
        {
            var delivery = await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(Person(number)), Report(number), number, Repeat.Never, Token);
            if (delivery is { Accepted: true, Reply: { } reply })
                return reply;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }

    /// <summary>Kills the process each time a random number of further messages has been answered, and starts it again.</summary>
    static async Task<int> KillAsync(WeComCounty county, ConcurrentDictionary<long, string> replies, int kills, CancellationToken cancellationToken)
    {
        var random = new Random(20191016);
        for (var kill = 0; kill < kills; kill++)
        {
            var goal = replies.Count + random.Next(1, Messages / kills);
            while (replies.Count < goal && replies.Count < Messages - 1)
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 15)), TimeProvider.System, cancellationToken);
            await county.Service.RestartAsync(cancellationToken);
        }
        return kills;
    }

    static async Task AssertEachIsThereOnceAsync(WeComCounty county, ConcurrentDictionary<long, string> replies)
    {
        Assert.Equal(Messages, replies.Count);
        Assert.Equal(Messages, await county.CountAsync("SELECT count(*) FROM inbox"));
        Assert.Equal(Messages, await county.CountAsync("SELECT count(DISTINCT message_id) FROM activities"));
        Assert.Equal(Messages, await county.CountAsync("SELECT count(*) FROM activities WHERE status = 'recorded'"));
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM inbox WHERE status <> 'answered'"));
        // Every number that was answered is that message's entry.
        foreach (var (message, reply) in replies)
            Assert.Equal(1, await county.CountAsync($"SELECT count(*) FROM activities WHERE id = {Number().Match(reply).Groups[1].Value} AND message_id = '{message}'"));
    }

    [GeneratedRegex(@"#(\d+)")]
    private static partial Regex Number();
}
