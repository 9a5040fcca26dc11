using SanYuan.Core.Digests.Sending;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.Tests.County;

/// <summary>What the office does with signals, and that nobody else learns of them.</summary>
public sealed class SignalCommandTests
{
    static async Task<TestCounty> OpenAsync()
    {
        var county = await SignalCounty.OpenTwiceAsync();
        await county.WatchAsync();
        return county;
    }

    static Task<IReadOnlyList<SignalChange>> StepsAsync(TestCounty county) => county.ReadAsync((session, token) => session.Signals.ChangesAsync(1, token));

    static async Task<string> LastRefusalAsync(TestCounty county) => (await county.ReadAsync((session, token) => session.Audit.NewestAsync(1, token)))[0].Action;

    [Fact]
    public async Task Open_ones_are_listed_in_neutral_words_and_shown_side_by_side()
    {
        await using var county = await OpenAsync();
        Assert.Equal(
            "待核实的异常提示1条（只有党建办看得到）\n第1条：#2 与 #1（王建国，10月9日）文字几乎相同，可核实\n回「异常提示1」看原文，「异常1 无问题 原因…」销号。",
            await county.SayAsync(TestRoster.Office, "异常提示"));
        Assert.Equal(
            $"异常提示1：文字几乎相同\n#2 王建国，10月16日 县疾控中心：10月16日上午{SignalCounty.Check}\n#1 王建国，10月9日 县疾控中心：今天{SignalCounty.Check}\n核实无问题就回「异常1 无问题 原因…」。",
            await county.SayAsync(TestRoster.Office, "异常提示1"));
    }

    [Fact]
    public async Task Many_are_shown_shortly_and_within_a_message()
    {
        await using var county = await TestCounty.OpenAsync();
        var text = string.Concat(Enumerable.Repeat("查阅台账资料核对会议记录指出存在不足", 20));
        for (var day = 1; day <= 16; day++)
            await county.ReportAsync(TestRoster.Envoy, day, $"今天到县疾控中心检查，{text}");
        Assert.Equal(15, await county.WatchAsync());
        var list = await county.SayAsync(TestRoster.Office, "异常提示");
        Assert.Contains("待核实的异常提示15条", list, StringComparison.Ordinal);
        Assert.Contains("\n第5条：", list, StringComparison.Ordinal);
        Assert.DoesNotContain("第6条", list, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(await county.SayAsync(TestRoster.Office, "异常提示15")), 1, 2048);
    }

    [Fact]
    public async Task One_is_cleared_with_a_reason_kept_with_who_and_when_and_can_be_opened_again()
    {
        await using var county = await OpenAsync();
        Assert.StartsWith("好的，异常提示1已记为核实无问题：两次都是例行检查", await county.SayAsync(TestRoster.Office, "异常1 无问题 两次都是例行检查"), StringComparison.Ordinal);
        Assert.Equal("没有待核实的异常提示。", await county.SayAsync(TestRoster.Office, "异常提示"));
        Assert.EndsWith("办公室10月16日已核实无问题：两次都是例行检查", await county.SayAsync(TestRoster.Office, "异常提示1"), StringComparison.Ordinal);
        Assert.Equal(0, await county.WatchAsync());
        Assert.StartsWith("异常提示1已重新打开", await county.SayAsync(TestRoster.Office, "异常1 重新打开"), StringComparison.Ordinal);
        Assert.Single(await county.OpenSignalsAsync());
        var office = county.PersonOf(TestRoster.Office);
        Assert.Equal(
            [(SignalChangeKind.Found, null, null), (SignalChangeKind.Cleared, office, "两次都是例行检查"), (SignalChangeKind.Reopened, office, null)],
            (await StepsAsync(county)).Select(step => (step.Kind, step.By, step.Reason)));
    }

    [Fact]
    public async Task A_cleared_one_is_not_found_again_by_a_correction()
    {
        await using var county = await OpenAsync();
        await county.SayAsync(TestRoster.Office, "异常1 无问题 例行检查");
        await county.SayAsync(TestRoster.Envoy, "#2 人数改成12");
        Assert.Equal("", await county.FoundAsync());
        await county.SayAsync(TestRoster.Envoy, "撤销 #2");
        Assert.StartsWith("异常提示1没有改动：相关记录已更正或撤销", await county.SayAsync(TestRoster.Office, "异常1 重新打开"), StringComparison.Ordinal);
        Assert.Equal("signal.reopen: true_no_more", await LastRefusalAsync(county));
    }

    [Theory]
    [InlineData("异常提示9", "没有异常提示9", "signal.show: no_such_signal")]
    [InlineData("异常提示99999999999", "没有异常提示9", "signal.show: no_such_signal")]
    [InlineData("异常0 无问题 看过", "没有异常提示0", "signal.clear: no_such_signal")]
    [InlineData("异常9 重新打开", "没有异常提示9", "signal.reopen: no_such_signal")]
    [InlineData("异常1 无问题", "异常提示1没有改动。请写明核实的情况", "signal.clear: no_reason")]
    [InlineData("异常1 无问题 ——", "异常提示1没有改动。请写明核实的情况", "signal.clear: no_reason")]
    [InlineData("异常1 重新打开", "异常提示1本来就是待核实的", "signal.reopen: open_already")]
    public async Task Bad_input_changes_nothing_and_is_kept_in_the_audit_trail(string words, string reply, string action)
    {
        await using var county = await OpenAsync();
        Assert.StartsWith(reply, await county.SayAsync(TestRoster.Office, words), StringComparison.Ordinal);
        Assert.Equal(action, await LastRefusalAsync(county));
        Assert.Equal(SignalStatus.Open, Assert.Single(await county.OpenSignalsAsync()).Status);
        Assert.Single(await StepsAsync(county));
    }

    [Fact]
    public async Task What_was_cleared_before_is_not_cleared_again()
    {
        await using var county = await OpenAsync();
        await county.SayAsync(TestRoster.Office, "异常1 无问题 例行检查");
        Assert.Equal("异常提示1没有改动。办公室10月16日已核实无问题：例行检查", await county.SayAsync(TestRoster.Office, "异常1 无问题 又看了一遍"));
        Assert.Equal("signal.clear: not_open", await LastRefusalAsync(county));
        Assert.Equal(2, (await StepsAsync(county)).Count);
    }

    [Theory]
    [InlineData(TestRoster.Envoy)]
    [InlineData(TestRoster.Instructor)]
    [InlineData(TestRoster.Supervisor)]
    [InlineData(TestRoster.Liaison)]
    [InlineData(TestRoster.Leader)]
    public async Task Nobody_but_the_office_reads_or_clears_them(string account)
    {
        await using var county = await OpenAsync();
        foreach (var words in (string[])["异常提示", "异常提示1", "异常提示9", "异常1 无问题 不是我", "异常1 重新打开"])
        {
            Assert.Equal("这个由党建办使用，没有改动。需要帮忙请联系县委党建办。", await county.SayAsync(account, words));
            Assert.EndsWith(": not_allowed", await LastRefusalAsync(county), StringComparison.Ordinal);
        }
        Assert.Single(await StepsAsync(county));
    }

    [Fact]
    public async Task Nothing_of_them_is_told_to_anybody_or_changes_anything_else()
    {
        await using var county = await OpenAsync();
        foreach (var account in (string[])[TestRoster.Envoy, TestRoster.SecondEnvoy, TestRoster.Liaison, TestRoster.Leader])
        {
            Assert.Empty(await county.ReceivedAsync(account));
            foreach (var words in (string[])["我的", "帮助", "汇总", "谢谢"])
                Assert.DoesNotContain("异常", await county.SayAsync(account, words), StringComparison.Ordinal);
        }
        Assert.Empty(await county.ReceivedAsync(TestRoster.Office));
        Assert.DoesNotContain("异常", await county.ReportAsync(TestRoster.Envoy, 17, $"今天{SignalCounty.Check}"), StringComparison.Ordinal);
        Assert.Contains("异常提示", await county.SayAsync(TestRoster.Office, "帮助"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_tells_the_office_how_many_are_open_and_the_leader_nothing()
    {
        await using var county = await OpenAsync();
        Assert.Contains(". 待核实的异常提示1条，回「异常提示」看\n", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
        Assert.StartsWith("三员简报", await county.SayAsync(TestRoster.Leader, "汇总"), StringComparison.Ordinal);
        Assert.DoesNotContain("异常", await county.SayAsync(TestRoster.Leader, "汇总"), StringComparison.Ordinal);
        county.At(21, 9, 8);
        await county.Get<DigestRound>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(". 待核实的异常提示1条，回「异常提示」看\n", (await county.ReceivedAsync(TestRoster.Office))[^1], StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "异常1 无问题 例行检查");
        Assert.DoesNotContain("异常", await county.SayAsync(TestRoster.Office, "汇总"), StringComparison.Ordinal);
    }
}
