using SanYuan.Bot.Tests.County;
using SanYuan.Bot.WebConsole.Pages.Appointees;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class AppointeeConsoleTests
{
    static AppointeesTable Table(TestCounty county) => new(county.Ledger, county.Get<CurrentRoster>(), county.Get<CountyClock>());

    [Theory]
    [InlineData(TestRoster.Office, "P1,P2,P3,P4,Q1")]
    [InlineData(TestRoster.Leader, "P1,P2,P3,P4,Q1")]
    [InlineData(FindingCounty.Selecting, "P1")]
    [InlineData(TestRoster.Liaison, "P1,P2")]
    [InlineData(FindingCounty.OtherLiaison, "")]
    public async Task Each_reads_the_appointees_of_their_scope(string account, string codes)
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Equal(codes, string.Join(',', await county.ColumnAsync(Table(county), account)));
    }

    [Theory]
    [InlineData("?state=ended", "Q1")]
    [InlineData("?role=supervisor", "P4")]
    [InlineData("?unit=CDC&state=active", "P1,P2")]
    [InlineData("?words=周", "P3")]
    public async Task Each_filter_narrows_them(string query, string codes)
    {
        await using var county = await FindingCounty.OpenAsync();
        Assert.Equal(codes, string.Join(',', await county.ColumnAsync(Table(county), TestRoster.Office, query)));
    }

    [Fact]
    public async Task They_go_on_behind_the_last_one_and_count_the_months_entries()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        var first = await county.ShowAsync(Table(county), TestRoster.Office, limit: 1);
        Assert.Equal(("1", "2019-10-16"), (first.Rows[0][7].Text, first.Rows[0][8].Text));
        Assert.Equal("P2", Assert.Single((await county.ShowAsync(Table(county), TestRoster.Office, $"?after={first.After}", limit: 1)).Rows)[0].Text);
    }

    /// <summary>docs/access.md: how people do their duty, by themselves, their selecting unit, office and leaders; leave by themselves and the office.</summary>
    [Theory]
    [InlineData(TestRoster.Office, true, true)]
    [InlineData(TestRoster.Envoy, true, true)]
    [InlineData(TestRoster.Leader, true, false)]
    [InlineData(FindingCounty.Selecting, true, false)]
    [InlineData(TestRoster.Liaison, false, false)]
    public async Task A_page_tells_of_duty_and_leave_what_the_reader_may_know(string account, bool duty, bool leave)
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        await host.County.SayAsync(TestRoster.Envoy, "请假 10.20-10.25 做手术");
        var page = await host.ReadAsync("/appointees/P1", account);
        Assert.Equal((duty, leave), (page.Contains("到岗履职", StringComparison.Ordinal), page.Contains("做手术", StringComparison.Ordinal)));
        Assert.Equal(account == TestRoster.Envoy, (await host.OpenAsync("/appointees/mine", account)).Status == 200);
        Assert.Contains("data-chart=", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ledger?person=P1&from=2019-10-01&to=2019-10-31&status=recorded\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.SecondEnvoy, "/appointees/P1", 404)]
    [InlineData(FindingCounty.Selecting, "/appointees/P2", 404)]
    [InlineData(FindingCounty.OtherLiaison, "/appointees/P1", 404)]
    [InlineData(TestRoster.Supervisor, "/appointees/P1", 404)]
    [InlineData(TestRoster.Envoy, "/appointees", 403)]
    [InlineData(TestRoster.Office, "/appointees/L1", 404)]
    public async Task Others_do_not_read_it(string account, string path, int status)
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        Assert.Equal(status, (await host.OpenAsync(path, account)).Status);
    }
}
