using System.Text;
using SanYuan.Core.Practices;

namespace SanYuan.Bot.Tests.County.Practices;

public sealed class PracticeTests
{
    [Theory]
    [InlineData("经验：主题党日先请党员点题，到会率高了 #主题党日 #积分制", "主题党日 积分制")]
    [InlineData("经验分享：主题党日先请党员点题。标签：主题党日、积分制", "主题党日 积分制")]
    [InlineData("「经验:主题黨日先請黨員點題 ＃积分制」", "积分制")]
    [InlineData("经验：签名表提前印好，会议记录当天归档", "会议记录 签到 台账")]
    [InlineData("分享一个好经验：见面先递杯茶", "")]
    public async Task An_appointee_shares_in_a_sentence_and_tags_are_told_or_suggested(string words, string tags)
    {
        await using var county = await FindingCounty.OpenAsync();
        Assert.StartsWith("谢谢分享，已记经验1", await county.SayAsync(TestRoster.Envoy, words), StringComparison.Ordinal);
        var one = (await county.PracticeAsync(1))!;
        Assert.Equal((tags, county.PersonOf(TestRoster.Envoy), PracticeStatus.Shared), (string.Join(' ', one.Content.Tags), one.Content.Author, one.Status));
        Assert.EndsWith(one.Content.Text, words.TrimEnd('」'), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Theory]
    [InlineData(TestRoster.Envoy, "经验：", "practice.share: empty")]
    [InlineData(TestRoster.Envoy, "经验：。。。！", "practice.share: empty")]
    [InlineData(TestRoster.Envoy, "经验： #主题党日", "practice.share: empty")]
    [InlineData(TestRoster.Liaison, "经验：主题党日先请党员点题", "practice.share: not_allowed")]
    [InlineData(TestRoster.Office, "经验：主题党日先请党员点题", "practice.share: not_allowed")]
    public async Task An_empty_one_or_one_of_nobody_posted_is_refused(string account, string words, string audit)
    {
        await using var county = await FindingCounty.OpenAsync();
        await county.SayAsync(account, words);
        Assert.Equal(audit, await county.RefusalAsync());
        Assert.Null(await county.PracticeAsync(1));
    }

    [Fact]
    public async Task A_long_one_is_kept_whole_and_read_in_parts_and_one_beyond_all_measure_is_refused()
    {
        await using var county = await FindingCounty.OpenAsync();
        var text = string.Concat(Enumerable.Range(1, 500).Select(number => $"第{number}步，今天上午参加"));
        var words = "经验：" + text[..3900];
        Assert.StartsWith("谢谢分享", await county.SayAsync(TestRoster.Envoy, words), StringComparison.Ordinal);
        Assert.Equal(text[..3900], (await county.PracticeAsync(1))!.Content.Text);
        var pages = new StringBuilder();
        for (var page = 1; page <= 8; page++)
        {
            var reply = await county.SayAsync(TestRoster.Office, $"经验1 第{page}页");
            Assert.InRange(Encoding.UTF8.GetByteCount(reply), 1, 2048);
            pages.Append(reply.Split('\n')[1]);
        }
        Assert.Equal(text[..3900], pages.ToString());
        Assert.StartsWith("经验1只有8页", await county.SayAsync(TestRoster.Office, "经验1 第9页"), StringComparison.Ordinal);
        Assert.StartsWith("这条太长了", await county.SayAsync(TestRoster.Envoy, "经验：" + new string('好', 5000)), StringComparison.Ordinal);
        Assert.Equal(0, await county.EntriesAsync());
    }

    [Fact]
    public async Task The_same_words_again_are_one_practice()
    {
        await using var county = await PracticeCounty.OpenAsync();
        Assert.StartsWith("这条您已经分享过了（经验1）", await county.SayAsync(TestRoster.Envoy, $"经验：{PracticeCounty.Meeting}"), StringComparison.Ordinal);
        Assert.Null(await county.PracticeAsync(4));
    }

    [Fact]
    public async Task Lists_show_the_newest_one_s_own_and_those_with_a_tag()
    {
        await using var county = await PracticeCounty.OpenAsync();
        var all = await county.SayAsync(TestRoster.SecondEnvoy, "经验");
        Assert.StartsWith("经验3条\n3 周指导：企业党员三班倒，", all, StringComparison.Ordinal);
        Assert.StartsWith("您分享的经验1条\n1 王建国：开好组织生活会", await county.SayAsync(TestRoster.Envoy, "我的经验"), StringComparison.Ordinal);
        Assert.StartsWith("您还没有分享过", await county.SayAsync(TestRoster.Supervisor, "我的经验"), StringComparison.Ordinal);
        Assert.StartsWith("#组织生活会 经验3条\n3 ", await county.SayAsync(TestRoster.Envoy, "经验 #组织生活会"), StringComparison.Ordinal);
        Assert.StartsWith("还没有「打太极」的经验。有的标签：组织生活会", await county.SayAsync(TestRoster.Envoy, "经验 打太极"), StringComparison.Ordinal);
        Assert.Equal($"经验1｜王建国 10月16日 #组织生活会\n{PracticeCounty.Meeting}", await county.SayAsync(TestRoster.Leader, "经验1"));
        await county.SayAsync(TestRoster.Liaison, "经验1");
        Assert.Equal("practice.show: not_allowed", await county.RefusalAsync());
    }

    [Fact]
    public async Task Its_author_takes_it_back_and_nobody_else()
    {
        await using var county = await PracticeCounty.OpenAsync();
        foreach (var account in new[] { TestRoster.SecondEnvoy, TestRoster.Office })
        {
            await county.SayAsync(account, "撤回经验1");
            Assert.Equal("practice.withdraw: not_yours", await county.RefusalAsync());
        }
        Assert.StartsWith("已收回经验1", await county.SayAsync(TestRoster.Envoy, "撤回经验1"), StringComparison.Ordinal);
        Assert.StartsWith("没有经验1", await county.SayAsync(TestRoster.Envoy, "撤回经验1"), StringComparison.Ordinal);
        Assert.StartsWith("没有经验1", await county.SayAsync(TestRoster.Office, "经验1"), StringComparison.Ordinal);
        Assert.StartsWith("没有经验99", await county.SayAsync(TestRoster.Envoy, "撤回经验99"), StringComparison.Ordinal);
        Assert.DoesNotContain("王建国", await county.SayAsync(TestRoster.SecondEnvoy, PracticeCounty.Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_hides_one_with_a_reason_its_author_hears_it_and_it_can_be_restored()
    {
        await using var county = await PracticeCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "隐藏经验1");
        Assert.Equal("practice.hide: no_reason", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Supervisor, "隐藏经验1 原因：不好");
        Assert.Equal("practice.hide: not_allowed", await county.RefusalAsync());
        county.At(16, 22);
        Assert.StartsWith("已隐藏经验1", await county.SayAsync(TestRoster.Office, "隐藏经验1 原因：写到了个人隐私"), StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        county.At(17, 8);
        Assert.Contains("原因：写到了个人隐私", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
        Assert.StartsWith("没有经验1", await county.SayAsync(TestRoster.SecondEnvoy, "经验1"), StringComparison.Ordinal);
        Assert.StartsWith("经验1｜", await county.SayAsync(TestRoster.Envoy, "经验1"), StringComparison.Ordinal);
        Assert.DoesNotContain("王建国", await county.SayAsync(TestRoster.SecondEnvoy, PracticeCounty.Question), StringComparison.Ordinal);
        Assert.StartsWith("已恢复经验1", await county.SayAsync(TestRoster.Office, "恢复经验1"), StringComparison.Ordinal);
        Assert.Contains("王建国", await county.SayAsync(TestRoster.SecondEnvoy, PracticeCounty.Question), StringComparison.Ordinal);
        Assert.Equal(
            [PracticeChangeKind.Shared, PracticeChangeKind.Hidden, PracticeChangeKind.Restored],
            (await county.ReadAsync((session, token) => session.Practices.ChangesAsync(1, token))).Select(step => step.Kind));
    }

    [Fact]
    public async Task Tags_are_put_right_by_the_author_or_the_office()
    {
        await using var county = await PracticeCounty.OpenAsync();
        Assert.Equal("好的，经验3的标签是 #党小组会 #三班倒。", await county.SayAsync(TestRoster.Instructor, "经验3 标签 党小组会、三班倒"));
        Assert.StartsWith("#三班倒 经验1条\n3 周指导", await county.SayAsync(TestRoster.Envoy, "经验 三班倒"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "经验3 标签 别的");
        Assert.Equal("practice.tag: not_yours", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Office, "经验3 标签");
        Assert.Equal("practice.tag: no_tags", await county.RefusalAsync());
    }
}
