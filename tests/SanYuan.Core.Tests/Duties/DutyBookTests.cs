using SanYuan.Core.Activities;
using SanYuan.Core.Duties;

namespace SanYuan.Core.Tests.Duties;

public sealed class DutyBookTests
{
    static readonly DateOnly Today = new(2019, 10, 16);

    static DutyPeriod Period(DutyCadence every, int month) => DutyPeriod.Of(every, new DateOnly(2019, month, 1));

    static DutyRule Changed(int number, DutyCadence every, int count) => DutyBook.Defaults[number - 1] with { Every = every, Count = count, From = Today };

    [Fact]
    public void A_change_leaves_what_is_over_as_it_was()
    {
        var book = new DutyBook([Changed(3, DutyCadence.Quarter, 2)]);
        Assert.Contains(book.For(Period(DutyCadence.Month, 9)), rule => rule is { Number: 3, Count: 1 });
        Assert.DoesNotContain(book.For(Period(DutyCadence.Month, 10)), rule => rule.Number == 3);
        Assert.DoesNotContain(book.For(Period(DutyCadence.Quarter, 9)), rule => rule.Number == 3);
        Assert.Contains(book.For(Period(DutyCadence.Quarter, 10)), rule => rule is { Number: 3, Count: 2 });
    }

    [Fact]
    public void A_rule_switched_off_and_on_again_holds_again()
    {
        var off = DutyBook.Defaults[2] with { IsActive = false, From = Today };
        Assert.DoesNotContain(new DutyBook([off]).For(Period(DutyCadence.Month, 10)), rule => rule.Number == 3);
        Assert.Contains(new DutyBook([off, off with { IsActive = true }]).For(Period(DutyCadence.Month, 10)), rule => rule.Number == 3);
    }

    [Theory]
    [InlineData(0, DutyCadence.Month, DutyFault.NoCount)]
    [InlineData(-1, DutyCadence.Month, DutyFault.NoCount)]
    [InlineData(32, DutyCadence.Month, DutyFault.TooMany)]
    [InlineData(93, DutyCadence.Quarter, DutyFault.TooMany)]
    [InlineData(367, DutyCadence.Year, DutyFault.TooMany)]
    internal void A_count_that_cannot_be_is_refused(int count, DutyCadence every, DutyFault fault) =>
        Assert.Equal(fault, DutyCheck.Of(Changed(3, every, count), new DutyBook([]), Today)!.Value.Fault);

    [Fact]
    public void The_same_kind_asked_of_the_same_bearers_twice_is_a_contradiction()
    {
        var book = new DutyBook([]);
        var second = new DutyRule(11, DutyBearer.TwoNew, [ActivityType.ThemePartyDay], DutyCadence.Quarter, 1) { From = Today };
        Assert.Equal((DutyFault.Contradicts, 4), (DutyCheck.Of(second, book, Today)!.Value.Fault, DutyCheck.Of(second, book, Today)!.Value.Other!.Number));
        Assert.Null(DutyCheck.Of(second with { Types = [ActivityType.HeartTalk] }, book, Today));
        Assert.Null(DutyCheck.Of(second with { Bearer = DutyBearer.Instructor }, book, Today));
        Assert.Null(DutyCheck.Of(second, new DutyBook([DutyBook.Defaults[3] with { IsActive = false, From = Today }]), Today));
    }

    [Fact]
    public void A_rule_cannot_hold_from_a_day_gone_by() =>
        Assert.Equal(DutyFault.Past, DutyCheck.Of(Changed(3, DutyCadence.Month, 2) with { From = Today.AddDays(-1) }, new DutyBook([]), Today)!.Value.Fault);

    [Fact]
    public void Periods_are_months_quarters_and_years()
    {
        Assert.Equal(("2019-10", new DateOnly(2019, 10, 31)), (Period(DutyCadence.Month, 10).Key, Period(DutyCadence.Month, 10).To));
        Assert.Equal(("2019-Q4", new DateOnly(2019, 12, 31)), (Period(DutyCadence.Quarter, 11).Key, Period(DutyCadence.Quarter, 11).To));
        Assert.Equal(("2018", new DateOnly(2018, 12, 31)), (Period(DutyCadence.Year, 11).Previous.Key, Period(DutyCadence.Year, 11).Previous.To));
    }
}
