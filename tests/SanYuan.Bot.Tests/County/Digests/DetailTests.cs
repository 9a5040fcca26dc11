using System.Text;
using SanYuan.Bot.Tests.County.Duties;

namespace SanYuan.Bot.Tests.County.Digests;

public sealed class DetailTests
{
    [Fact]
    public async Task A_figure_opens_into_the_entries_behind_it()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Supervisor, "今天到教体局检查，发现台账不全");
        await county.SayAsync(TestRoster.Office, "汇总 本月");
        Assert.Equal("明细 1（2019年10月）共2条\n#1 10月1日 王建国 县疾控中心 主题党日（补报）\n#2 10月16日 孙监督 县教体局 督导检查", await county.SayAsync(TestRoster.Office, "明细 1"));
        Assert.Equal("明细 3（2019年10月）共2条\n李秀英（县疾控中心特派员）：还没有过记录\n周指导（康禾药业指导员）：还没有过记录", await county.SayAsync(TestRoster.Office, "明细3"));
        Assert.StartsWith("明细 4（2019年10月）共4条\n李秀英 10月到岗履职 还缺1次", await county.SayAsync(TestRoster.Office, "明细 4"), StringComparison.Ordinal);
        Assert.Contains("\n王建国 10月到岗履职 已完成（#1）", await county.SayAsync(TestRoster.Office, "明细 四"), StringComparison.Ordinal);
        Assert.Equal("明细 6（2019年10月）共1条\n问题1 县教体局：台账不全｜待送达单位｜10月16日孙监督 #2", await county.SayAsync(TestRoster.Office, "明细 6"));
        Assert.Equal("明细 7（2019年10月）共1条\n#1 10月1日 王建国 县疾控中心 主题党日（补报）", await county.SayAsync(TestRoster.Office, "明细 7"));
    }

    [Fact]
    public async Task Organisational_life_opens_with_what_is_missing_first()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Liaison, "汇总");
        Assert.Equal(
            "明细 2（2019年10月）共3条\n县疾控中心 10月支委会 还缺1次\n县疾控中心 10月党小组会 还缺1次\n县疾控中心 10月主题党日 已完成（#1）",
            await county.SayAsync(TestRoster.Liaison, "明细 2"));
    }

    [Fact]
    public async Task More_goes_on_where_the_last_answer_ended()
    {
        await using var county = await DigestCounty.OpenAsync();
        for (var day = 2; day <= 16; day++)
            await county.SayAsync(TestRoster.Instructor, $"10月{day}日到康禾药业走访，谈心谈话");
        for (var day = 2; day <= 10; day++)
            await county.SayAsync(TestRoster.SecondEnvoy, $"10月{day}日到县疾控中心走访，谈心谈话");
        await county.SayAsync(TestRoster.Office, "汇总 本月");
        var first = await county.SayAsync(TestRoster.Office, "明细 1");
        Assert.StartsWith("明细 1（2019年10月）共25条\n#1 ", first, StringComparison.Ordinal);
        Assert.EndsWith("\n还有10条，回「明细 1 更多」", first, StringComparison.Ordinal);
        var second = await county.SayAsync(TestRoster.Office, "明细 1 更多");
        Assert.Equal(25, (first + "\n" + second).Split('\n').Where(line => line.StartsWith('#')).Distinct().Count());
        Assert.EndsWith("都看完了。", await county.SayAsync(TestRoster.Office, "明细 1 更多"), StringComparison.Ordinal);
        Assert.Equal(first, await county.SayAsync(TestRoster.Office, "明细 1"));
        Assert.InRange(Encoding.UTF8.GetByteCount(first), 1, 2048);
    }

    [Fact]
    public async Task A_figure_that_changed_since_it_was_read_says_so()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "汇总 本月");
        await county.SayAsync(TestRoster.Envoy, "今天参加县疾控中心党课，20人");
        Assert.StartsWith("明细 1（2019年10月）共2条，读简报时是1，后来有改动\n", await county.SayAsync(TestRoster.Office, "明细 1"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "汇总 10月1日");
        await county.SayAsync(TestRoster.Envoy, "撤销 #1");
        Assert.Equal("明细 1（2019年10月1日）：现在没有了，台账后来有改动。", await county.SayAsync(TestRoster.Office, "明细 1"));
    }

    [Fact]
    public async Task What_does_not_exist_was_not_read_or_is_not_theirs_is_refused()
    {
        await using var county = await DigestCounty.OpenAsync();
        Assert.StartsWith("还没有您读过的简报", await county.SayAsync(TestRoster.Office, "明细 1"), StringComparison.Ordinal);
        Assert.Equal("digest.open: nothing_read", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Office, "汇总 本月");
        Assert.StartsWith("您最近读的简报没有第99项（共6项）", await county.SayAsync(TestRoster.Office, "明细 99"), StringComparison.Ordinal);
        Assert.Equal("digest.open: no_such_figure", await county.RefusalAsync());
        Assert.StartsWith("您最近读的简报没有第0项", await county.SayAsync(TestRoster.Office, "明细 0"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Envoy, "明细 1");
        Assert.Equal("digest.open: not_allowed", await county.RefusalAsync());
    }

    [Fact]
    public async Task Whoever_left_the_office_opens_nothing_of_what_they_read()
    {
        await using var county = await DigestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "汇总 本月");
        var demoted = DutyCounty.Draft.People.Single(person => person.Code == "B1") with { Identities = Core.Roster.Roles.Liaison, ResponsibleUnitCodes = ["EDU"] };
        await county.ApplyAsync(DutyCounty.Draft with { People = [.. DutyCounty.Draft.People.Where(person => person.Code != "B1"), demoted] });
        Assert.StartsWith("这份简报现在不归您看", await county.SayAsync(TestRoster.Office, "明细 1"), StringComparison.Ordinal);
        Assert.Equal("digest.open: not_yours", await county.RefusalAsync());
    }

    [Fact]
    public async Task The_digest_that_was_sent_opens_as_well_with_its_numbers_running_on()
    {
        await using var county = await DigestCounty.OpenAsync();
        county.On(11, 4, 8, 7);
        await county.RoundAsync();
        var sent = Assert.Single(await county.DigestsAsync(TestRoster.Office));
        var number = int.Parse(sent.Split('\n').First(line => line.Contains(". 报告1篇", StringComparison.Ordinal)).Split('.')[0]);
        Assert.NotEqual(1, number);
        Assert.StartsWith($"明细 {number}（2019年10月）共1条\n#1 10月1日 王建国", await county.SayAsync(TestRoster.Office, $"明细 {number}"), StringComparison.Ordinal);
    }
}
