using System.Net;
using SanYuan.Bot.Tests.County;
using SanYuan.Core.Calendars;
using Links = SanYuan.Bot.Tests.County.Calendars;

namespace SanYuan.Bot.Tests.Calendars;

/// <summary><c>GET /calendar/{secret}.ics</c>.</summary>
public sealed class CalendarEndpointTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_answers_a_calendar_that_is_kept_for_a_while_and_by_nobody_else()
    {
        await using var county = await Links.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        var secret = await Links.SecretAsync(county, TestRoster.Envoy);
        await using var host = await CalendarHost.StartAsync(county.Get<CalendarDesk>());
        using var answer = await host.GetAsync($"/calendar/{secret}.ics");
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal((true, TimeSpan.FromMinutes(15)), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.MaxAge));
        Assert.Contains("SUMMARY:主题党日", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var head = await host.GetAsync($"/calendar/{secret}.ics", method: HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Fact]
    public async Task Unchanged_it_is_not_sent_again_and_changed_it_is()
    {
        await using var county = await Links.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "邀请王建国周五下午三点在二楼会议室参加主题党日");
        var secret = await Links.SecretAsync(county, TestRoster.Envoy);
        await using var host = await CalendarHost.StartAsync(county.Get<CalendarDesk>());
        using var first = await host.GetAsync($"/calendar/{secret}.ics");
        var tag = first.Headers.ETag!.ToString();
        using var second = await host.GetAsync($"/calendar/{secret}.ics", tag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.StatusCode, await second.Content.ReadAsStringAsync(Token)));
        await county.SayAsync(TestRoster.Liaison, "1号会议改到周四下午四点");
        using var third = await host.GetAsync($"/calendar/{secret}.ics", tag);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.NotEqual(tag, third.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("short.ics")]
    [InlineData("%E6%97%A5%E5%8E%86.ics")]
    [InlineData("..%2f..%2fetc.ics")]
    public async Task A_secret_that_is_nobody_s_is_not_found_and_nothing_is_said(string file)
    {
        await using var county = await Links.OpenAsync();
        await using var host = await CalendarHost.StartAsync(county.Get<CalendarDesk>());
        using var answer = await host.GetAsync("/calendar/" + file);
        Assert.Equal((HttpStatusCode.NotFound, "", null), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token), answer.Headers.ETag));
    }

    [Fact]
    public async Task An_old_link_is_not_found_from_the_moment_there_is_a_new_one()
    {
        await using var county = await Links.OpenAsync();
        await using var host = await CalendarHost.StartAsync(county.Get<CalendarDesk>());
        var before = await Links.SecretAsync(county, TestRoster.Envoy);
        using var open = await host.GetAsync($"/calendar/{before}.ics");
        var after = await Links.SecretAsync(county, TestRoster.Envoy, "换日历");
        using var ended = await host.GetAsync($"/calendar/{before}.ics", open.Headers.ETag!.ToString());
        using var renewed = await host.GetAsync($"/calendar/{after}.ics");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (open.StatusCode, ended.StatusCode, renewed.StatusCode));
    }

    [Fact]
    public async Task Whoever_left_is_answered_like_a_stranger()
    {
        await using var county = await Links.OpenAsync();
        await using var host = await CalendarHost.StartAsync(county.Get<CalendarDesk>());
        var secret = await Links.SecretAsync(county, TestRoster.Envoy);
        await county.ApplyAsync(TestRoster.Draft with
        {
            Appointments = [.. TestRoster.Draft.Appointments.Select(one => one.PersonCode == "P1" ? one with { End = new DateOnly(2019, 10, 15) } : one)],
        });
        using var answer = await host.GetAsync($"/calendar/{secret}.ics");
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task The_secret_is_in_no_log_however_talkative_not_even_when_reading_fails()
    {
        await using var county = await Links.OpenAsync();
        var secret = await Links.SecretAsync(county, TestRoster.Envoy);
        await using (var host = await CalendarHost.StartAsync(county.Get<CalendarDesk>()))
        {
            using var answer = await host.GetAsync($"/calendar/{secret}.ics");
            using var unknown = await host.GetAsync($"/calendar/{secret}/more.ics");
            Assert.Contains("Connection id", host.Log.All, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, host.Log.All, StringComparison.Ordinal);
        }
        await using (var broken = await CalendarHost.StartAsync(null))
        {
            using var answer = await broken.GetAsync($"/calendar/{secret}.ics");
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Contains("A request to /calendar/{secret}.ics failed", broken.Log.All, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, broken.Log.All, StringComparison.Ordinal);
        }
    }
}
