using SanYuan.Bot.Tests.County;
using SanYuan.Bot.WebConsole.Pages.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class FindingsTableTests
{
    static FindingsTable Table(TestCounty county) => new(county.Ledger, county.Get<CurrentRoster>(), county.Get<CountyClock>());

    /// <summary>docs/access.md: who told it, the unit's liaisons, the sector's supervisors, office, leaders, administrators.</summary>
    [Theory]
    [InlineData(TestRoster.Office, true)]
    [InlineData(TestRoster.Leader, true)]
    [InlineData(TestRoster.Liaison, true)]
    [InlineData(TestRoster.Supervisor, true)]
    [InlineData(TestRoster.Envoy, true)]
    [InlineData(TestRoster.SecondEnvoy, false)]
    [InlineData(TestRoster.Instructor, false)]
    [InlineData(FindingCounty.OtherLiaison, false)]
    [InlineData(FindingCounty.Selecting, false)]
    public async Task Each_reads_the_findings_that_chat_would_tell_them(string account, bool isSeen)
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Equal(isSeen ? ["2", "1"] : [], await county.ColumnAsync(Table(county), account));
    }

    [Theory]
    [InlineData("?kind=suggestion", "2")]
    [InlineData("?state=told&kind=finding", "1")]
    [InlineData("?state=verified", "")]
    [InlineData("?age=overdue", "")]
    [InlineData("?unit=CDC&person=王建国&words=不规范&from=2019-10-16&to=2019-10-16", "1")]
    [InlineData("?unit=EDU", "")]
    public async Task Each_filter_narrows_it(string query, string numbers)
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Equal(numbers, string.Join(',', await county.ColumnAsync(Table(county), TestRoster.Office, query)));
    }

    [Fact]
    public async Task What_is_past_its_last_day_stands_out_and_can_be_listed()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        county.Time.Advance(TimeSpan.FromDays(60));
        var row = Assert.Single((await county.ShowAsync(Table(county), TestRoster.Office, "?age=overdue")).Rows);
        Assert.Equal(SanYuan.Bot.WebConsole.Tables.Tone.Bad, row[7].Tone);
        Assert.Equal("60", row[8].Text);
    }

    [Fact]
    public async Task It_goes_on_behind_the_last_number()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        var first = await county.ShowAsync(Table(county), TestRoster.Office, limit: 1);
        Assert.Equal("2", first.After);
        Assert.Equal("1", Assert.Single((await county.ShowAsync(Table(county), TestRoster.Office, "?after=2", limit: 1)).Rows)[0].Text);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_at_its_filter()
    {
        await using var county = await FindingCounty.OpenSentAsync();
        Assert.Equal(["from", "state", "unit"], (await county.ErrorsAsync(Table(county), TestRoster.Office, "?unit=没有这个&from=昨天&state=gone")).Keys.Order());
    }
}
