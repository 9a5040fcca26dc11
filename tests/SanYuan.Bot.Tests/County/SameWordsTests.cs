namespace SanYuan.Bot.Tests.County;

/// <summary>Reports of two days that say the same, apart from dates, numbers and units.</summary>
public sealed class SameWordsTests
{
    static string At(string words) => SignalCounty.Check.Replace("县疾控中心", words, StringComparison.Ordinal);

    [Fact]
    public async Task The_same_words_of_another_day_are_found_once_however_often_the_job_runs()
    {
        await using var county = await SignalCounty.OpenTwiceAsync();
        Assert.Equal(1, await county.WatchAsync());
        Assert.Equal(0, await county.WatchAsync());
        Assert.Equal("SameWords#2#1", await county.FoundAsync());
    }

    [Fact]
    public async Task They_are_found_at_another_unit_by_another_person_too_and_of_the_nearest_entry_only()
    {
        await using var county = await SignalCounty.OpenTwiceAsync();
        await county.ReportAsync(TestRoster.SecondEnvoy, 17, $"今天下午{At("教体局")}");
        Assert.Equal("SameWords#2#1 SameWords#3#2", await county.FoundAsync());
    }

    [Fact]
    public async Task Nearly_the_same_words_count_of_one_person_only()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 9, $"今天{SignalCounty.Check}");
        await county.ReportAsync(TestRoster.SecondEnvoy, 14, $"今天{SignalCounty.Check}，还有一处");
        await county.ReportAsync(TestRoster.Envoy, 16, $"今天{SignalCounty.Check}，还有一处说明");
        Assert.Equal("SameWords#3#1", await county.FoundAsync());
    }

    [Fact]
    public async Task Two_who_tell_of_one_day_are_none()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 16, $"今天{SignalCounty.Check}");
        await county.ReportAsync(TestRoster.SecondEnvoy, 17, $"昨天{SignalCounty.Check}");
        Assert.Equal("", await county.FoundAsync());
    }

    [Fact]
    public async Task Several_entries_of_one_message_and_a_redelivered_message_are_none()
    {
        await using var county = await TestCounty.OpenAsync();
        county.At(16, 18);
        var text = $"10月15日{SignalCounty.Check}；10月16日{SignalCounty.Check}";
        Assert.StartsWith("已记入台账 #1 #2", await county.SayAgainAsync(TestRoster.Envoy, text, "one"), StringComparison.Ordinal);
        await county.SayAgainAsync(TestRoster.Envoy, text, "one");
        Assert.Equal("", await county.FoundAsync());
    }

    [Fact]
    public async Task What_everybody_says_alike_is_none()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 9, "今天参加县疾控中心支部主题党日，15名党员参加");
        await county.ReportAsync(TestRoster.Envoy, 16, "今天参加县疾控中心支部主题党日，15名党员参加");
        Assert.Equal("", await county.FoundAsync());
    }

    [Fact]
    public async Task After_half_a_year_the_same_words_tell_nothing()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 16, $"今天{SignalCounty.Check}");
        county.Time.Advance(TimeSpan.FromDays(181));
        await county.SayAsync(TestRoster.Envoy, $"今天{SignalCounty.Check}");
        county.Time.Advance(TimeSpan.FromDays(181));
        await county.SayAsync(TestRoster.SecondEnvoy, $"今天{SignalCounty.Check}");
        Assert.Equal("", await county.FoundAsync());
    }

    [Fact]
    public async Task A_correction_that_brings_them_to_one_day_closes_it_and_one_that_parts_them_again_opens_it()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 15, $"今天{SignalCounty.Check}");
        await county.ReportAsync(TestRoster.SecondEnvoy, 16, $"今天{SignalCounty.Check}");
        Assert.Equal("SameWords#2#1", await county.FoundAsync());
        await county.SayAsync(TestRoster.SecondEnvoy, "#2 日期改成10月15日");
        Assert.Equal("", await county.FoundAsync());
        Assert.Contains("已自动关闭", await county.SayAsync(TestRoster.Office, "异常提示1"), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.SecondEnvoy, "#2 日期改成10月16日");
        Assert.Equal("SameWords#2#1", await county.FoundAsync());
        Assert.Equal(1, Assert.Single(await county.OpenSignalsAsync()).Number);
    }

    [Fact]
    public async Task A_withdrawal_closes_it_and_leaves_the_one_after_with_the_one_before()
    {
        await using var county = await SignalCounty.OpenTwiceAsync();
        await county.ReportAsync(TestRoster.Envoy, 18, $"今天{SignalCounty.Check}");
        Assert.Equal("SameWords#2#1 SameWords#3#2", await county.FoundAsync());
        await county.SayAsync(TestRoster.Envoy, "撤销 #2");
        Assert.Equal("SameWords#3#1", await county.FoundAsync());
    }

    [Fact]
    public async Task An_earlier_entry_that_moves_away_is_held_against_the_one_after_it()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 16, $"今天{SignalCounty.Check}");
        await county.ReportAsync(TestRoster.SecondEnvoy, 16, $"今天{SignalCounty.Check}");
        Assert.Equal("", await county.FoundAsync());
        await county.SayAsync(TestRoster.Envoy, "#1 日期改成10月15日");
        Assert.Equal("SameWords#2#1", await county.FoundAsync());
    }

    [Fact]
    public async Task A_ledger_longer_than_one_look_is_looked_through_in_a_run()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.ReportAsync(TestRoster.Envoy, 9, $"今天{SignalCounty.Check}");
        for (var one = 0; one < 210; one++)
            await county.ReportAsync(TestRoster.Supervisor, 10, "今天到疾控督导检查，没有问题");
        await county.ReportAsync(TestRoster.SecondEnvoy, 16, $"今天{SignalCounty.Check}");
        Assert.Equal("SameWords#212#1", await county.FoundAsync());
    }

    [Fact]
    public async Task A_run_that_broke_off_before_it_was_recorded_is_made_up_for()
    {
        await using var county = await SignalCounty.OpenTwiceAsync();
        await county.PhotoAsync(TestRoster.Envoy, "p");
        // What the first of a round's two writes leaves behind.
        await county.WriteAsync(async (session, token) =>
        {
            var entries = await session.Examinations.NewEntriesAsync(default, 10, token);
            await session.Examinations.KeepAsync([.. entries.Select(entry => new Core.Signals.Examined(entry, "同样的话同样的话同样的话同样的话同样的话同样的话"))], await session.Examinations.NewPhotosAsync(0, 10, token), token);
            return true;
        });
        Assert.Equal(1, await county.WatchAsync());
        Assert.Equal(0, await county.WatchAsync());
    }
}
