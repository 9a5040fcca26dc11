using System.Text;
using SanYuan.Bot.Calendars;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Calendars;
using Links = SanYuan.Bot.Tests.County.Calendars;

namespace SanYuan.Bot.Tests.Calendars;

/// <summary>A meeting called, moved and cancelled in chat, as two readers that are not ours see it.</summary>
public sealed class CalendarInteropTests
{
    const string Place = "二楼会议室;东侧,201室";

    [Fact]
    public async Task Ical_js_sees_one_entry_throughout()
    {
        var (files, events) = await LifeAsync();
        AssertOneEntry(events, await CalendarPeer.IcalJsAsync(files));
    }

    [Fact]
    public async Task Python3_icalendar_sees_one_entry_throughout()
    {
        var (files, events) = await LifeAsync();
        AssertOneEntry(events, await CalendarPeer.PythonAsync(files));
    }

    static void AssertOneEntry(IReadOnlyList<CalendarEvent> events, IReadOnlyList<CalendarPeer.Entry[]> read)
    {
        Assert.Equal(events.Select(Expected), read.Select(Assert.Single));
        Assert.Equal(["meeting-1@sanyuan"], read.SelectMany(one => one).Select(one => one.Uid).Distinct());
        Assert.Equal([(0, "CONFIRMED"), (1, "CONFIRMED"), (2, "CANCELLED")], read.Select(one => (one[0].Sequence, one[0].Status)));
        Assert.Equal(["2019-10-18T07:00:00.000Z", "2019-10-17T08:00:00.000Z", "2019-10-17T08:00:00.000Z"], read.Select(one => one[0].Start));
        Assert.All(read, one => Assert.Equal("主题党日", one[0].Summary));
    }

    static CalendarPeer.Entry Expected(CalendarEvent one) => new(
        one.Uid, one.Sequence, one.IsCancelled ? "CANCELLED" : "CONFIRMED", Iso(one.StartsAt), Iso(one.EndsAt), one.Title, Place, one.Description);

    static string Iso(DateTimeOffset moment) => $"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss}.000Z";

    /// <summary>The calendar of somebody invited, after each step; the place holds every character that must be escaped.</summary>
    static async Task<(IReadOnlyList<string> Files, IReadOnlyList<CalendarEvent> Events)> LifeAsync()
    {
        await using var county = await Links.OpenAsync();
        var secret = await Links.SecretAsync(county, TestRoster.Envoy);
        var events = new List<CalendarEvent>();
        foreach (var step in new[] { "邀请王建国周五下午三点在二楼会议室参加主题党日", "1号会议改到周四下午四点", "1号会议取消" })
        {
            county.Time.Advance(TimeSpan.FromMinutes(5));
            await county.SayAsync(TestRoster.Liaison, step);
            events.Add(Assert.Single((await Links.ReadAsync(county, secret))!) with { Place = Place });
        }
        return ([.. events.Select(one => Encoding.UTF8.GetString(CalendarFile.Write([one])))], events);
    }
}
