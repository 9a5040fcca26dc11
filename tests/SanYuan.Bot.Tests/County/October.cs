using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Tests.County;

/// <summary>A meeting of the health centre on Friday 18 October 2019, 15:00 to 16:30, and what is said around it.</summary>
internal static class October
{
    public const string Invite = "邀请三员周五下午三点在二楼会议室参加主题党日";

    public static async Task<TestCounty> OpenAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, Invite);
        return county;
    }

    /// <summary>Moves the clock to a moment of October 2019.</summary>
    public static void At(this TestCounty county, int day, int hour, int minute = 0) =>
        county.Time.SetUtcNow(new DateTimeOffset(2019, 10, day, hour, minute, 0, TimeSpan.FromHours(8)));

    public static Task<int> RemindAsync(this TestCounty county) => county.Get<Reminders>().RunAsync(TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<AttendanceStatement>> AttendanceAsync(this TestCounty county, long meeting = 1) =>
        county.ReadAsync((session, token) => session.Attendance.OfAsync([new MeetingId(meeting)], token));

    /// <summary>What both sides say of somebody, by code.</summary>
    public static async Task<Presence> PresenceAsync(this TestCounty county, string code, long meeting = 1)
    {
        var person = county.Get<Core.Roster.CurrentRoster>().View.Snapshot.PersonByCode(code)!.Id;
        return Presence.Of(await county.AttendanceAsync(meeting)).GetValueOrDefault((new MeetingId(meeting), person));
    }
}
