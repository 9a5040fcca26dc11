namespace SanYuan.Bot.Tests.County.Duties;

public sealed class PerformanceTests
{
    [Fact]
    public async Task Each_reads_what_they_owe_and_what_proves_the_rest()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.StartsWith("10月在县疾控中心到岗履职 1次，还差1次。\n主责：三会一课", await county.SayAsync(TestRoster.Envoy, "我的职责"), StringComparison.Ordinal);
        Assert.StartsWith("10月在县疾控中心到岗履职 1次，已完成（#1）。", await county.SayAsync(TestRoster.SecondEnvoy, "我的职责"), StringComparison.Ordinal);
        Assert.Contains("\n六好：", await county.SayAsync(TestRoster.Instructor, "我的职责"), StringComparison.Ordinal);
        Assert.StartsWith("10月督导检查 1次，还差1次。", await county.SayAsync(TestRoster.Supervisor, "我的职责"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_proves_nothing()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.SecondEnvoy, "撤销");
        Assert.Contains("还差1次", await county.SayAsync(TestRoster.SecondEnvoy, "我的职责"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_counts_by_role_and_lists_who_is_late()
    {
        await using var county = await DutyCounty.OpenAsync();
        Assert.Contains("\n特派员：完成1 待完成0 未到期1 逾期0 请假免0\n指导员：完成0", await county.SayAsync(TestRoster.Office, "职责情况"), StringComparison.Ordinal);
        Assert.Equal("没有逾期未履职的。", await county.SayAsync(TestRoster.Office, "未履职"));
        county.At(11, 4);
        Assert.Equal("逾期未履职3项\n10月督导检查1人：孙监督\n10月到岗履职1人：王建国\n10月到岗履职1人：周指导", await county.SayAsync(TestRoster.Leader, "未履职"));
    }

    [Fact]
    public async Task A_selecting_unit_sees_its_own_people_and_others_are_refused()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(11, 4);
        Assert.Equal("逾期未履职1项\n10月到岗履职1人：王建国", await county.SayAsync(DutyCounty.Selecting, "未履职"));
        Assert.Equal("没有逾期未履职的。", await county.SayAsync(DutyCounty.OtherSelecting, "未履职"));
        await county.SayAsync(TestRoster.Envoy, "未履职");
        Assert.Equal("duty.late: not_allowed", await county.RefusalAsync());
        await county.SayAsync(TestRoster.Liaison, "职责情况");
        Assert.Equal("duty.state: not_allowed", await county.RefusalAsync());
    }

    [Fact]
    public async Task A_duty_is_reminded_of_at_each_step_and_never_once_it_is_done()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(10, 23);
        Assert.Empty(await county.DutiesAsync(TestRoster.Envoy));
        county.At(10, 24);
        var soon = Assert.Single(await county.DutiesAsync(TestRoster.Envoy));
        Assert.Equal("10月到岗履职还差1次（10月31日前）", soon.Line);
        Assert.Contains("职责2", soon.Why.Rule, StringComparison.Ordinal);
        Assert.Empty(await county.DutiesAsync(TestRoster.SecondEnvoy));
        county.At(10, 31);
        var last = Assert.Single(await county.DutiesAsync(TestRoster.Envoy));
        county.At(11, 4);
        var late = Assert.Single(await county.DutiesAsync(TestRoster.Envoy));
        Assert.Equal(["soon", "last", "late"], new[] { soon, last, late }.Select(item => item.Key.Split(':')[^1]));
        county.At(11, 20);
        Assert.Equal(late.Key, Assert.Single(await county.DutiesAsync(TestRoster.Envoy)).Key);
        await county.SayAsync(TestRoster.Envoy, "补报：10月30日参加县疾控中心主题党日，12人");
        Assert.Empty(await county.DutiesAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task The_selecting_unit_hears_three_working_days_after_and_the_office_five()
    {
        await using var county = await DutyCounty.OpenAsync();
        county.At(11, 4);
        Assert.Empty(await county.DutiesAsync(DutyCounty.Selecting));
        county.At(11, 5);
        Assert.Equal("王建国10月职责未完成", Assert.Single(await county.DutiesAsync(DutyCounty.Selecting)).Line);
        Assert.Empty(await county.DutiesAsync(DutyCounty.OtherSelecting));
        Assert.Empty(await county.DutiesAsync(TestRoster.Office));
        county.At(11, 7);
        Assert.Equal("孙监督、王建国、周指导10月职责未完成".Length, Assert.Single(await county.DutiesAsync(TestRoster.Office)).Line.Length);
    }

    [Fact]
    public async Task Nobody_on_leave_is_reminded_and_whoever_is_excused_never_is()
    {
        await using var county = await DutyCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, "请假 10.24-10.28 出差");
        county.At(10, 25, 9, 8);
        await county.RemindAsync();
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        county.At(10, 29, 9, 8);
        await county.RemindAsync();
        Assert.Contains("10月到岗履职还差1次", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
        await county.SayAsync(TestRoster.Office, "周指导请假 10.1-10.31 生病");
        foreach (var (month, day) in new[] { (10, 31), (11, 4), (11, 7) })
        {
            county.At(month, day);
            Assert.Empty(await county.DutiesAsync(TestRoster.Instructor));
        }
        Assert.DoesNotContain("周指导", await county.SayAsync(TestRoster.Office, "未履职"), StringComparison.Ordinal);
    }
}
