using System.Text;
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

    [Theory]
    [InlineData(TestRoster.Office, "职责情况")]
    [InlineData(TestRoster.Office, "未履职")]
    [InlineData(TestRoster.Office, "督导计划")]
    [InlineData(TestRoster.Office, "覆盖")]
    [InlineData(TestRoster.Office, "预警")]
    [InlineData(TestRoster.Office, "汇总")]
    [InlineData(TestRoster.Supervisor, "计划")]
    public async Task An_answer_about_five_thousand_branches_is_one_message(string account, string words)
    {
        await using var county = await OpenAsync();
        county.At(10, 28);
        Assert.InRange(Encoding.UTF8.GetByteCount(await county.SayAsync(account, words)), 1, 2048);
    }
}
