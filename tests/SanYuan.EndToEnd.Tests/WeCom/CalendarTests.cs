using System.Net;
using System.Text.RegularExpressions;

namespace SanYuan.EndToEnd.Tests.WeCom;

/// <summary>The link given in chat, opened at the real process.</summary>
public sealed partial class CalendarTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_opens_in_production_and_stands_in_no_log_however_talkative()
    {
        await using var county = await WeComCounty.CreateAsync();
        foreach (var (key, value) in new[]
        {
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("SanYuan__PublicUrl", "https://sanyuan.example.cn"), ("Logging__LogLevel__Default", "Trace"),
            ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__Console__LogLevel__Default", "Trace"),
            ("Logging__Console__FormatterOptions__IncludeScopes", "true"),
        })
            county.Service.Environment[key] = value;
        await county.StartAsync();
        var reply = (await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(1), "日历", Token)).Reply;
        var secret = Link().Match(reply ?? "").Groups["secret"].Value;
        Assert.NotEmpty(secret);
        using var http = new HttpClient { BaseAddress = county.Service.Address };
        using var calendar = await http.GetAsync(new Uri($"/calendar/{secret}.ics", UriKind.Relative), Token);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (calendar.StatusCode, calendar.Content.Headers.ContentType?.MediaType));
        await county.Simulator.WeComPlatform.DeliverAsync(WeComCounty.Account(1), "换日历", Token);
        using var ended = await http.GetAsync(new Uri($"/calendar/{secret}.ics", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
        await county.Service.KillAsync(Token);
        Assert.Contains("Connection id", county.Service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, county.Service.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("https://sanyuan\\.example\\.cn/calendar/(?<secret>[A-Za-z0-9_-]{43})\\.ics")]
    private static partial Regex Link();
}
