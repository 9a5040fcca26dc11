using Microsoft.Extensions.DependencyInjection;
using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Duties.Performance;
using SanYuan.Core.Messaging;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>The test county with a second member of the office, a clock that stands where the quarterly round begins, and no reminders of duties beside those of the round.</summary>
internal static class QuarterlyCounty
{
    public const string SecondOffice = "mi";

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync(WithoutDuties);
        var second = new PersonDraft("B2", "米副主任") { Identities = Roles.Office, Accounts = [new ChannelAccount(ChannelNames.WeCom, SecondOffice)] };
        await county.ApplyAsync(TestRoster.Draft with { People = [.. TestRoster.Draft.People, second] });
        return county;
    }

    static void WithoutDuties(IServiceCollection services)
    {
        foreach (var source in services.Where(one => one.ImplementationType == typeof(DutyReminders) || one.ImplementationType == typeof(CoverageWarnings)).ToList())
            services.Remove(source);
    }

    /// <summary>Proposed on Tuesday 17 December 2019.</summary>
    public static async Task<TestCounty> OpenProposedAsync()
    {
        var county = await OpenAsync();
        At(county, 12, 17, 9);
        await ProposeAsync(county);
        return county;
    }

    public static async Task<TestCounty> OpenCalledAsync()
    {
        var county = await OpenProposedAsync();
        await county.SayAsync(TestRoster.Office, "确认");
        return county;
    }

    /// <summary>Moves the clock to a moment of 2019, or of 2020 by a month over 12; the county's time.</summary>
    public static void At(TestCounty county, int month, int day, int hour, int minute = 0) =>
        county.Time.SetUtcNow(new DateTimeOffset(month > 12 ? 2020 : 2019, month > 12 ? month - 12 : month, day, hour, minute, 0, TimeSpan.FromHours(8)));

    public static Task<int> ProposeAsync(TestCounty county) => county.Get<MeetingProposal>().RunAsync(Token);

    public static Task<int> FollowUpAsync(TestCounty county) => county.Get<DailyReminders>().RunAsync(Token);

    public static Task<QuarterlyMeeting?> MeetingAsync(TestCounty county) =>
        county.ReadAsync((session, token) => session.QuarterlyMeetings.FindAsync(new Quarter(2019, 4), token));

    public static async Task<int> MeetingsAsync(TestCounty county) =>
        (await county.ReadAsync((session, token) => session.Meetings.NewestAsync(10, token))).Select(one => one.Meeting.Id).Distinct().Count();
}
