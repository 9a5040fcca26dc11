using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

public sealed class FindingReminderTests
{
    static async Task<string[]> KeysAsync(TestCounty county, int month, int day)
    {
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        var sources = county.Get<IEnumerable<IReminderSource>>();
        var items = await county.ReadAsync(async (session, token) =>
        {
            var all = new List<ReminderItem>();
            foreach (var source in sources)
                all.AddRange(await source.OpenAsync(null, new DateOnly(2019, month, day), roster, session, token));
            return all;
        });
        return [.. items.Where(item => item.Key.StartsWith("finding:", StringComparison.Ordinal)).Select(item => $"{roster.PersonById(item.Receiver)!.Code} {item.Key}")];
    }

    [Theory]
    [InlineData(10, 24, new string[0])]
    [InlineData(10, 25, new[] { "L1 finding:1:ahead:20191030" })]
    [InlineData(10, 30, new[] { "L1 finding:1:due:20191030" })]
    [InlineData(10, 31, new[] { "L1 finding:1:overdue:20191030" })]
    [InlineData(11, 4, new[] { "L1 finding:1:overdue:20191030", "P1 finding:1:overdue-reporter:20191030" })]
    [InlineData(11, 8, new[] { "L1 finding:1:overdue:20191030", "P1 finding:1:overdue-reporter:20191030", "B1 finding:1:overdue-office:20191030" })]
    public async Task The_ladder_goes_from_the_unit_to_the_reporter_to_the_office(int month, int day, string[] expected)
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Equal(expected, await KeysAsync(county, month, day));
    }

    [Fact]
    public async Task What_was_put_right_is_reminded_of_no_more_and_what_waits_to_be_verified_after_three_working_days()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        Assert.Empty(await KeysAsync(county, 10, 22));
        Assert.Equal(["P4 finding:1:verify:20191017", "P2 finding:1:verify:20191017", "B1 finding:1:verify:20191017"], await KeysAsync(county, 10, 23));
        await county.SayAsync(TestRoster.Supervisor, "核实1");
        Assert.Empty(await KeysAsync(county, 11, 20));
    }

    [Fact]
    public async Task A_moved_day_is_reminded_of_anew()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        await county.SayAsync(TestRoster.Liaison, "问题1延期到11月20日 原因：采购没到货");
        Assert.Empty(await KeysAsync(county, 10, 31));
        Assert.Equal(["L1 finding:1:due:20191120"], await KeysAsync(county, 11, 20));
    }

    [Fact]
    public async Task The_digest_counts_what_waits_what_is_late_and_what_was_closed()
    {
        await using var county = await FindingCounty.OpenRectifiedAsync();
        Assert.Contains("问题整改：待核实1条，超期0条，本期销号0条，当年累计销号0条", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Supervisor, "疾控中心督导反馈：公开栏内容陈旧");
        await county.SayAsync(TestRoster.Supervisor, "核实1");
        county.At(21, 9, 8);
        await county.Get<DigestRound>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains("本期销号1条", await county.LastToAsync(TestRoster.Office), StringComparison.Ordinal);
        county.Time.SetUtcNow(new DateTimeOffset(2019, 11, 4, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Contains("问题整改：待核实0条，超期1条，本期销号0条，当年累计销号1条", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        var figures = await county.ReadAsync((session, token) => session.QuarterFigures.FindingsAsync(new DateOnly(2019, 10, 1), new DateOnly(2019, 12, 31), token));
        Assert.Equal(1, figures.Single(one => !one.IsOpen).Count);
    }
}
