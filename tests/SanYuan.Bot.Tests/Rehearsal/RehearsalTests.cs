using System.Globalization;
using SanYuan.Bot.Rehearsal;
using SanYuan.Bot.Rehearsal.Stage;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;
using SanYuan.Storage.Engine;

namespace SanYuan.Bot.Tests.Rehearsal;

/// <summary>A month of the demonstration county: what must hold of all of it at once.</summary>
public sealed class RehearsalTests(January january) : IClassFixture<January>
{
    static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Each happens so often in a month that none would mean a mechanism that does not work.</summary>
    public static TheoryData<string> Mechanisms =>
    [
        "人选", "核条件", "聘任", "抽调", "职责变更", "请假", "报告", "更正", "撤销", "补报", "照片", "重点工作", "计入重点工作", "督导计划", "督导检查", "问题", "建议",
        "送达单位", "签收", "整改", "延期", "核实", "超期提醒", "会议", "邀请", "参加", "请假不到", "到会", "会后询问", "会后一句话入账", "单位保障", "选派单位简报",
        "评星", "场所达标", "经验", "请教", "合并提醒", "简报", "平台重复投递", "没报",
    ];

    RehearsalOutcome Outcome => january.Outcome;

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void Every_mechanism_is_seen_in_a_month(string name) => Assert.NotEqual(0, Outcome[name]);

    [Fact]
    public async Task The_same_seed_gives_the_same_to_the_byte_and_another_does_not()
    {
        var days = January.Settings with { Last = new DateOnly(2019, 1, 10) };
        var once = await PlayAsync(days);
        var again = await PlayAsync(days);
        var otherwise = await PlayAsync(days with { Seed = 2 });

        Assert.Equal((once.Fingerprint, RehearsalPage.Write(days, once)), (again.Fingerprint, RehearsalPage.Write(days, again)));
        Assert.Equal(once.Letters.Select(letter => (letter.At, letter.Account, letter.Text)), again.Letters.Select(letter => (letter.At, letter.Account, letter.Text)));
        Assert.NotEqual(once.Fingerprint, otherwise.Fingerprint);
        Assert.Equal(64, once.Fingerprint.Length);
    }

    /// <summary>At the end of the month, and later, when much is overdue and a quarter ends.</summary>
    [Theory]
    [InlineData("2019-01-31")]
    [InlineData("2019-02-19")]
    [InlineData("2019-03-28")]
    public async Task What_is_open_of_one_person_is_what_the_county_has_open_of_them(string day)
    {
        await using var county = await TestCounty.OpenKeptAsync(january.Kept, new DateTimeOffset(DateTime.Parse(day, CultureInfo.InvariantCulture), Offset).AddHours(10));
        var (today, roster) = (county.Get<CountyClock>().Today, county.Get<CurrentRoster>().View.Snapshot);
        var things = county.Get<OpenThings>();
        await county.Ledger.ReadAsync(
            async (session, token) =>
            {
                var open = (await things.ReadAsync(today, roster, session, token)).ToLookup(item => item.Receiver);
                Assert.True(open.Count > 10, "Nothing is open that could be compared.");
                foreach (var person in roster.People)
                    Assert.Equal(open[person.Id], await things.OfAsync(person.Id, today, roster, session, token));
                return true;
            },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_report_said_is_in_the_ledger_once()
    {
        var notes = Outcome.Notes;
        Assert.Equal(0, notes.EnteredTwice);
        Assert.Equal(notes.Reports + notes.FollowUps, notes.Entries.Count);
        Assert.Equal(notes.Entries.Count, Outcome["报告"] + Outcome["撤销"] + Outcome["不是本人的"]);
    }

    [Fact]
    public void Every_message_is_answered_and_one_that_comes_twice_counts_once()
    {
        Assert.Equal(0, Outcome["没能处理"] + Outcome["还在处理"] + Outcome["重复投递答得不一样"]);
        Assert.Equal(Outcome.Notes.Said, Outcome["收到消息"]);
    }

    [Fact]
    public void Everything_written_to_be_sent_arrives_once()
    {
        Assert.Equal(Outcome["发出消息"], Outcome.Letters.Count);
        Assert.Equal(0, Outcome["没有送达"]);
    }

    [Fact]
    public void Nobody_is_spoken_to_at_night_or_on_a_day_off() => Assert.DoesNotContain(Outcome.Letters, letter =>
    {
        var at = letter.At.ToOffset(Offset);
        return TimeOnly.FromDateTime(at.DateTime) < new TimeOnly(7, 30) || TimeOnly.FromDateTime(at.DateTime) >= new TimeOnly(21, 30)
            || !WorkingDayCalendar.Official.IsWorkingDay(Day(letter));
    });

    [Fact]
    public void Nobody_gets_more_than_one_combined_reminder_a_day_or_three_a_week()
    {
        var combined = Outcome.Letters.Where(Tally.IsCombined).ToList();
        Assert.Equal(Outcome["合并提醒"], combined.Count);
        Assert.All(combined.GroupBy(letter => (letter.Account, Day(letter))), day => Assert.Single(day));
        Assert.InRange(Outcome["每人每周最多合并提醒"], 1, 3);
    }

    [Fact]
    public void Sentences_in_many_manners_and_with_slips_are_read_at_once() =>
        Assert.InRange(Outcome["一句话就读懂"], Outcome["说出的报告"] * 95 / 100, Outcome["说出的报告"]);

    [Fact]
    public void The_page_tells_each_mechanism_the_year_s_digest_and_the_fingerprint()
    {
        var page = RehearsalPage.Write(January.Settings, Outcome).Split('\n');
        Assert.Equal(13, page.Count(line => line.Length > 2 && line[2] == ' ' && int.TryParse(line.AsSpan(0, 2), out var number) && number is >= 1 and <= 13));
        Assert.Contains(page, line => line.StartsWith("三员简报 2019年", StringComparison.Ordinal));
        Assert.Equal(Outcome.Fingerprint, page[^1]);
    }

    [Fact]
    public void Months_are_told_as_they_are_over_and_the_database_is_kept()
    {
        Assert.Equal([new DateOnly(2019, 1, 1)], january.Months);
        Assert.Equal(Outcome.Fingerprint, SqliteInventory.Fingerprint($"Data Source={january.Kept}"));
    }

    static DateOnly Day(Letter letter) => DateOnly.FromDateTime(letter.At.ToOffset(Offset).DateTime);

    static Task<RehearsalOutcome> PlayAsync(RehearsalSettings settings) => RehearsalRun.RunAsync(settings, null, _ => { }, TestContext.Current.CancellationToken);
}
