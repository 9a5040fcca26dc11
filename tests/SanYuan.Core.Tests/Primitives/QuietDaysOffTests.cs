using CsCheck;
using SanYuan.Core.Primitives;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Tests.Primitives;

public sealed class QuietDaysOffTests
{
    static readonly QuietHours Quiet = new(new TimeOnly(21, 30), new TimeOnly(7, 30)) { DaysOff = true };
    static readonly DateTimeOffset Start = new(2018, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));
    static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 3 * 366 * 24 * 60 * 4].Select(quarter => Start.AddSeconds(quarter * 15L));
    static readonly Gen<TimeOnly> Times = Gen.Int[0, 1439].Select(minute => TimeOnly.MinValue.AddMinutes(minute));
    static readonly Gen<QuietHours> Settings = Gen.Select(Times, Times, Gen.Bool).Select((from, until, daysOff) => new QuietHours(from, until) { DaysOff = daysOff });

    static DateTimeOffset At(string moment) => DateTimeOffset.Parse($"{moment}+08:00");

    [Theory]
    [InlineData("2019-09-30 21:30", "2019-10-08 07:30")]
    [InlineData("2019-10-01 10:00", "2019-10-08 07:30")]
    [InlineData("2019-10-07 23:00", "2019-10-08 07:30")]
    [InlineData("2019-10-11 22:00", "2019-10-12 07:30")]
    [InlineData("2019-10-12 10:00", "2019-10-12 10:00")]
    [InlineData("2019-10-12 21:30", "2019-10-14 07:30")]
    public void A_day_off_is_waited_through_and_a_saturday_worked_is_not(string moment, string allowed) => Assert.Equal(At(allowed), Quiet.Allow(At(moment)));

    [Theory]
    [InlineData("2019-10-13 10:00", "2019-10-12 21:29")]
    [InlineData("2019-10-03 10:00", "2019-09-30 21:29")]
    [InlineData("2019-10-08 07:29", "2019-09-30 21:29")]
    [InlineData("2019-10-08 07:30", "2019-10-08 07:30")]
    [InlineData("2019-10-16 23:00", "2019-10-16 21:29")]
    public void The_last_allowed_moment_lies_before_the_days_off(string moment, string allowed) => Assert.Equal(At(allowed), Quiet.LastAllowedBefore(At(moment)));

    [Fact]
    public void On_any_day_only_the_night_holds()
    {
        Assert.Equal(At("2019-10-01 10:00"), Quiet.AllowOnAnyDay(At("2019-10-01 10:00")));
        Assert.Equal(At("2019-10-02 07:30"), Quiet.AllowOnAnyDay(At("2019-10-01 22:00")));
    }

    [Fact]
    public void Without_days_off_in_the_setting_only_the_hours_hold()
    {
        var hours = Quiet with { DaysOff = false };
        Assert.Equal(At("2019-10-01 10:00"), hours.Allow(At("2019-10-01 10:00")));
        Assert.Equal(At("2019-10-05 21:29"), hours.LastAllowedBefore(At("2019-10-06 03:00")));
    }

    [Fact]
    public void The_calendar_is_asked_anew_each_time()
    {
        var calendar = WorkingDayCalendar.Official;
        var quiet = Quiet with { Calendar = () => calendar };
        Assert.Equal(At("2027-10-01 10:00"), quiet.Allow(At("2027-10-01 10:00")));
        calendar = calendar.With([new SpecialDay(new DateOnly(2027, 10, 1), DayKind.Off)]);
        Assert.Equal(At("2027-10-04 07:30"), quiet.Allow(At("2027-10-01 10:00")));
    }

    [Fact]
    public void What_is_allowed_is_never_quiet_and_never_on_the_wrong_side() => Gen.Select(Settings, Moments).Sample((quiet, moment) =>
        quiet.Allow(moment) is var next && quiet.LastAllowedBefore(moment) is var last
        && next >= moment && last <= moment && !quiet.IsQuiet(next) && !quiet.IsQuiet(last)
        && (!quiet.DaysOff || quiet.Calendar().IsWorkingDay(DateOnly.FromDateTime(next.DateTime))));

    [Fact]
    public void A_moment_that_is_not_quiet_is_left_as_it_is() => Gen.Select(Settings, Moments).Sample((quiet, moment) =>
        quiet.IsQuiet(moment) == (quiet.Allow(moment) != moment) && quiet.IsQuiet(moment) == (quiet.LastAllowedBefore(moment) != moment));

    [Fact]
    public void Between_the_last_and_the_next_allowed_moment_every_minute_is_quiet() => Gen.Select(Settings, Moments, Gen.Double[0, 1]).Sample((quiet, moment, share) =>
    {
        var (last, next) = (quiet.LastAllowedBefore(moment).AddMinutes(1), quiet.Allow(moment));
        var between = last + ((next - last) * share);
        return !quiet.IsQuiet(moment) || between >= next || quiet.IsQuiet(between);
    });
}
