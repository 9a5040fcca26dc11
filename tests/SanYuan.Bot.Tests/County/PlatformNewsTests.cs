using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.County;

/// <summary>What the platform tells without anybody saying a word.</summary>
public sealed class PlatformNewsTests
{
    static CancellationToken Token => TestContext.Current.CancellationToken;

    static Task<Reply> TellAsync(TestCounty county, InboundKind kind, string account, string text = "", string? id = null) =>
        county.Get<Conversation>().ReceiveAsync(new InboundMessage(ChannelNames.WeCom, id ?? $"{kind}-{account}", account, kind, text, county.Time.GetUtcNow()), Token);

    static async Task<TestCounty> WithMeetingAsync()
    {
        var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "请王建国明天下午3点参加支部主题党日");
        await county.DeliverAsync();
        return county;
    }

    [Fact]
    public async Task Whoever_opens_the_app_is_told_once_a_day_what_comes_next()
    {
        await using var county = await WithMeetingAsync();
        var before = (await county.ReceivedAsync(TestRoster.Envoy)).Count;
        Assert.Equal("", (await TellAsync(county, InboundKind.Entered, TestRoster.Envoy, id: "e1")).Text);
        Assert.Equal("", (await TellAsync(county, InboundKind.Entered, TestRoster.Envoy, id: "e2")).Text);
        var greeted = Assert.Single((await county.ReceivedAsync(TestRoster.Envoy)).Skip(before));
        Assert.StartsWith("王建国，您好！接下来：\n1. 支部主题党日 10月17日", greeted, StringComparison.Ordinal);
        Assert.Contains("请回「参加 1」", greeted, StringComparison.Ordinal);
        county.Time.Advance(TimeSpan.FromHours(16));
        await TellAsync(county, InboundKind.Entered, TestRoster.Envoy, id: "e3");
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Envoy)).Count(text => text.StartsWith("王建国，您好！", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(TestRoster.SecondEnvoy)]
    [InlineData(TestRoster.Ended)]
    [InlineData("nobody")]
    public async Task Who_has_nothing_ahead_or_does_not_belong_is_left_in_peace(string account)
    {
        await using var county = await WithMeetingAsync();
        Assert.Equal("", (await TellAsync(county, InboundKind.Entered, account)).Text);
        Assert.Empty(await county.ReceivedAsync(account));
    }

    [Fact]
    public async Task Who_has_left_is_written_to_no_more_and_the_office_hears_it_once()
    {
        await using var county = await TestCounty.OpenAsync();
        await TellAsync(county, InboundKind.MemberLeft, TestRoster.Envoy);
        await TellAsync(county, InboundKind.MemberLeft, TestRoster.Envoy);
        await county.SayAsync(TestRoster.Liaison, "请王建国、李秀英明天下午3点参加支部主题党日");
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        Assert.NotEmpty(await county.ReceivedAsync(TestRoster.SecondEnvoy));
        Assert.Single(await county.ReceivedAsync(TestRoster.Office), text => text.StartsWith("王建国已离开企业微信", StringComparison.Ordinal));
        Assert.Contains("还没有登记", await county.SayAsync(TestRoster.Envoy, "待办"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_renamed_is_found_under_the_new_name_and_no_longer_under_the_old()
    {
        await using var county = await TestCounty.OpenAsync();
        await TellAsync(county, InboundKind.MemberRenamed, TestRoster.Envoy, "wang2");
        await county.SayAsync(TestRoster.Liaison, "请王建国明天下午3点参加支部主题党日");
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        Assert.NotEmpty(await county.ReceivedAsync("wang2"));
        Assert.Contains("还没有登记", await county.SayAsync(TestRoster.Envoy, "待办"), StringComparison.Ordinal);
        Assert.Contains("已", await county.SayAsync("wang2", "今天上午参加县疾控中心支部主题党日，15名党员参加"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_that_is_somebody_elses_gives_nobody_anothers_place()
    {
        await using var county = await TestCounty.OpenAsync();
        await TellAsync(county, InboundKind.MemberRenamed, TestRoster.Envoy, TestRoster.SecondEnvoy);
        Assert.Contains((await county.ReceivedAsync(TestRoster.Office)), text => text.Contains("新账号在名册里已经是别人的", StringComparison.Ordinal));
        Assert.Equal("李秀英", county.Get<CurrentRoster>().View.Snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, TestRoster.SecondEnvoy))!.Name);
        Assert.Equal("王建国", county.Get<CurrentRoster>().View.Snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, TestRoster.Envoy))!.Name);
    }

    [Fact]
    public async Task Who_does_not_see_the_app_any_more_is_told_to_the_office_with_what_to_click()
    {
        await using var county = await TestCounty.OpenAsync();
        await TellAsync(county, InboundKind.MemberHidden, TestRoster.Envoy);
        var told = Assert.Single(await county.ReceivedAsync(TestRoster.Office));
        Assert.StartsWith("王建国现在看不到企业微信里的三员应用", told, StringComparison.Ordinal);
        Assert.Contains("「可见范围」", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_of_strangers_are_nobodys()
    {
        await using var county = await TestCounty.OpenAsync();
        foreach (var kind in new[] { InboundKind.MemberLeft, InboundKind.MemberRenamed, InboundKind.MemberHidden })
            Assert.Equal("", (await TellAsync(county, kind, "nobody", "somebody")).Text);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Office));
    }
}
