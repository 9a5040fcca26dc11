namespace SanYuan.Bot.Tests.WebConsole.SignIn;

/// <summary>What stands between the outside and a page, whatever way somebody comes in.</summary>
public sealed class DoorTests
{
    const string Good = "三棵树 下雨天 骑车去赶集";

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_back_to_the_page()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var asked = await browser.GetAsync("/ledger?unit=CDC&words=%E7%AD%BE");
        Assert.Equal((302, "/signin?from=%2Fledger%3Funit%3DCDC%26words%3D%25E7%25AD%25BE"), asked.Where);
        await host.Open().ChooseAsync(await host.LinkAsync("ban"), Good);
        Assert.Equal((302, "/ledger?unit=CDC&words=%E7%AD%BE"), (await browser.SignInAsync("ban", Good, asked.Location!)).Where);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/%09/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ledger")]
    public async Task Nobody_is_sent_to_another_host_afterwards(string from)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        await host.Open().ChooseAsync(await host.LinkAsync("ban"), Good);
        var escaped = from.StartsWith("/%09", StringComparison.Ordinal) ? from : Uri.EscapeDataString(from);
        Assert.Equal((302, "/"), (await browser.SignInAsync("ban", Good, $"/signin?from={escaped}")).Where);
    }

    [Fact]
    public async Task Whoever_may_not_use_a_page_is_told_calmly_whom_to_ask_and_nothing_of_the_page()
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        await browser.EnterAsAsync("P1");
        foreach (var answer in new[] { await browser.GetAsync("/delivery"), await browser.PostAsync("/delivery", new Dictionary<string, string>()) })
        {
            Assert.Equal(403, answer.Status);
            Assert.Matches("这里不对您开放(.|\n)*请联系党建办（", answer.Body);
            Assert.DoesNotContain("<table", answer.Body, StringComparison.Ordinal);
        }
        Assert.Equal((403, ""), ((await browser.GetAsync("/export/delivery.xlsx")).Status, (await browser.GetAsync("/export/delivery.xlsx")).Body));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_no_names()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var denied = await browser.GetAsync("/signin/denied");
        Assert.Contains("请联系党建办。", denied.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("办公室", denied.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copy_of_its_cookie_too_and_on_every_host()
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        await using var second = await ConsoleHost.StartAsync("Development", host);
        using var browser = host.Open();
        await browser.EnterAsAsync("B1");
        using var there = browser.Copy(second.Address);
        Assert.Equal((200, 200), ((await browser.GetAsync("/ledger")).Status, (await there.GetAsync("/ledger")).Status));
        using var copy = browser.Copy();
        // The form's token was given out by the one host, and is taken by the other.
        Assert.Equal((302, "/signin"), (await there.SubmitAsync("/ledger", new Dictionary<string, string>(), "/signout")).Where);
        foreach (var ended in new[] { browser, there, copy })
            Assert.Equal(302, (await ended.GetAsync("/ledger")).Status);
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/signout")]
    [InlineData("/signin/as")]
    public async Task A_form_from_elsewhere_is_refused(string path)
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        await browser.EnterAsAsync("B1");
        var forged = await browser.PostAsync(path, new Dictionary<string, string> { ["_handler"] = "password", ["Name"] = "a", ["Password"] = "b", ["person"] = "P1" });
        Assert.Equal(400, forged.Status);
        Assert.Equal(200, (await browser.GetAsync("/delivery")).Status);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_other_sites_and_go_over_TLS_where_there_is_some()
    {
        await using var plain = await ConsoleHost.StartAsync("Development");
        var cookie = Session((await plain.Open().EnterAsAsync("B1")).Cookies);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        await using var secure = await ConsoleHost.StartAsync("Development", settings: "SanYuan:PublicUrl=https://sanyuan.example.cn");
        using var browser = secure.Open();
        Assert.Contains("secure", Session((await browser.EnterAsAsync("B1")).Cookies), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_page_runs_what_stands_in_it_or_is_framed_or_kept()
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        await browser.EnterAsAsync("B1");
        foreach (var path in new[] { "/signin", "/signin/link/none", "/signin/denied", "/ledger" })
        {
            var page = await browser.GetAsync(path);
            Assert.StartsWith("default-src 'self';", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal(("nosniff", "same-origin"), (page.Headers["X-Content-Type-Options"], page.Headers["Referrer-Policy"]));
            Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]* src=)|<style|\\sstyle=|\\son\\w+=|<!--Blazor", page.Body);
        }
    }

    [Fact]
    public async Task One_address_may_try_only_so_often()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var statuses = new List<int>();
        for (var time = 0; time < 32; time++)
            statuses.Add((await browser.PostAsync("/signin/link/none", new Dictionary<string, string>())).Status);
        Assert.DoesNotContain(429, statuses.Take(30));
        Assert.Equal([429, 429], statuses.TakeLast(2));
        Assert.Equal(200, (await browser.GetAsync("/signin")).Status);
    }

    [Fact]
    public async Task Outside_development_nobody_comes_in_by_saying_who_they_are()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var browser = host.Open();
        var page = await browser.GetAsync("/signin");
        Assert.DoesNotContain("/signin/as", page.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.EnterAsAsync("B1")).Status);
        Assert.Equal(302, (await browser.GetAsync("/ledger")).Status);
    }

    [Fact]
    public async Task In_development_one_click_shows_what_each_role_sees()
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        var page = (await browser.GetAsync("/signin")).Body;
        foreach (var role in new[] { "党建办", "管理员", "县领导", "选派单位", "联络员", "特派员", "指导员", "监督员" })
            Assert.Contains($"<button class=\"btn btn-outline-secondary\">{role} · ", page, StringComparison.Ordinal);
    }

    /// <summary>Of all cookies set, the session's.</summary>
    static string Session(string cookies) => cookies.Split('\n').Single(cookie => cookie.StartsWith("sanyuan=", StringComparison.Ordinal));
}
