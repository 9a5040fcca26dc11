using System.Text.RegularExpressions;
using SanYuan.PlatformSimulator;
using SanYuan.PlatformSimulator.DingTalk;

namespace SanYuan.EndToEnd.Tests.DingTalk;

/// <summary>Nothing lost, nothing twice: the real process under a bad day of the platform's, by either way.</summary>
public sealed partial class NothingLostOnDingTalkTests
{
    const int Messages = 200, AtATime = 16;

    int _begun;

    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Stream")]
    [InlineData("Http")]
    public async Task Every_report_is_recorded_once_and_answered_once_whatever_the_platform_does(string mode)
    {
        await using var county = await DingTalkCounty.StartAsync(mode);
        Trouble(county);
        await Parallel.ForAsync(1, Messages + 1, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Token }, async (number, _) =>
        {
            await StirAsync(county, mode, Interlocked.Increment(ref _begun));
            var message = county.Client.Text(DingTalkCounty.Account(Person(number)), Report(number));
            var copies = await Task.WhenAll(Enumerable.Range(0, number % 10 == 0 ? 3 : 1).Select(_ => county.Client.DeliverAsync(message, Token)));
            Assert.All(copies, deliveries => Assert.InRange(deliveries, 1, 5));
        });
        await county.UntilAsync(async () => await county.CountAsync("SELECT count(*) FROM owed_answers") == 0 && await county.CountAsync("SELECT count(*) FROM outbox WHERE status <> 'sent'") == 0);
        await AssertEachIsThereOnceAsync(county);
        if (mode == "Stream")
            Assert.InRange(county.Platform.Gateway.Opened, 4, int.MaxValue);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_still_answers_what_it_had_taken_and_invites_each_once()
    {
        await using var county = await DingTalkCounty.StartAsync("Stream");
        Assert.Equal(1, await county.Client.SayAsync(DingTalkCounty.Liaison, $"邀请{DingTalkCounty.Name(1)}、{DingTalkCounty.Name(2)}周五下午三点在二楼会议室参加主题党日", Token));
        await county.UntilAsync(() => Task.FromResult(Cards(county, 1) == 1 && Cards(county, 2) == 1));
        county.Platform.Faults.Add(new Fault(SimulatedDingTalk.SendBySession, FaultKind.Status) { Code = 503, Times = 1000 });
        Assert.Equal(1, await county.Client.SayAsync(DingTalkCounty.Account(1), "参加 1", Token));
        await county.Service.KillAsync(Token);
        county.Platform.Faults.Clear();
        await county.Service.StartAsync(Token);
        await county.UntilAsync(async () => await county.CountAsync("SELECT count(*) FROM owed_answers") == 0);
        Assert.StartsWith("好的，已告诉单位您参加", Assert.Single(county.Platform.Outbox.SeenBy(DingTalkCounty.Account(1)), text => !text.StartsWith('#')), StringComparison.Ordinal);
        Assert.Equal((1, 1), (Cards(county, 1), Cards(county, 2)));
    }

    static int Cards(DingTalkCounty county, int person) =>
        county.Platform.Outbox.Messages.Count(message => message.Kind == "sampleActionCard6" && message.Delivered.Contains(DingTalkCounty.Account(person)));

    static int Person(int number) => (number % DingTalkCounty.Appointees) + 1;

    static string Report(int number) => $"今天上午参加第1局支部主题党日，{(number % 30) + 5}名党员参加，发现第{number}号会议记录不规范，建议建立台账";

    static void Trouble(DingTalkCounty county)
    {
        // Each strikes an answer: some come to nothing, some arrive and seem not to, some must go another way, where the platform is just as moody.
        foreach (var fault in new Fault[]
        {
            new(SimulatedDingTalk.SendBySession, FaultKind.Status) { Code = 503, Times = 5 },
            new(SimulatedDingTalk.SendBySession, FaultKind.DropAfter) { Times = 5 },
            new(SimulatedDingTalk.SendBySession, FaultKind.ErrorCode) { Code = 300005, Times = 10 },
            new(SimulatedDingTalk.BatchSend, FaultKind.ErrorCode) { Code = 403, Name = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", Times = 3 },
            new(SimulatedDingTalk.GetToken, FaultKind.Status) { Code = 502 },
        })
            county.Platform.Faults.Add(fault);
        county.Platform.Outbox.FlowControlled.AddRange(Enumerable.Range(1, DingTalkCounty.Appointees).Select(DingTalkCounty.Account));
    }

    static async Task StirAsync(DingTalkCounty county, string mode, int begun)
    {
        if (begun % 60 == 0)
            county.Platform.Tokens.RevokeAll();
        if (begun % 50 != 0 || mode != "Stream")
            return;
        var connection = await county.Platform.Gateway.AnyAsync(1, Token);
        if (begun == Messages / 2)
            connection.Cut();
        else
            await connection.DisconnectAsync(Token);
    }

    static async Task AssertEachIsThereOnceAsync(DingTalkCounty county)
    {
        Assert.Equal(Messages, await county.CountAsync("SELECT count(*) FROM activities"));
        Assert.Equal(Messages, await county.CountAsync("SELECT count(DISTINCT text) FROM activities"));
        var numbers = Enumerable.Range(1, DingTalkCounty.Appointees)
            .SelectMany(person => county.Platform.Outbox.SeenBy(DingTalkCounty.Account(person)))
            .Select(answer => Number().Match(answer) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : -1);
        Assert.Equal(Enumerable.Range(1, Messages), numbers.Order());
    }

    [GeneratedRegex(@"^已记入台账 #(\d+)")]
    private static partial Regex Number();
}
