using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Bot.Tests.County;

public sealed class QuarterlyMeetingTests
{
    const string Proposal = "第四季度汇报会：建议12月24日（周二）15:00 县委党建办会议室，邀请三员4人。\n回复「确认」发邀请；要改直接说，例如「改到25日上午九点」；不开回「不开」。";

    [Fact]
    public async Task Two_weeks_before_the_quarter_ends_the_whole_office_is_asked_once()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        QuarterlyCounty.At(county, 12, 16, 12);
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
        QuarterlyCounty.At(county, 12, 17, 8, 6);
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
        QuarterlyCounty.At(county, 12, 17, 8, 7);
        Assert.Equal(2, await QuarterlyCounty.ProposeAsync(county));
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
        QuarterlyCounty.At(county, 12, 18, 9);
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
        Assert.Equal([Proposal], await county.ReceivedAsync(TestRoster.Office));
        Assert.Equal([Proposal], await county.ReceivedAsync(QuarterlyCounty.SecondOffice));
    }

    [Fact]
    public async Task A_service_that_was_down_asks_when_it_is_back_but_not_on_a_day_off()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        QuarterlyCounty.At(county, 12, 21, 10);
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
        QuarterlyCounty.At(county, 12, 23, 10);
        Assert.Equal(2, await QuarterlyCounty.ProposeAsync(county));
        Assert.Contains("建议12月30日（周一）15:00", (await county.ReceivedAsync(TestRoster.Office))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_last_day_of_a_quarter_there_is_nothing_left_to_propose()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        QuarterlyCounty.At(county, 12, 31, 10);
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
    }

    [Fact]
    public async Task The_day_proposed_is_one_on_which_nobody_is_taken()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        QuarterlyCounty.At(county, 12, 16, 9);
        await county.SayAsync(TestRoster.Liaison, "邀请王建国12月24日下午三点在二楼会议室参加主题党日");
        QuarterlyCounty.At(county, 12, 17, 9);
        await QuarterlyCounty.ProposeAsync(county);
        Assert.Contains("建议12月25日（周三）15:00", (await county.ReceivedAsync(TestRoster.Office))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_word_invites_every_appointee_and_tells_the_rest_of_the_office()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        var reply = await county.SayAsync(TestRoster.Office, "确认。");
        Assert.Equal("已邀请三员4人\n1号 2019年第四季度三员汇报会 12月24日（周二）15:00 县委党建办会议室\n汇报草稿已发给每人核对，有人答复会马上告诉您。", reply);
        foreach (var account in new[] { TestRoster.Envoy, TestRoster.SecondEnvoy, TestRoster.Instructor, TestRoster.Supervisor })
        {
            var received = await county.ReceivedAsync(account);
            Assert.Equal(2, received.Count);
            Assert.Contains("县委党建办邀请您参加2019年第四季度三员汇报会\n12月24日（周二）15:00 县委党建办会议室\n能去回「参加 1」，不能去回「请假 1 原因」。", received);
        }
        Assert.Equal("办公室已确认第四季度汇报会：1号，12月24日（周二）15:00 县委党建办会议室，已邀请三员4人，不用再答复。", (await county.ReceivedAsync(QuarterlyCounty.SecondOffice))[^1]);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Ended));
        Assert.StartsWith("好的", await county.SayAsync(TestRoster.Envoy, "参加 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_answer_stands_and_a_second_one_hears_the_number()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        await Task.WhenAll(county.SayAgainAsync(TestRoster.Office, "确认", "a"), county.SayAgainAsync(QuarterlyCounty.SecondOffice, "确认", "b"));
        Assert.Equal(1, await QuarterlyCounty.MeetingsAsync(county));
        Assert.Equal("第四季度汇报会已经是1号，邀请已发，不用再确认。", await county.SayAsync(QuarterlyCounty.SecondOffice, "确认"));
        Assert.Equal(2, (await county.ReceivedAsync(TestRoster.Envoy)).Count);
    }

    [Fact]
    public async Task A_confirmation_delivered_twice_is_answered_the_same_and_calls_once()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        var first = await county.SayAgainAsync(TestRoster.Office, "确认", "twice");
        Assert.Equal(first, await county.SayAgainAsync(TestRoster.Office, "确认", "twice"));
        Assert.Equal(1, await QuarterlyCounty.MeetingsAsync(county));
    }

    [Fact]
    public async Task A_dropped_proposal_stays_dropped_and_invites_nobody()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        Assert.StartsWith("好的，第四季度不开汇报会", await county.SayAsync(TestRoster.Office, "不开"), StringComparison.Ordinal);
        Assert.StartsWith("办公室已定第四季度不开汇报会，没有发邀请", await county.SayAsync(QuarterlyCounty.SecondOffice, "确认"), StringComparison.Ordinal);
        Assert.Equal("办公室已定第四季度不开汇报会，不用再答复。", (await county.ReceivedAsync(QuarterlyCounty.SecondOffice))[^1]);
        Assert.Equal(0, await QuarterlyCounty.ProposeAsync(county));
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Theory]
    [InlineData("改到12月25日上午九点", "12月25日（周三）09:00 县委党建办会议室")]
    [InlineData("改到25日", "12月25日（周三）15:00 县委党建办会议室")]
    [InlineData("改成上午九点半", "12月24日（周二）09:30 县委党建办会议室")]
    [InlineData("改到12月25日上午九点在三楼会议室", "12月25日（周三）09:00 三楼会议室")]
    [InlineData("地点改到三楼会议室", "12月24日（周二）15:00 三楼会议室")]
    public async Task Day_time_and_place_are_changed_by_saying_so_and_wait_for_the_word(string words, string what)
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        Assert.Equal($"已改为{what}，还没有发邀请。\n回复「确认」邀请三员4人；不开回「不开」。", await county.SayAsync(TestRoster.Office, words));
        Assert.Contains($"办公室把第四季度汇报会改为{what}", (await county.ReceivedAsync(QuarterlyCounty.SecondOffice))[^1], StringComparison.Ordinal);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        Assert.Contains(what, await county.SayAsync(QuarterlyCounty.SecondOffice, "确认"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("改到12月28日上午九点", "12月28日（周六）是休息日，还没有改。请问改到哪个工作日？")]
    [InlineData("改到12月32日", "没有这一天")]
    [InlineData("改到今天上午八点", "这个时间已经过了")]
    [InlineData("改到明年5月6日", "2020年5月6日离第四季度太远了")]
    [InlineData("改到再说", "没看出改到哪天")]
    public async Task A_day_that_cannot_be_is_asked_back_and_changes_nothing(string words, string reply)
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        Assert.StartsWith(reply, await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal((0, QuarterlyMeetingStatus.Proposed), ((await QuarterlyCounty.MeetingAsync(county))!.Revision, (await QuarterlyCounty.MeetingAsync(county))!.Status));
    }

    [Fact]
    public async Task Without_a_proposal_the_words_are_not_taken()
    {
        await using var county = await QuarterlyCounty.OpenAsync();
        foreach (var words in new[] { "确认", "不开", "改到12月25日上午九点" })
            await county.SayAsync(TestRoster.Office, words);
        Assert.Null(await QuarterlyCounty.MeetingAsync(county));
        Assert.Equal(0, await QuarterlyCounty.MeetingsAsync(county));
    }

    [Theory]
    [InlineData(TestRoster.Envoy)]
    [InlineData(TestRoster.Liaison)]
    [InlineData(TestRoster.Leader)]
    public async Task Only_the_office_decides(string account)
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        foreach (var words in new[] { "确认", "不开", "改到12月25日上午九点" })
            await county.SayAsync(account, words);
        Assert.Equal((QuarterlyMeetingStatus.Proposed, 0), ((await QuarterlyCounty.MeetingAsync(county))!.Status, (await QuarterlyCounty.MeetingAsync(county))!.Revision));
    }

    [Fact]
    public async Task A_plan_asked_about_after_the_proposal_is_answered_first()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        QuarterlyCounty.At(county, 12, 17, 10);
        Assert.Contains("回复 1 发送", await county.SayAsync(TestRoster.Office, "邀请王建国12月20日晚上十点在二楼会议室开会"), StringComparison.Ordinal);
        Assert.StartsWith("已邀请王建国", await county.SayAsync(TestRoster.Office, "确认"), StringComparison.Ordinal);
        Assert.Equal(QuarterlyMeetingStatus.Proposed, (await QuarterlyCounty.MeetingAsync(county))!.Status);
        Assert.StartsWith("已邀请三员4人", await county.SayAsync(TestRoster.Office, "确认"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_whose_time_is_gone_by_is_not_called()
    {
        await using var county = await QuarterlyCounty.OpenProposedAsync();
        QuarterlyCounty.At(county, 12, 24, 15, 30);
        Assert.StartsWith("建议的时间已经过了", await county.SayAsync(TestRoster.Office, "确认"), StringComparison.Ordinal);
        Assert.Equal(0, await QuarterlyCounty.MeetingsAsync(county));
        Assert.StartsWith("已改为1月3日", await county.SayAsync(TestRoster.Office, "改到1月3日下午三点"), StringComparison.Ordinal);
        QuarterlyCounty.At(county, 13, 2, 9);
        Assert.StartsWith("已邀请三员4人", await county.SayAsync(TestRoster.Office, "确认"), StringComparison.Ordinal);
    }
}
