namespace SanYuan.Bot.Tests.WebConsole;

public sealed class UnmatchedAddressTests
{
    [Fact]
    public async Task Somebody_at_an_address_that_is_none_is_told_so_and_led_home_and_a_program_gets_a_bare_status()
    {
        await using var host = await ConsoleHost.StartAsync("Development");
        using var browser = host.Open();
        Assert.Equal((302, "/signin?from=%2Fno%2Fsuch%2Fpage"), (await browser.GetAsync("/no/such/page", accept: "text/html")).Where);
        await browser.EnterAsAsync("B001");
        var missing = await browser.GetAsync("/no/such/page", accept: "text/html,*/*");
        Assert.Equal(404, missing.Status);
        Assert.Contains("没有找到", missing.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", missing.Body, StringComparison.Ordinal);
        Assert.Equal("DENY", missing.Headers["X-Frame-Options"]);
        foreach (var path in new[] { "/api/no-such", "/callbacks/no-such", "/assets/no-such.js" })
            Assert.Equal((path, 404, ""), (path, (await browser.GetAsync(path, accept: "text/html")).Status, (await browser.GetAsync(path, accept: "text/html")).Body));
        Assert.Equal((404, ""), ((await browser.GetAsync("/no/such/page")).Status, (await browser.GetAsync("/no/such/page")).Body));
    }
}
