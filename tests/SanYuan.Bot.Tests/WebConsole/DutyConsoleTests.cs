using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Bot.WebConsole.Pages.Duties;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class DutyConsoleTests
{
    static DutiesTable Duties(TestCounty county) => new(county.Ledger, county.Get<CurrentRoster>(), county.Get<CountyClock>());

    static CoverageTable Coverage(TestCounty county) => new(county.Ledger, county.Get<CurrentRoster>(), county.Get<CountyClock>());

    /// <summary>docs/access.md: how people do their duty, by themselves, their selecting unit, office, leaders, administrators.</summary>
    [Theory]
    [InlineData(TestRoster.Office, "王建国,李秀英,周指导,孙监督")]
    [InlineData(TestRoster.Leader, "王建国,李秀英,周指导,孙监督")]
    [InlineData(DutyCounty.Selecting, "王建国")]
    [InlineData(DutyCounty.OtherSelecting, "")]
    [InlineData(TestRoster.Envoy, "王建国")]
    [InlineData(TestRoster.Liaison, "")]
    public async Task Each_reads_the_duties_of_the_people_in_their_scope(string account, string names)
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Equal(names.Split(',').Order(), (await county.ColumnAsync(Duties(county), account, "?bearer=people")).DefaultIfEmpty("").Order());
    }

    [Fact]
    public async Task A_liaison_reads_what_the_own_branch_owes()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Equal(["县疾控中心"], (await county.ColumnAsync(Duties(county), TestRoster.Liaison, "?bearer=branches")).Distinct());
        Assert.Equal("#1", Assert.Single((await county.ShowAsync(Duties(county), TestRoster.Liaison, "?state=done")).Rows)[6].Text);
    }

    [Fact]
    public async Task They_go_on_behind_the_last_one_without_losing_any()
    {
        await using var county = await DutyCounty.OpenAsync();
        var (all, after, found) = ((await county.ShowAsync(Duties(county), TestRoster.Office)).Rows.Count, "", 0);
        while (true)
        {
            var part = await county.ShowAsync(Duties(county), TestRoster.Office, $"?after={Uri.EscapeDataString(after)}", limit: 5);
            found += part.Rows.Count;
            if (part.After is null)
                break;
            after = part.After;
        }
        Assert.Equal(all, found);
    }

    [Fact]
    public async Task A_day_to_come_is_told_at_its_filter()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Equal(["day"], (await county.ErrorsAsync(Duties(county), TestRoster.Office, "?day=2020-01-01")).Keys);
        Assert.Equal(["year"], (await county.ErrorsAsync(Coverage(county), TestRoster.Office, "?year=1066")).Keys);
        Assert.Equal(["unit"], (await county.ErrorsAsync(Coverage(county), TestRoster.Liaison, "?unit=KH")).Keys);
    }

    [Theory]
    [InlineData(TestRoster.Office, "县疾控中心,县教体局,县财政局,康禾药业")]
    [InlineData(TestRoster.Supervisor, "县疾控中心,县教体局")]
    [InlineData(TestRoster.Liaison, "县疾控中心")]
    [InlineData(DutyCounty.Selecting, "县疾控中心")]
    [InlineData(TestRoster.Instructor, "康禾药业")]
    [InlineData(DutyCounty.OtherSelecting, "")]
    public async Task Coverage_is_of_the_branches_chat_would_show(string account, string names)
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Equal(names, string.Join(',', await county.ColumnAsync(Coverage(county), account)));
    }

    /// <summary>The ledger began in October: of the months before nothing is owed. Three kinds are owed a month, one was held; the rest is not due yet.</summary>
    [Fact]
    public async Task Each_cell_says_how_much_of_what_is_owed_was_held_and_opens_into_the_ledger()
    {
        await using var county = await DutyCounty.OpenAsync();
        var data = await county.ShowAsync(Coverage(county), TestRoster.Liaison);
        var row = Assert.Single(data.Rows).Zip(data.Columns).ToDictionary(one => one.Second.Title, one => one.First);
        Assert.Equal(("", "1/3", Tone.Warning, "", "0/2", "0/2"), (row["9月"].Text, row["10月"].Text, row["10月"].Tone, row["11月"].Text, row["四季度"].Text, row["全年"].Text));
        Assert.Equal(Tone.None, row["四季度"].Tone);
        Assert.Equal("/ledger?unit=CDC&from=2019-10-01&to=2019-10-31&status=recorded", row["10月"].Href);
    }

    [Fact]
    public async Task What_is_over_and_was_never_held_is_marked_as_none()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(11, 20, hour: 9);
        var rows = (await county.ShowAsync(Coverage(county), TestRoster.Instructor)).Rows;
        Assert.Equal(("0/3", Tone.Bad), (Assert.Single(rows)[13].Text, rows[0][13].Tone));
    }

    [Fact]
    public async Task The_pages_are_there_for_everybody_and_the_heat_map_is_a_table()
    {
        await using var host = await PageHost.StartAsync(await DutyCounty.OpenAsync());
        var page = await host.ReadAsync("/coverage", TestRoster.Liaison);
        Assert.Contains("<table class=\"table heat\">", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"part\"><a href=\"/ledger?unit=CDC", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ledger/1\"", await host.ReadAsync("/duties", TestRoster.SecondEnvoy), StringComparison.Ordinal);
    }
}
