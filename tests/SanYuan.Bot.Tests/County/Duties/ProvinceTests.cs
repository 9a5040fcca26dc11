using System.Diagnostics;
using SanYuan.Core.Activities;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County.Duties;

public sealed class ProvinceTests
{
    const int Branches = 5000;

    /// <summary>A province: 5,000 branches, each with its instructor and two entries of the month.</summary>
    static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        var numbers = Enumerable.Range(1, Branches).ToList();
        await county.ApplyAsync(TestRoster.Draft with
        {
            Units = [.. TestRoster.Draft.Units, .. numbers.Select(number => new UnitDraft($"N{number}", $"第{number}号企业", UnitKind.TwoNew) { Sector = "民生" })],
            People = [.. TestRoster.Draft.People, .. numbers.Select(number => new PersonDraft($"I{number}", $"指导{number}"))],
            Appointments = [.. TestRoster.Draft.Appointments, .. numbers.Select(number => new AppointmentDraft($"I{number}", Roles.Instructor, $"N{number}", new DateOnly(2019, 1, 1)))],
        });
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        await county.WriteAsync(async (session, token) =>
        {
            foreach (var number in numbers)
                foreach (var type in new[] { ActivityType.ThemePartyDay, ActivityType.CommitteeMeeting })
                    await session.Activities.AddAsync(
                        new ActivityDraft(roster.PersonByCode($"I{number}")!.Id, roster.UnitByCode($"N{number}")!.Id, new DateOnly(2019, 10, 15))
                        {
                            Type = type,
                            Text = "活动",
                            Source = new MessageSource("wecom", $"p{number}{type}"),
                            RecordedAt = county.Time.GetUtcNow(),
                        },
                        token);
            return true;
        });
        return county;
    }

    [Fact]
    public async Task Five_thousand_branches_are_read_in_the_time_of_an_answer()
    {
        await using var county = await OpenAsync();
        county.At(10, 28);
        foreach (var (account, words) in new[] { (TestRoster.Office, "职责情况"), (TestRoster.Office, "覆盖"), (TestRoster.Office, "预警"), (TestRoster.Supervisor, "计划"), (TestRoster.Envoy, "我的职责") })
        {
            var watch = Stopwatch.StartNew();
            var reply = await county.SayAsync(account, words);
            TestContext.Current.TestOutputHelper?.WriteLine($"{words}: {watch.ElapsedMilliseconds} ms, {System.Text.Encoding.UTF8.GetByteCount(reply)} bytes");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{words} took {watch.ElapsedMilliseconds} ms");
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(reply), 1, 2048);
        }
        Assert.NotEmpty(await county.WarningsAsync(TestRoster.Envoy));
    }
}
