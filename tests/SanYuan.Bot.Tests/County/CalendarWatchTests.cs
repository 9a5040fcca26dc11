using Microsoft.Extensions.Logging;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.County;

/// <summary>What days off do to the office: digests wait for them, and a year without them is told of.</summary>
public sealed class CalendarWatchTests
{
    static readonly SpecialDay NewYear = new(new DateOnly(2027, 1, 1), DayKind.Off);

    static CancellationToken Token => TestContext.Current.CancellationToken;

    static Task<int> WatchAsync(TestCounty county) => county.Get<CalendarWatch>().RunAsync(Token);

    static void At(TestCounty county, string moment) => county.Time.AdjustTime(DateTimeOffset.Parse($"{moment}+08:00"));

    /// <summary>The first lines of the digests the office is sent by now.</summary>
    static async Task<IEnumerable<string>> DigestsAsync(TestCounty county, string moment)
    {
        At(county, moment);
        await county.Get<DigestRound>().RunAsync(Token);
        return (await county.ReceivedAsync(TestRoster.Office)).SelectMany(text => text.Split('\n')).Where(line => line.StartsWith("**三员简报", StringComparison.Ordinal)).Select(line => line.Trim('*'));
    }

    [Fact]
    public async Task Where_monday_is_off_the_digest_comes_on_the_first_working_day()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Empty(await DigestsAsync(county, "2019-10-07 12:00"));
        Assert.Empty(await DigestsAsync(county, "2019-10-08 08:06"));
        Assert.Equal(["三员简报 2019年第40周（9月30日—10月6日）"], await DigestsAsync(county, "2019-10-08 08:07"));
        Assert.Single(await DigestsAsync(county, "2019-10-09 12:00"));
    }

    [Fact]
    public async Task After_a_week_without_a_working_day_both_digests_come()
    {
        await using var county = await TestCounty.OpenAsync();
        Assert.Equal(["三员简报 2020年第3周（1月13日—1月19日）"], await DigestsAsync(county, "2020-01-20 08:07"));
        Assert.Single(await DigestsAsync(county, "2020-02-02 20:00"));
        Assert.Equal(
            ["三员简报 2020年第4周（1月20日—1月26日）", "三员简报 2020年第5周（1月27日—2月2日）"],
            (await DigestsAsync(county, "2020-02-03 08:07")).Skip(1));
    }

    [Fact]
    public async Task From_december_on_the_office_is_told_once_that_the_next_year_is_missing()
    {
        await using var county = await TestCounty.OpenAsync();
        At(county, "2026-11-30 12:00");
        Assert.Equal(0, await WatchAsync(county));
        At(county, "2026-12-01 12:01");
        Assert.Equal(1, await WatchAsync(county));
        Assert.Equal(0, await WatchAsync(county));
        At(county, "2027-01-04 12:00");
        Assert.Equal(0, await WatchAsync(county));
        var told = Assert.Single(await county.ReceivedAsync(TestRoster.Office));
        Assert.StartsWith("还没有2027年的放假安排", told, StringComparison.Ordinal);
        Assert.Contains("import holidays.csv", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_was_imported_is_not_asked_for()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ApplyAsync(RosterDraft.Empty with { Holidays = [NewYear] });
        At(county, "2026-12-01 12:00");
        Assert.Equal(0, await WatchAsync(county));
        At(county, "2027-12-01 12:00");
        Assert.Equal(1, await WatchAsync(county));
    }

    [Theory]
    [InlineData("2026-12-31 12:00", 0)]
    [InlineData("2027-01-01 12:00", 1)]
    public async Task The_start_warns_of_a_year_that_is_not_known(string moment, int warnings)
    {
        await using var county = await TestCounty.OpenAsync();
        At(county, moment);
        var log = new Warnings();
        await new CalendarCheck(county.Get<CurrentRoster>(), county.Get<CountyClock>(), log).StartAsync(Token);
        Assert.Equal(warnings, log.Count);
    }

    sealed class Warnings : ILogger<CalendarCheck>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Count += logLevel == LogLevel.Warning ? 1 : 0;
    }
}
