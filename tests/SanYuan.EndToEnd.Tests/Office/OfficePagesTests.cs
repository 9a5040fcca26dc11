using Microsoft.Playwright;

namespace SanYuan.EndToEnd.Tests.Office;

/// <summary>Every page of the console, as each of its readers sees it.</summary>
public sealed class OfficePagesTests(Chromium chromium, RehearsedCounty county)
{
    const int MostPageBytes = 100_000;
    const int MostBytes = 600_000;

    /// <summary>Without numbers or codes of their own; those are opened from the lists.</summary>
    static readonly string[] Pages =
    [
        "/", "/desk", "/ledger", "/findings", "/findings/board", "/meetings", "/meetings/calendar?month=2019-02", "/duties", "/coverage", "/units", "/appointees", "/digests?period=2019-02",
        "/assessment?year=2019", "/practices", "/delivery", "/diagnosis?q=R001", "/roster", "/rules", "/jobs", "/audit", "/digests/send?period=2019-02", "/digests/sent", "/signals", "/settings",
    ];

    /// <summary>What is looked at before anybody is signed in.</summary>
    static readonly string[] Door = ["/signin", "/signin/denied", "/signin/link/no-such-link"];

    /// <summary>Pages that a page leads to.</summary>
    static readonly string[] Besides = ["/no-such-page", "/rules/preview?before=职责2%20改为&words=每月2次", "/rules/preview?before=考核规则%20&words=出勤20%20履职50%20成效30", "/signals/1"];

    /// <summary>Written by hand: which of the pages each may open; all others refuse.</summary>
    static readonly Dictionary<string, string[]> Open = new()
    {
        ["党建办"] = Pages,
        ["县领导"] = ["/", "/desk", "/ledger", "/findings", "/findings/board", "/meetings", "/meetings/calendar?month=2019-02", "/duties", "/coverage", "/units", "/appointees", "/digests?period=2019-02", "/practices"],
        ["选派单位"] = ["/", "/desk", "/ledger", "/meetings", "/meetings/calendar?month=2019-02", "/duties", "/coverage", "/units", "/appointees", "/digests?period=2019-02", "/practices"],
        ["联络员"] = ["/", "/desk", "/ledger", "/findings", "/findings/board", "/meetings", "/meetings/calendar?month=2019-02", "/duties", "/coverage", "/units", "/appointees", "/digests?period=2019-02", "/practices"],
        ["特派员"] = ["/", "/desk", "/ledger", "/findings", "/findings/board", "/meetings", "/meetings/calendar?month=2019-02", "/duties", "/coverage", "/units", "/practices"],
        ["监督员"] = ["/", "/desk", "/ledger", "/findings", "/findings/board", "/meetings", "/meetings/calendar?month=2019-02", "/duties", "/coverage", "/units", "/practices"],
    };

    public static TheoryData<string> Roles => [.. Open.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_page_opens_for_those_it_is_for_and_refuses_others(string role)
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, role);
        var wrong = new List<string>();
        foreach (var page in Pages)
        {
            var isOpen = Open[role].Contains(page);
            window.Errors.Clear();
            var status = await window.GoAsync(page);
            if (status != (isOpen ? 200 : 403))
                wrong.Add($"{page}: {status}");
            // The browser tells of a page that is refused as of an error.
            if (isOpen && (!window.Errors.IsEmpty || await window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync() != 1))
                wrong.Add($"{page}: {string.Join('\n', window.Errors)}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var home = new Uri(window.Page.Url).Authority;
        Assert.All(window.Requests, request => Assert.Equal(home, new Uri(request).Authority));
    }

    /// <summary>A picture of each is kept for people to look at.</summary>
    [Theory]
    [InlineData("light", ColorScheme.Light, 1366, 768)]
    [InlineData("dark", ColorScheme.Dark, 1366, 768)]
    [InlineData("phone", ColorScheme.Light, 390, 844)]
    public async Task No_page_keeps_anybody_out_who_sees_hears_or_moves_otherwise(string name, ColorScheme theme, int width, int height)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme };
        await using var door = await OfficeWindow.OpenAtDoorAsync(chromium, county, options);
        var unfit = await UnfitAsync(door, Door, name);
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办", options);
        unfit.AddRange(await UnfitAsync(window, [.. Pages, .. Besides], name));
        Assert.True(unfit.Count == 0, string.Join('\n', unfit));
    }

    static async Task<List<string>> UnfitAsync(OfficeWindow window, IEnumerable<string> pages, string name)
    {
        var unfit = new List<string>();
        foreach (var page in pages)
        {
            await window.GoAsync(page);
            await window.KeepAsync($"office-{page.Trim('/').Split('?')[0].Replace('/', '-')}-{name}");
            unfit.AddRange((await window.UnfitAsync()).Select(one => $"{page}: {one}"));
            if (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
                unfit.Add($"{page}: wider than the screen");
        }
        return unfit;
    }

    [Fact]
    public async Task Each_page_is_light_on_a_cold_cache()
    {
        await using var window = await OfficeWindow.OpenAsync(chromium, county, "党建办");
        foreach (var page in Pages)
        {
            var bytes = new List<(string Url, int Size)>();
            await using var fresh = await window.Page.Context.Browser!.NewContextAsync();
            await fresh.AddCookiesAsync((await window.Page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
            var cold = await fresh.NewPageAsync();
            cold.RequestFinished += async (_, request) =>
            {
                var sizes = await request.SizesAsync();
                lock (bytes)
                    bytes.Add((request.Url, sizes.ResponseBodySize));
            };
            var html = await (await cold.GotoAsync(new Uri(new Uri(window.Page.Url), page).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle }))!.BodyAsync();
            Assert.True(html.Length <= MostPageBytes, $"{page}: {html.Length} bytes of HTML");
            lock (bytes)
                Assert.True(bytes.Sum(one => one.Size) <= MostBytes, $"{page}: {string.Join(' ', bytes)}");
        }
    }
}
