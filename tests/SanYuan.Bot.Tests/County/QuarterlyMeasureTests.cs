using SanYuan.Core.Digests.Sending;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Bot.Tests.County;

public sealed class QuarterlyMeasureTests
{
    const string Measure = "措施：建立整改台账，责任人王建国，12月31日前";

    static Task<Measure?> FindAsync(TestCounty county, int number) => county.ReadAsync((session, token) => session.Measures.FindAsync(number, token));

    /// <summary>The morning after the meeting of 24 December.</summary>
    static async Task<TestCounty> OpenHeldAsync()
    {
        var county = await QuarterlyCounty.OpenCalledAsync();
        QuarterlyCounty.At(county, 12, 25, 9);
        return county;
    }

    [Fact]
    public async Task A_measure_is_entered_with_who_and_until_when_and_belongs_to_the_meeting()
    {
        await using var county = await OpenHeldAsync();
        Assert.Equal(
            "已记1条措施\n措施 1 建立整改台账，责任人王建国，12月31日前｜王建国｜12月31日前\n到期前3个工作日会提醒责任人；落实了回「措施1完成」。",
            await county.SayAsync(TestRoster.Office, Measure));
        var stored = (await FindAsync(county, 1))!.Content;
        Assert.Equal(("建立整改台账，责任人王建国，12月31日前", new Quarter(2019, 4), 1L, new DateOnly(2019, 12, 31)), (stored.Text, stored.Quarter, stored.Meeting!.Value.Value, stored.DueOn));
    }

    [Fact]
    public async Task Several_lines_are_several_measures_and_what_is_not_clear_is_said()
    {
        await using var county = await OpenHeldAsync();
        var reply = await county.SayAsync(TestRoster.Office, "措施：\n1. 建立整改台账，责任人张三，明年1月底前\n2、组织培训，责任单位：教体局\n3．开展走访，由李秀英负责，2月30日前");
        Assert.Contains("已记3条措施", reply, StringComparison.Ordinal);
        Assert.Contains("措施 1 建立整改台账，责任人张三，明年1月底前｜责任人未定｜1月31日前（「张三」没对上名单）", reply, StringComparison.Ordinal);
        Assert.Contains("措施 2 组织培训，责任单位：教体局｜县教体局｜3月31日前（没说期限，先按下季度末3月31日）", reply, StringComparison.Ordinal);
        Assert.Contains("｜李秀英｜3月31日前（2月30日不能作期限，先按3月31日）", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_is_closed_by_whoever_is_responsible_or_the_office_and_nobody_else()
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Office, Measure + "\n措施2：组织培训，责任单位县疾控中心");
        Assert.StartsWith("措施 1 不是您负责的", await county.SayAsync(TestRoster.SecondEnvoy, "措施1完成"), StringComparison.Ordinal);
        Assert.StartsWith("措施 1 不是您负责的", await county.SayAsync(TestRoster.Liaison, "措施1"), StringComparison.Ordinal);
        Assert.Equal(MeasureStatus.Open, (await FindAsync(county, 1))!.Status);
        Assert.StartsWith("好的，措施 1 已落实", await county.SayAsync(TestRoster.Envoy, "措施 1 已落实"), StringComparison.Ordinal);
        Assert.StartsWith("措施 1 已经是「", await county.SayAsync(TestRoster.Office, "措施1完成"), StringComparison.Ordinal);
        Assert.StartsWith("好的，措施 2 已落实", await county.SayAsync(TestRoster.Liaison, "措施2完成了"), StringComparison.Ordinal);
        Assert.Equal("没有还没落实的措施。", await county.SayAsync(TestRoster.Office, "措施"));
        var history = await county.ReadAsync((session, token) => session.Measures.ChangesAsync(1, token));
        Assert.Equal([MeasureChangeKind.Told, MeasureChangeKind.Done], history.Select(change => change.Kind));
    }

    [Theory]
    [InlineData("措施99完成")]
    [InlineData("措施99改到1月20日")]
    [InlineData("措施99999999取消")]
    public async Task An_unknown_number_changes_nothing(string words)
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Office, Measure);
        Assert.StartsWith("没有措施 99", await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal(MeasureStatus.Open, (await FindAsync(county, 1))!.Status);
    }

    [Fact]
    public async Task Only_the_office_enters_moves_and_drops()
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Envoy, Measure);
        Assert.Null(await FindAsync(county, 1));
        await county.SayAsync(TestRoster.Office, Measure);
        Assert.StartsWith("措施由党建办来改", await county.SayAsync(TestRoster.Envoy, "措施1取消"), StringComparison.Ordinal);
        Assert.StartsWith("没看出改到哪天", await county.SayAsync(TestRoster.Office, "措施1改到以后"), StringComparison.Ordinal);
        Assert.Equal("措施 1 期限已改：12月31日前 → 1月20日前", await county.SayAsync(TestRoster.Office, "措施1改到1月20日"));
        Assert.EndsWith("→ 2021年6月30日前", await county.SayAsync(TestRoster.Office, "措施1改到2021年6月底"), StringComparison.Ordinal);
        Assert.StartsWith("措施 1 已取消", await county.SayAsync(TestRoster.Office, "措施1取消"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_the_open_measures_that_are_theirs()
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Office, Measure + "\n组织培训，责任人李秀英");
        Assert.Contains("还没落实的措施2条", await county.SayAsync(TestRoster.Office, "措施"), StringComparison.Ordinal);
        var own = await county.SayAsync(TestRoster.SecondEnvoy, "措施");
        Assert.Contains("还没落实的措施1条\n措施 2 组织培训", own, StringComparison.Ordinal);
        Assert.Equal("没有您负责的、还没落实的措施。", await county.SayAsync(TestRoster.Instructor, "措施"));
    }

    [Fact]
    public async Task Four_thousand_characters_are_entered_whole_and_answered_shortly()
    {
        await using var county = await OpenHeldAsync();
        var text = string.Concat(Enumerable.Repeat("建", 3990));
        Assert.InRange((await county.SayAsync(TestRoster.Office, "措施：" + text)).Length, 1, 200);
        Assert.Equal(text, (await FindAsync(county, 1))!.Content.Text);
        Assert.StartsWith("一次最多记30条", await county.SayAsync(TestRoster.Office, "措施：" + string.Join('\n', Enumerable.Range(1, 31).Select(n => $"{n}. 建立台账"))), StringComparison.Ordinal);
        Assert.Null(await FindAsync(county, 2));
        Assert.StartsWith("没看到措施的内容", await county.SayAsync(TestRoster.Office, "措施："), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_responsible_is_reminded_once_three_working_days_before_of_all_in_one_message()
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Office, Measure + "\n组织培训，责任人王建国、李秀英，12月31日前\n走访，责任单位县疾控中心，12月31日前");
        Assert.Equal(0, await QuarterlyCounty.FollowUpAsync(county));
        QuarterlyCounty.At(county, 12, 26, 8, 59);
        Assert.Equal(0, await QuarterlyCounty.FollowUpAsync(county));
        QuarterlyCounty.At(county, 12, 26, 9);
        Assert.Equal(3, await QuarterlyCounty.FollowUpAsync(county));
        Assert.Equal(0, await QuarterlyCounty.FollowUpAsync(county));
        QuarterlyCounty.At(county, 12, 27, 9);
        Assert.Equal(0, await QuarterlyCounty.FollowUpAsync(county));
        Assert.StartsWith("提醒：您有2件事\n1. 措施 1（12月31日前）建立整改台账", (await county.ReceivedAsync(TestRoster.Envoy))[^1], StringComparison.Ordinal);
        Assert.StartsWith("提醒：措施 2", (await county.ReceivedAsync(TestRoster.SecondEnvoy))[^1], StringComparison.Ordinal);
        Assert.StartsWith("提醒：措施 3", (await county.ReceivedAsync(TestRoster.Liaison))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_is_not_reminded_of_and_what_is_put_off_is_reminded_of_anew()
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Office, Measure + "\n组织培训，责任人李秀英，12月31日前");
        await county.SayAsync(TestRoster.SecondEnvoy, "措施2完成");
        QuarterlyCounty.At(county, 12, 26, 9);
        Assert.Equal(1, await QuarterlyCounty.FollowUpAsync(county));
        await county.SayAsync(TestRoster.Office, "措施1改到1月20日");
        QuarterlyCounty.At(county, 13, 15, 9);
        Assert.Equal(0, await QuarterlyCounty.FollowUpAsync(county));
        QuarterlyCounty.At(county, 13, 16, 9);
        Assert.Equal(1, await QuarterlyCounty.FollowUpAsync(county));
    }

    [Fact]
    public async Task The_weekly_digest_tells_the_office_what_is_overdue()
    {
        await using var county = await OpenHeldAsync();
        await county.SayAsync(TestRoster.Office, Measure);
        QuarterlyCounty.At(county, 12, 30, 9, 8);
        await county.Get<DigestRound>().RunAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("措施", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        QuarterlyCounty.At(county, 13, 6, 9, 8);
        await county.Get<DigestRound>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(". 到期未落实措施1条：措施 1 王建国（12月31日前）\n", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        Assert.Contains("到期未落实措施1条", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "措施1完成");
        Assert.DoesNotContain("措施", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
    }
}
