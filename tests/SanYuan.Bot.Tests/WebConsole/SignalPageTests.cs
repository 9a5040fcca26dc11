using SanYuan.Bot.Tests.County;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class SignalPageTests
{
    static async Task<PageHost> StartAsync()
    {
        var county = await SignalCounty.OpenTwiceAsync();
        await county.WatchAsync();
        return await PageHost.StartAsync(county);
    }

    [Fact]
    public async Task Both_entries_stand_beside_each_other_and_the_signal_is_cleared_from_its_page()
    {
        await using var host = await StartAsync();
        Assert.Contains("href=\"/signals/1\"", await host.ReadAsync("/signals?state=open&unit=CDC", TestRoster.Office), StringComparison.Ordinal);
        var page = await host.ReadAsync("/signals/1", TestRoster.Office);
        Assert.Contains("href=\"/ledger/1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ledger/2\"", page, StringComparison.Ordinal);
        var fields = PageHost.Fields(page);
        fields["words"] = "两次都是例行检查";
        Assert.Contains("已记为核实无问题", await host.SubmitAsync("/say", fields, TestRoster.Office), StringComparison.Ordinal);
        var after = await host.ReadAsync("/signals/1", TestRoster.Office);
        Assert.Contains("重新打开", after, StringComparison.Ordinal);
        Assert.Contains("两次都是例行检查", after, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/signals/1\"", await host.ReadAsync("/signals?state=open", TestRoster.Office), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.Leader)]
    [InlineData(TestRoster.Liaison)]
    [InlineData(TestRoster.Envoy)]
    public async Task Nobody_but_the_office_learns_of_it(string account)
    {
        await using var host = await StartAsync();
        Assert.Equal((403, 403), ((await host.OpenAsync("/signals", account)).Status, (await host.OpenAsync("/signals/1", account)).Status));
        using var file = await host.GetAsync("/export/signals.xlsx", account);
        Assert.Equal(403, (int)file.StatusCode);
    }

    [Fact]
    public async Task A_number_that_is_not_there_is_not_found()
    {
        await using var host = await StartAsync();
        Assert.Equal(404, (await host.OpenAsync("/signals/9", TestRoster.Office)).Status);
    }
}
