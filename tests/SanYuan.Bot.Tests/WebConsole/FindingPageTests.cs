using SanYuan.Bot.Tests.County;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class FindingPageTests
{
    [Fact]
    public async Task A_finding_shows_its_whole_life_its_unit_and_its_entry()
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenRectifiedAsync());
        var page = await host.ReadAsync("/findings/1", TestRoster.Office);
        Assert.Contains("已换新记录本", page, StringComparison.Ordinal);
        Assert.Contains("赵联络 报整改", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/units/CDC\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ledger/1\"", page, StringComparison.Ordinal);
    }

    /// <summary>An envoy of the same unit may verify what waits, so may read it as long as it does.</summary>
    [Fact]
    public async Task Whoever_may_verify_it_reads_it_while_it_waits_and_not_before()
    {
        await using var waiting = await PageHost.StartAsync(await FindingCounty.OpenRectifiedAsync());
        Assert.Contains("待核实", await waiting.ReadAsync("/findings/1", TestRoster.SecondEnvoy), StringComparison.Ordinal);
        await using var sent = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        var (status, page) = await sent.OpenAsync("/findings/1", TestRoster.SecondEnvoy);
        Assert.Equal(404, status);
        Assert.DoesNotContain("不规范", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FindingCounty.OtherLiaison, "/findings/1", 404)]
    [InlineData(FindingCounty.Selecting, "/findings/1", 403)]
    [InlineData(FindingCounty.Selecting, "/findings", 403)]
    [InlineData(TestRoster.Office, "/findings/999", 404)]
    public async Task What_is_not_there_or_not_the_readers_says_so(string account, string path, int expected)
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        var (status, page) = await host.OpenAsync(path, account);
        Assert.Equal(expected, status);
        Assert.DoesNotContain("不规范", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_opens_each_and_the_board_has_it_in_its_column()
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenRectifiedAsync());
        Assert.Contains("href=\"/findings/1\"", await host.ReadAsync("/findings", TestRoster.Liaison), StringComparison.Ordinal);
        var board = await host.ReadAsync("/findings/board", TestRoster.Liaison);
        var waiting = board.IndexOf("stage-rectified", StringComparison.Ordinal);
        var card = board.IndexOf("href=\"/findings/1\"", StringComparison.Ordinal);
        Assert.InRange(card, waiting, board.IndexOf("stage-verified", StringComparison.Ordinal));
        Assert.DoesNotContain("href=\"/findings/1\"", await host.ReadAsync("/findings/board", FindingCounty.OtherLiaison), StringComparison.Ordinal);
    }
}
