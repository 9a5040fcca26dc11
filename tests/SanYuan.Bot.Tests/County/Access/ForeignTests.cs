using System.Globalization;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using static SanYuan.Bot.Tests.County.Access.MarkedCounty;

namespace SanYuan.Bot.Tests.County.Access;

/// <summary>What is somebody else's is not shown to, told to or changed by anybody whom the product does not give it, whatever they say.</summary>
public sealed class ForeignTests
{
    /// <summary>What the product gives each of the finance bureau's marked things to. Whoever is not named here is given none; the office everything.</summary>
    static readonly Dictionary<string, string[]> Given = new()
    {
        // What they told and were told themselves.
        [Envoy] = [Entry, Finding, Suggestion, Feedback, Rectified, Place, Declined, Leave, Measure, Contested, Rated],
        // The unit: what was found there, its own answer to it, its own meeting and who declines.
        [Liaison] = [Finding, Suggestion, Feedback, Rectified, Left, Place, Declined],
        // The sector's findings.
        [Supervisor] = [Finding, Suggestion, Feedback, Rectified, Left],
        // Another appointee of the unit verifies, so sees what waits to be verified and what was done about it; nothing else.
        [Colleague] = [Finding, Rectified],
        [TestRoster.Leader] = [Finding, Suggestion, Feedback, Rectified, Left, Candidacy],
        [AccessCounty.Administrator] = [Finding, Suggestion, Feedback, Rectified, Left],
    };

    /// <summary>Whoever has no part in the finance bureau: nothing they say may change anything that is not their own.</summary>
    static readonly string[] Outsiders =
    [
        TestRoster.Envoy, TestRoster.SecondEnvoy, TestRoster.Instructor, TestRoster.Supervisor, TestRoster.Liaison, FindingCounty.Selecting, FindingCounty.OtherLiaison,
        TestRoster.Ended, Selecting, AccessCounty.Stranger,
    ];

    /// <summary>What names somebody else's things, with every number there is in place of {0}.</summary>
    static readonly string[] Numbered =
    [
        "问题{0}", "建议{0}", "核实{0}", "问题{0}通过", "退回{0} 还是空的", "收到问题{0}", "整改{0}：好了", "问题{0}已整改", "#{0}已改，请核", "问题{0}延期到11月20日 原因出差", "撤回问题{0}",
        "#{0} 改成上周四", "#{0} 人数改成12", "#{0} 去掉第一条问题", "撤销 #{0}", "不是我的 {0}", "参加 {0}", "请假 {0} 出差", "{0}号会议取消", "{0}号会议改到周四下午三点", "{0}号会议到会：何财政", "签到 {0}",
        "措施{0}", "措施{0}完成", "措施{0}取消", "措施{0}改到12月20日", "异常提示{0}", "异常{0} 无问题 都看过", "异常{0} 重新打开", "人选{0}", "人选{0}撤回", "人选{0} 条件全部合格",
        "聘任{0}", "聘任{0}结束 10月31日", "撤销拟派 {0}", "重点工作{0}", "异议{0} 采纳 属实", "考核明细 何财政 {0}", "考核有异议 何财政 {0} 不对",
    ];

    static readonly string[] Plain =
    [
        "问题", "共性问题", "我的", "撤销", "人数改成12", "第一条不是问题是建议", "待办", "为什么", "覆盖", "覆盖 县财政局", "预警", "计划", "督导计划", "督导计划 经监督", "未履职", "职责情况", "我的职责",
        "前任", "聘任", "聘任 何财政", "聘书 何财政", "我的聘任", "我的考核", "考核 何财政", "考核名单", "考核名单 特派员", "考核异议", "考核差异 2019", "评价 何财政 满意", "考核定档 2019", "确认定档", "人选", "推荐 县教体局 特派员", "待派单位", "参加", "请假", "签到", "签到差异", "到会：何财政", "何财政没来", "周五的会取消", "周五的会改到周四下午三点",
        "何财政请假 10.28-10.29 生病", "何财政销假", "取消何财政请假", "异常提示", "措施", "措施：建立台账，责任人何财政，12月底前", "我的汇报", "汇报没问题", "汇报改为：都好", "确认", "不开", "汇总", "服务情况",
        "签到问题整改好了，签名表已经用上", "收到", "没有", "没问题", "1", "帮助",
    ];

    static readonly IReadOnlyList<string> Sentences =
        [.. Plain, .. from number in Enumerable.Range(1, 6) from form in Numbered select string.Format(CultureInfo.InvariantCulture, form, number)];

    public static TheoryData<string> EveryOutsider => [.. Outsiders];

    public static TheoryData<string> Everybody => [.. Outsiders, .. Given.Keys];

    [Fact]
    public async Task The_marked_things_are_there_to_be_seen_by_those_they_are_given_to()
    {
        await using var county = await OpenAsync();
        var office = "";
        foreach (var sentence in new[] { "异常提示1", "问题1", "问题2", "问题3", "问题4", "问题5", "问题6", "人选1", "措施", "考核异议", "考核明细 何财政 10" })
            office += await county.SayAsync(TestRoster.Office, sentence);
        Assert.Equal([Entry, Finding, Suggestion, Feedback, Rectified, Candidacy, Cleared, Measure, Left, Contested, Rated], Words.Where(office.Contains));
        Assert.Contains(Finding, await county.SayAsync(Liaison, "问题2"), StringComparison.Ordinal);
        Assert.Contains(Rectified, await county.SayAsync(Colleague, "问题2"), StringComparison.Ordinal);
        Assert.Contains(Suggestion, await county.SayAsync(Supervisor, "建议3"), StringComparison.Ordinal);
        Assert.Contains(Feedback, await county.SayAsync(TestRoster.Leader, "问题"), StringComparison.Ordinal);
        var told = string.Concat(await county.WrittenToAsync(Liaison)) + string.Concat(await county.WrittenToAsync(Envoy));
        Assert.Equal([Place, Declined], new[] { Place, Declined }.Where(told.Contains));
    }

    /// <summary>Of whoever has nothing there: not a row of the whole ledger is other than before, whatever was said.</summary>
    [Theory]
    [MemberData(nameof(EveryOutsider))]
    public async Task Naming_what_is_somebody_elses_changes_nothing_and_shows_nothing(string account)
    {
        await using var county = await OpenAsync();
        await county.DeliverAsync();
        var before = await county.RowsAsync();
        foreach (var sentence in Sentences)
            await AssertHiddenAsync(county, account, sentence);
        var buttons = county.Platform.Calls.Select(call => call.Card).OfType<Card>().SelectMany(card => card.Buttons).ToList();
        Assert.NotEmpty(buttons);
        foreach (var button in buttons)
            Assert.Equal("", Hidden(account, await county.TapAsync(account, button.Key)));
        Assert.Equal("", AccessCounty.Difference(before, await county.RowsAsync()));
    }

    /// <summary>Of whoever changes things of their own: what was there before still is, as it was.</summary>
    [Theory]
    [MemberData(nameof(EveryOutsider))]
    public async Task No_example_of_a_command_reaches_what_is_somebody_elses(string account)
    {
        await using var county = await OpenAsync();
        var before = await county.RowsAsync();
        foreach (var sentence in county.Get<CommandDesk>().Commands.Select(command => command.Example).Concat(Allowed.Intents.Values.Select(one => one.Sentence)))
            await AssertHiddenAsync(county, account, sentence);
        before.ExceptWith(await county.RowsAsync());
        Assert.Empty(before);
    }

    /// <summary>Of whoever has a part in it: nothing beyond that part is shown.</summary>
    [Theory]
    [MemberData(nameof(EveryInsider))]
    public async Task Whoever_has_a_part_is_shown_no_more_than_that(string account)
    {
        await using var county = await OpenAsync();
        foreach (var sentence in county.Get<CommandDesk>().Commands.Select(command => command.Example).Concat(Sentences))
            await AssertHiddenAsync(county, account, sentence);
    }

    public static TheoryData<string> EveryInsider => [.. Given.Keys];

    [Fact]
    public async Task No_message_of_the_service_takes_anything_to_whom_it_is_not_given()
    {
        await using var county = await OpenAsync();
        await county.RoundsAsync();
        foreach (string account in Everybody.Select(row => row.Data))
            foreach (var text in await county.WrittenToAsync(account))
                Assert.Equal((account, text, ""), (account, text, Hidden(account, text)));
    }

    [Theory]
    [InlineData(Envoy, "核实2", "own_work")]
    [InlineData(Envoy, "退回2 还是空的", "own_work")]
    [InlineData(Liaison, "核实2", "not_allowed")]
    [InlineData(Liaison, "退回2 还是空的", "not_allowed")]
    public async Task Nobody_verifies_what_they_reported_or_put_right(string account, string sentence, string why)
    {
        await using var county = await OpenAsync();
        var before = await county.RowsAsync();
        await county.SayAsync(account, sentence);
        Assert.EndsWith($": {why}", (await county.RefusalsAsync())[^1], StringComparison.Ordinal);
        Assert.Equal("", AccessCounty.Difference(before, await county.RowsAsync()));
    }

    static async Task AssertHiddenAsync(TestCounty county, string account, string sentence)
    {
        var reply = await county.SayAsync(account, sentence);
        Assert.Equal((sentence, reply, ""), (sentence, reply, Hidden(account, reply)));
    }

    /// <summary>The marked words of a text that are not given to somebody.</summary>
    static string Hidden(string account, string text) => string.Join('、', Words.Except(Given.GetValueOrDefault(account, [])).Where(text.Contains));
}
