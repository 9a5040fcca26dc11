using MiniExcelLibs;
using SanYuan.Bot.Tests.County;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class EnglishTableTests
{
    [Theory]
    [InlineData("/ledger", "Theme Party day", "主题党日</td>")]
    [InlineData("/findings", "Sent to its unit", "已送单位</td>")]
    [InlineData("/duties", "1 a month", "每月1次")]
    public async Task Kinds_and_states_are_in_the_language_of_the_page(string path, string english, string chinese)
    {
        await using var host = await PageHost.StartAsync(await FindingCounty.OpenSentAsync());
        await host.County.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        using var page = await host.GetAsync(path, TestRoster.Office, "en");
        var text = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(english, text, StringComparison.Ordinal);
        Assert.DoesNotContain(chinese, text, StringComparison.Ordinal);
        Assert.Contains(chinese, await host.ReadAsync(path, TestRoster.Office), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_in_the_language_of_its_page()
    {
        await using var host = await PageHost.StartAsync(await TestCounty.OpenAsync());
        await host.County.SayAsync(TestRoster.Envoy, "今天上午参加县疾控中心支部主题党日，15名党员参加");
        using var file = await host.GetAsync("/export/ledger.xlsx", TestRoster.Office, "en");
        using var sheet = new MemoryStream(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sheet.Query().SelectMany(row => ((IDictionary<string, object?>)row).Values), value => value is "Theme Party day");
    }

    [Theory]
    [InlineData("/ledger", true)]
    [InlineData("/findings?state=told", true)]
    [InlineData("/ledger?after=2019-10-16.1", false)]
    [InlineData("/ledger?from=abc", false)]
    [InlineData("/audit", false)]
    public async Task A_list_keeps_itself_up_to_date_where_something_can_come(string path, bool isLive)
    {
        await using var host = await PageHost.StartAsync(await TestCounty.OpenAsync());
        Assert.Equal(isLive, (await host.ReadAsync(path, TestRoster.Office)).Contains("data-live", StringComparison.Ordinal));
    }
}
