using SanYuan.Bot.Tests.County.Duties;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Tests.County.Digests;

public sealed class DigestRoundTests
{
    static IEnumerable<string> Titles(string text) => text.Split('\n').Where(line => line.Contains("**", StringComparison.Ordinal)).Select(line => line.Split("**")[1].Split('（')[0]);

    [Fact]
    public async Task On_the_first_working_day_of_a_month_everybody_gets_theirs_and_the_office_one_message()
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(11, 1, 8, 7);
        await county.RoundAsync();
        await county.RoundAsync();
        Assert.Equal(["三员简报 2019年第43周", "三员简报 2019年10月"], Titles(Assert.Single(await county.DigestsAsync(TestRoster.Office))).Where(title => title.StartsWith('三')));
        Assert.Equal(["三员简报 2019年10月"], Titles(Assert.Single(await county.DigestsAsync(TestRoster.Leader))));
        Assert.Equal(["县疾控中心简报 2019年10月"], Titles(Assert.Single(await county.DigestsAsync(TestRoster.Liaison))));
        Assert.Equal(["选派人员简报 2019年10月"], Titles(Assert.Single(await county.DigestsAsync(DutyCounty.Selecting))));
        Assert.Empty(await county.DigestsAsync(TestRoster.Envoy));
        county.On(11, 4, 8, 7);
        await county.RoundAsync();
        Assert.Equal(["三员简报 2019年第44周"], Titles((await county.DigestsAsync(TestRoster.Office))[^1]).Where(title => title.StartsWith('三')));
        Assert.Single(await county.DigestsAsync(TestRoster.Liaison));
    }

    [Fact]
    public async Task Before_its_minute_nothing_goes_out()
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(10, 31);
        await county.RoundAsync();
        county.On(11, 1, 8, 6);
        Assert.Equal(0, await county.RoundAsync());
    }

    [Fact]
    public async Task A_quarter_and_a_year_come_with_their_last_month_after_the_days_off()
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(13, 1, 9);
        await county.RoundAsync();
        Assert.Empty(await county.DigestsAsync(TestRoster.Leader));
        county.On(13, 2, 8, 7);
        await county.RoundAsync();
        Assert.Equal(["三员简报 2019年12月", "三员简报 2019年第四季度", "三员简报 2019年"], Titles(Assert.Single(await county.DigestsAsync(TestRoster.Leader))));
    }

    [Fact]
    public async Task A_service_that_was_down_catches_up_once()
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(11, 21, 10);
        await county.RoundAsync();
        var first = await county.DigestsAsync(TestRoster.Office);
        Assert.Contains("三员简报 2019年10月", first.SelectMany(Titles));
        county.On(11, 22, 10);
        await county.RoundAsync();
        Assert.DoesNotContain("三员简报 2019年10月", (await county.DigestsAsync(TestRoster.Office)).Skip(first.Count).SelectMany(Titles));
    }

    [Fact]
    public async Task A_county_that_begins_in_october_is_told_nothing_of_september()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.RoundAsync();
        Assert.Equal(["三员简报 2019年第41周"], Titles(Assert.Single(await county.DigestsAsync(TestRoster.Office))).Where(title => title.StartsWith('三')));
        Assert.Empty(await county.DigestsAsync(TestRoster.Leader));
    }

    [Fact]
    public async Task On_a_day_without_anything_new_nothing_is_sent_and_on_a_day_off_neither()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.RoundAsync();
        var before = (await county.DigestsAsync(TestRoster.Office)).Count;
        county.On(10, 17, 8, 17);
        Assert.Equal(0, await county.RoundAsync());
        county.On(10, 19, 9);
        await county.RoundAsync();
        Assert.Equal(before, (await county.DigestsAsync(TestRoster.Office)).Count);
    }

    [Fact]
    public async Task What_is_new_since_the_day_before_makes_a_daily_digest_once()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.RoundAsync();
        await county.SayAsync(TestRoster.Supervisor, "今天到县疾控中心检查，发现记录不规范");
        var due = await county.ReadAsync(async (session, token) => (await session.FindingLife.FindAsync(1, token))!.DueOn!.Value);
        county.On(due.Month, due.Day, 12);
        await county.RoundAsync();
        var next = county.Roster().Calendar.NextWorkingDay(due);
        county.On(next.Month, next.Day, 8, 17);
        var before = (await county.DigestsAsync(TestRoster.Office)).Count;
        await county.RoundAsync();
        var daily = (await county.DigestsAsync(TestRoster.Office)).Skip(before).ToList();
        Assert.Contains("**今日要办 ", Assert.Single(daily), StringComparison.Ordinal);
        Assert.Contains(". 新超期问题1条，超期共1条\n", daily[0], StringComparison.Ordinal);
        Assert.Contains("\n问题1 县疾控中心：记录不规范｜", await county.SayAsync(TestRoster.Office, "明细 1"), StringComparison.Ordinal);
        next = county.Roster().Calendar.NextWorkingDay(next);
        county.On(next.Month, next.Day, 8, 17);
        await county.RoundAsync();
        Assert.Single((await county.DigestsAsync(TestRoster.Office)).Skip(before), text => text.Contains("新超期", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signals_undelivered_messages_and_proposals_are_told_of_the_day_after()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        QuarterlyCounty.At(county, 12, 16, 8, 17);
        await county.RoundAsync();
        var before = (await county.DigestsAsync(TestRoster.Office)).Count;
        QuarterlyCounty.At(county, 12, 17, 9);
        await county.RoundAsync();
        await QuarterlyCounty.ProposeAsync(county);
        county.Platform.Outcomes.Enqueue(new SendResult(SendCategory.Drop, "no account"));
        await county.SayAsync(TestRoster.Office, "邀请王建国明天下午三点在县委会议室开会");
        await county.DeliverAsync();
        QuarterlyCounty.At(county, 12, 18, 8, 17);
        await county.RoundAsync();
        var daily = (await county.DigestsAsync(TestRoster.Office)).Skip(before).Single(text => text.Contains("今日要办", StringComparison.Ordinal));
        Assert.Contains("没送达的消息", daily, StringComparison.Ordinal);
        Assert.Contains("季度", daily, StringComparison.Ordinal);
    }
}
