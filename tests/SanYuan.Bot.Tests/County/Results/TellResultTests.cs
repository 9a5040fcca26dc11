using SanYuan.Core.Results;

namespace SanYuan.Bot.Tests.County.Results;

public sealed class TellResultTests
{
    [Fact]
    public async Task A_rise_is_kept_with_who_said_it_and_shown_by_the_roster_at_once()
    {
        await using var county = await ResultCounty.OpenAsync();
        Assert.StartsWith("已记：县疾控中心 星级 二星 → 四星（2019年10月16日起，王建国、李秀英在任）", await county.SayAsync(TestRoster.Office, ResultCounty.Rise), StringComparison.Ordinal);
        var told = await county.ToldAsync("CDC");
        Assert.Equal([(2, ResultOrigin.Start, "名册.xlsx"), (4, ResultOrigin.Chat, "m1")], told.Select(one => (one.Value!.Value, one.Origin, one.Source.MessageId)));
        Assert.Equal(county.PersonOf(TestRoster.Office), told[1].ToldBy);
        Assert.Equal(4, county.UnitOf("CDC").Stars);
    }

    [Theory]
    [InlineData("县疾控中心 星级4")]
    [InlineData("县疾控中心被评为4星级党支部")]
    [InlineData("疾控：星级为四星")]
    [InlineData("县疾控中心 晋升为四星")]
    public async Task It_is_said_in_several_ways(string words)
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, words);
        Assert.Equal(4, county.UnitOf("CDC").Stars);
    }

    [Fact]
    public async Task The_same_value_again_changes_nothing_and_says_so()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, ResultCounty.Rise);
        Assert.Equal("县疾控中心星级本来就是「四星」（2019年10月16日起），没有改动。", await county.SayAsync(TestRoster.Office, ResultCounty.Rise));
        Assert.Contains("本来就是「未达到」", await county.SayAsync(TestRoster.Office, "康禾药业 取消六好 原因：复查没过"), StringComparison.Ordinal);
        Assert.Equal(2, (await county.ToldAsync("CDC")).Count);
    }

    [Fact]
    public async Task A_correction_is_another_entry_and_of_one_day_the_newest_counts()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 评为五星");
        await county.SayAsync(TestRoster.Office, "县疾控中心 评为三星");
        Assert.Equal(3, county.UnitOf("CDC").Stars);
        Assert.Equal([2, 5, 3], (await county.ToldAsync("CDC")).Select(one => one.Value!.Value));
        Assert.Contains("（另有1次更正，都留着）", await county.SayAsync(TestRoster.Office, "成效 县疾控中心"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_is_taken_where_the_unit_was_there_and_does_not_undo_what_came_later()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级1 2019-03-01 起");
        Assert.Equal(2, county.UnitOf("CDC").Stars);
        await county.SayAsync(TestRoster.Office, "县疾控中心 星级3 从10月15日起");
        Assert.Equal(2, county.UnitOf("CDC").Stars);
        Assert.Equal(3, (await county.ToldAsync("CDC")).Count);
    }

    [Theory]
    [InlineData("县疾控中心 星级4 2019-12-01 起", "future")]
    [InlineData("县疾控中心 星级4 明天起", "future")]
    [InlineData("县疾控中心 星级4 2018-12-31 起", "before_unit")]
    [InlineData("县教体局 星级4 2019-10-15 起", "before_unit")]
    [InlineData("县疾控中心 星级4 2019-02-30 起", "no_such_day")]
    [InlineData("县疾控中心 星级6", "no_such_rating")]
    [InlineData("县疾控中心 星级0", "no_such_rating")]
    [InlineData("县疾控中心 星级-1", "no_such_rating")]
    [InlineData("县疾控中心 星级9999", "no_such_rating")]
    [InlineData("县疾控中心 达到六好", "not_two_new")]
    [InlineData("民生 评为四星", "no_branch")]
    [InlineData("县水晶宫 评为四星", "unknown_unit")]
    [InlineData("康禾药业 取消六好", "no_reason")]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string words, string audit)
    {
        await using var county = await ResultCounty.OpenAsync();
        Assert.Contains("没有改动", await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal($"result.tell: {audit}", await county.RefusalAsync());
        Assert.Single(await county.ToldAsync("CDC"));
        Assert.Single(await county.ToldAsync("KH"));
    }

    [Fact]
    public async Task Of_a_closed_unit_nothing_is_said_after_its_last_day()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, "单位撤销 康禾药业");
        county.On(10, 18);
        await county.SayAsync(TestRoster.Office, "康禾药业 达到六好");
        Assert.Equal("result.tell: unit_closed", await county.RefusalAsync());
        Assert.StartsWith("已记", await county.SayAsync(TestRoster.Office, "康禾药业 达到六好 10月15日起"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestRoster.Envoy)]
    [InlineData(TestRoster.Liaison)]
    [InlineData(TestRoster.Leader)]
    [InlineData(FindingCounty.Selecting)]
    public async Task Nobody_but_the_office_rates(string account)
    {
        await using var county = await ResultCounty.OpenAsync();
        Assert.StartsWith("这个由党建办使用", await county.SayAsync(account, ResultCounty.Rise), StringComparison.Ordinal);
        Assert.Equal("result.tell: not_allowed", await county.RefusalAsync());
        Assert.Equal(2, county.UnitOf("CDC").Stars);
    }

    [Fact]
    public async Task A_roster_file_that_says_something_else_is_a_step_and_one_that_says_the_same_undoes_nothing()
    {
        await using var county = await ResultCounty.OpenAsync();
        await county.SayAsync(TestRoster.Office, ResultCounty.Rise);
        county.On(10, 20);
        await county.ApplyAsync(ResultCounty.Rated);
        Assert.Equal(4, county.UnitOf("CDC").Stars);
        Assert.Equal(2, (await county.ToldAsync("CDC")).Count);
        await county.ApplyAsync(ResultCounty.Rated with { Units = [ResultCounty.Rated.Units[0] with { Stars = 5 }, ResultCounty.Rated.Units[1] with { IsSixGood = true }] });
        var last = (await county.ToldAsync("CDC"))[^1];
        Assert.Equal((5, ResultOrigin.Import, new DateOnly(2019, 10, 20), (Core.Primitives.PersonId?)null), (last.Value!.Value, last.Origin, last.Since, last.ToldBy));
        Assert.Equal([(0, ResultOrigin.Start), (1, ResultOrigin.Import)], (await county.ToldAsync("KH")).Select(one => (one.Value!.Value, one.Origin)));
    }

    [Fact]
    public async Task A_message_delivered_again_is_kept_once()
    {
        await using var county = await ResultCounty.OpenAsync();
        var first = await county.SayAgainAsync(TestRoster.Office, ResultCounty.Rise, "again");
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Office, ResultCounty.Rise, "again"));
        Assert.Equal(2, (await county.ToldAsync("CDC")).Count);
    }
}
