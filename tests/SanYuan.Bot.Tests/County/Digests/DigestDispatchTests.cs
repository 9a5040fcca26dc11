using SanYuan.Core.Digests;
using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Ledger;

namespace SanYuan.Bot.Tests.County.Digests;

/// <summary>The office sends a digest itself, before or after the calendar would.</summary>
public sealed class DigestDispatchTests
{
    static readonly Period October = Period.Of(PeriodKind.Month, new DateOnly(2019, 10, 1));

    static Task<DigestSending> SendAsync(TestCounty county, DigestScope scope, Period? period = null) =>
        county.Get<DigestDispatch>().SendAsync(period ?? October, scope, county.PersonOf(TestRoster.Office), TestContext.Current.CancellationToken);

    static Task<IReadOnlyList<SentDigest>> SentAsync(TestCounty county) => county.ReadAsync((session, token) => session.Browser.DigestsAsync(new SentDigestQuery(100), token));

    [Fact]
    public async Task Each_receiver_gets_a_period_once_whether_the_office_or_the_calendar_sends_it()
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(11, 1, 8, 0);
        Assert.Equal(new DigestSending(null, 1, 0), await SendAsync(county, DigestScope.Leaders));
        Assert.Equal(new DigestSending(null, 0, 1), await SendAsync(county, DigestScope.Leaders));
        county.On(11, 1, 8, 7);
        await county.RoundAsync();
        Assert.Single(await county.DigestsAsync(TestRoster.Leader));
        Assert.Contains("三员简报 2019年10月", Assert.Single(await county.DigestsAsync(TestRoster.Office)), StringComparison.Ordinal);
        Assert.Equal(new DigestSending(null, 0, 1), await SendAsync(county, DigestScope.Office));
    }

    [Fact]
    public async Task It_is_the_message_the_calendar_would_have_written_and_tells_who_sent_it()
    {
        await using var county = await DigestCounty.OpenAsync();
        await using var other = await DigestCounty.OpenAsync();
        county.On(11, 1, 8, 7);
        other.On(11, 1, 8, 7);
        await SendAsync(county, DigestScope.Leaders);
        await other.RoundAsync();
        Assert.Equal(await other.DigestsAsync(TestRoster.Leader), await county.DigestsAsync(TestRoster.Leader));
        var sent = Assert.Single(await SentAsync(county));
        Assert.Equal(county.PersonOf(TestRoster.Office), sent.Letter.By);
        Assert.All(await SentAsync(other), one => Assert.Null(one.Letter.By));
        var letters = await county.ReadAsync((session, token) => session.Browser.MessagesAsync([.. sent.Letter.Keys], token));
        Assert.Equal(await county.DigestsAsync(TestRoster.Leader), letters.Select(letter => letter.Entry.Message.Text));
    }

    [Theory]
    [InlineData("2019-11", "还没结束")]
    [InlineData("2019-12", "还没开始")]
    [InlineData("2018-10", "没有数据")]
    [InlineData("2019-10-31", "工作日早上发")]
    [InlineData("2019-W43", "只发党建办")]
    public async Task What_would_be_half_a_digest_or_nobodys_is_refused_with_what_to_do(string key, string says)
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(11, 1, 9);
        Assert.True(Period.TryParse(key, out var period));
        var result = await SendAsync(county, DigestScope.Leaders, period);
        Assert.Contains(says, result.Refused, StringComparison.Ordinal);
        Assert.Empty(await SentAsync(county));
    }
}
