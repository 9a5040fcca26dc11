using SanYuan.Bot.Tests.County;
using SanYuan.Bot.Tests.County.Digests;

namespace SanYuan.Bot.Tests.WebConsole;

public sealed class DigestSendingTests
{
    const string Sending = "/digests/send?period=2019-10&for=leaders";

    static async Task<PageHost> StartAsync()
    {
        var county = await DigestCounty.OpenAsync();
        county.On(11, 1, 9, 8);
        return await PageHost.StartAsync(county);
    }

    [Fact]
    public async Task The_office_sees_it_sends_it_and_opens_it_as_it_was_sent()
    {
        await using var host = await StartAsync();
        var page = await host.ReadAsync(Sending, TestRoster.Office);
        Assert.Contains("三员简报 2019年10月", page, StringComparison.Ordinal);
        Assert.Contains("发给1人", page, StringComparison.Ordinal);
        Assert.Contains("已经写好发出", await host.SubmitAsync("/digests/send/now", PageHost.Fields(page), TestRoster.Office), StringComparison.Ordinal);
        Assert.Contains("没有再发", await host.SubmitAsync("/digests/send/now", PageHost.Fields(page), TestRoster.Office), StringComparison.Ordinal);
        Assert.Single(await host.County.DigestsAsync(TestRoster.Leader));
        Assert.Contains("都发过了", await host.ReadAsync(Sending, TestRoster.Office), StringComparison.Ordinal);
        Assert.Contains("href=\"/digests/sent/2019-10/X1?for=leaders\"", await host.ReadAsync("/digests/sent", TestRoster.Office), StringComparison.Ordinal);
        await host.County.SayAsync(TestRoster.Envoy, "补报：10月8日参加县疾控中心主题党日，15人");
        var kept = await host.ReadAsync("/digests/sent/2019-10/X1?for=leaders", TestRoster.Office);
        Assert.Contains("报告1篇", kept, StringComparison.Ordinal);
        Assert.Contains("已发出", kept, StringComparison.Ordinal);
        Assert.Contains("办公室", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/digests/send?period=2019-11&for=leaders", "还没结束")]
    [InlineData("/digests/send?period=abc", "请写成")]
    public async Task What_cannot_be_sent_has_no_button_and_says_why(string path, string says)
    {
        await using var host = await StartAsync();
        var page = await host.ReadAsync(path, TestRoster.Office);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/digests/send/now", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/digests/send")]
    [InlineData("/digests/sent")]
    [InlineData("/digests/sent/2019-10/X1?for=leaders")]
    public async Task Others_send_nothing_and_do_not_see_what_was_sent(string path)
    {
        await using var host = await StartAsync();
        Assert.Equal(403, (await host.OpenAsync(path, TestRoster.Leader)).Status);
    }

    [Fact]
    public async Task The_list_is_narrowed_and_says_what_cannot_be_read()
    {
        await using var host = await StartAsync();
        await host.County.RoundAsync();
        Assert.Contains("领导甲", await host.ReadAsync("/digests/sent?reader=leaders&period=2019-10", TestRoster.Office), StringComparison.Ordinal);
        Assert.DoesNotContain("领导甲", await host.ReadAsync("/digests/sent?reader=unit", TestRoster.Office), StringComparison.Ordinal);
        Assert.Contains("请写成", await host.ReadAsync("/digests/sent?period=abc", TestRoster.Office), StringComparison.Ordinal);
    }
}
