using System.Globalization;
using SanYuan.EndToEnd.Tests.WeCom;

namespace SanYuan.EndToEnd.Tests.TwoMonths;

/// <summary>The mechanism of the three kinds of appointees runs by itself for two months, over a simulated WeCom in virtual time, killed every other day.</summary>
public sealed class TwoMonthsTests
{
    /// <summary>When the clock stops on every working day: after plans and digests, the reminders' hour, and the day's findings; besides whenever somebody speaks.</summary>
    static readonly string[] Stops = ["08:25", "09:12", "17:12"];

    static readonly IReadOnlyList<DateOnly> Days = Routine.WorkingDays(new DateOnly(2019, 10, 8), new DateOnly(2019, 12, 6));

    [Fact]
    public async Task Every_mechanism_runs_by_itself_and_nobody_is_asked_too_often()
    {
        await using var county = new VirtualCounty(await WeComCounty.CreateAsync(Cast.Roster));
        await PlayAsync(county);
        var told = await Told.ReadAsync(county.County);
        TestContext.Current.TestOutputHelper?.WriteLine(await Figures.OfAsync(county, told));

        told.NothingTwice(county.County);
        told.NeverOnDaysOffOrAtNight();
        told.RemindersAreOneADayAndThreeAWeek();
        TheLadderIsClimbedStepByStep(told);
        WhoLeftHearsNothingMore(told);
        WhoIsOnLeaveIsLeftAlone(told);
        await TheLedgerHoldsWhatWasSaidAsync(county.County);
    }

    static async Task PlayAsync(VirtualCounty county)
    {
        var lines = Play.Lines.Concat(Routine.Of(Days)).ToLookup(line => line.At[..5]);
        foreach (var day in Days)
        {
            var date = day.ToString("MM-dd", CultureInfo.InvariantCulture);
            foreach (var line in Stops.Select(stop => new Line($"{date} {stop}", "", "", "")).Concat(lines[date]).OrderBy(line => line.At, StringComparer.Ordinal))
            {
                await county.AtAsync(VirtualCounty.Moment(line.At));
                if (line.Who.Length > 0)
                    Assert.Contains(line.Hears, await county.SayAsync(line.Who, line.Says), StringComparison.Ordinal);
            }
            if (day.Day % 2 == 0)
                await county.KillAsync();
        }
    }

    static void TheLadderIsClimbedStepByStep(Told told)
    {
        const string finding = "党费收缴台账没有更新";
        Assert.Equal("10-10", told.First(Cast.SchoolLiaison, finding));
        Assert.Equal(["10-18", "10-21", "10-23", "10-24"], told.RemindedOf(Cast.SchoolLiaison, finding));
        Assert.Equal(["10-28"], told.RemindedOf(Cast.Zhao, finding));
        Assert.Equal(["11-01"], told.RemindedOf(Cast.Office, finding));
        Assert.Equal("11-05", told.First(Cast.Selecting, "10月职责未完成"));
        Assert.Equal("11-07", told.First(Cast.Office, "10月职责未完成"));
        Assert.Equal("10-08", told.First(Cast.Sun, "10月督导计划"));
        Assert.Equal("11-01", told.First(Cast.Sun, "11月督导计划"));
        Assert.Equal("10-28", told.First(Cast.PharmacyLiaison, "康禾药业10月还缺"));
    }

    static void WhoLeftHearsNothingMore(Told told) => Assert.DoesNotContain(told.To(Cast.Zhao), message => message.SentAt.Date > new DateTime(2019, 10, 30));

    static void WhoIsOnLeaveIsLeftAlone(Told told) =>
        Assert.DoesNotContain(told.To(Cast.Wu), message => message.IsDaily && message.SentAt.Date <= new DateTime(2019, 11, 5));

    /// <summary>What was said to the service stands in the ledger, once.</summary>
    static async Task TheLedgerHoldsWhatWasSaidAsync(WeComCounty county)
    {
        var reports = Play.Lines.Concat(Routine.Of(Days)).Count(line => line.Hears == "已记入台账");
        Assert.Equal(reports, await county.CountAsync("SELECT count(*) FROM activities WHERE status = 'recorded'"));
        Assert.Equal(0, await county.CountAsync("SELECT count(*) FROM inbox WHERE status <> 'answered'"));
        Assert.Equal(2, await county.CountAsync("SELECT count(*) FROM findings WHERE status = 'verified'"));
        Assert.Equal(1, await county.CountAsync("SELECT count(*) FROM findings WHERE repeats IS NOT NULL"));
        Assert.Equal(1, await county.CountAsync("SELECT count(*) FROM handovers"));
    }
}
