using SanYuan.Bot.Tests.County;
using SanYuan.Bot.WebConsole.Pages.Units;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class UnitConsoleTests
{
    static UnitsTable Table(TestCounty county) => new(county.Ledger, county.Get<CurrentRoster>(), county.Get<CountyClock>());

    /// <summary>The branches of chat's scope, and the sector one is posted to.</summary>
    [Theory]
    [InlineData(TestRoster.Office, "CDC,EDU,KH,MS,ZZ")]
    [InlineData(TestRoster.Leader, "CDC,EDU,KH,MS,ZZ")]
    [InlineData(TestRoster.Supervisor, "CDC,EDU,MS")]
    [InlineData(TestRoster.Envoy, "CDC")]
    [InlineData(TestRoster.Liaison, "CDC")]
    [InlineData(FindingCounty.OtherLiaison, "EDU")]
    [InlineData(FindingCounty.Selecting, "CDC")]
    [InlineData(TestRoster.Instructor, "KH")]
    public async Task Each_reads_the_units_of_their_scope_and_no_page_of_another(string account, string codes)
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        Assert.Equal(codes, string.Join(',', await host.County.ColumnAsync(Table(host.County), account)));
        foreach (var code in new[] { "CDC", "EDU", "KH", "MS", "ZZ" })
            Assert.Equal((code, codes.Split(',').Contains(code) ? 200 : 404), (code, (await host.OpenAsync($"/units/{code}", account)).Status));
    }

    [Theory]
    [InlineData("?kind=two_new", "KH")]
    [InlineData("?words=教体", "EDU")]
    [InlineData("?mark=unserved", "EDU,ZZ")]
    [InlineData("?mark=weak", "")]
    [InlineData("?stars=3", "")]
    public async Task Each_filter_narrows_them(string query, string codes)
    {
        await using var county = await FindingCounty.OpenAsync();
        Assert.Equal(codes, string.Join(',', await county.ColumnAsync(Table(county), TestRoster.Office, query)));
    }

    /// <summary>A selecting unit does not read findings, nor how many there are.</summary>
    [Theory]
    [InlineData(TestRoster.Office, "1")]
    [InlineData(TestRoster.Liaison, "1")]
    [InlineData(FindingCounty.Selecting, "")]
    public async Task Open_findings_are_counted_for_those_who_may_read_them(string account, string count)
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Equal(count, Assert.Single((await county.ShowAsync(Table(county), account, "?words=CDC")).Rows)[8].Text);
    }

    [Fact]
    public async Task A_units_page_tells_its_life_its_findings_and_its_entries()
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        await host.County.SayAsync(TestRoster.Office, "县疾控中心 评为四星");
        var page = await host.ReadAsync("/units/CDC", TestRoster.Office);
        foreach (var part in new[] { "未评星 → 四星", "href=\"/findings/1\"", "href=\"/ledger/1\"", "href=\"/ledger?unit=CDC&from=2019-10-01&to=2019-10-31&status=recorded\">1/1", "2019-01-01—2019-06-30" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.Equal(404, (await host.OpenAsync("/units/NONE", TestRoster.Office)).Status);
    }

    /// <summary>docs/access.md: appointments are read by the office, leaders, and a selecting unit of its own people.</summary>
    [Theory]
    [InlineData(TestRoster.Leader, true, true)]
    [InlineData(FindingCounty.Selecting, false, true)]
    [InlineData(TestRoster.Liaison, false, false)]
    public async Task Terms_are_told_to_those_who_may_read_them(string account, bool ended, bool term)
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenAsync());
        var page = await host.ReadAsync("/units/CDC", account);
        Assert.Equal((true, ended, term), (page.Contains("王建国", StringComparison.Ordinal), page.Contains("钱离任", StringComparison.Ordinal), page.Contains("2019-01-01起", StringComparison.Ordinal)));
    }
}
