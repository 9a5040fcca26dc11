using SanYuan.Core.Primitives;

namespace SanYuan.Core.Tests.Primitives;

public sealed class QuietHoursTests
{
    static readonly QuietHours Night = new(new TimeOnly(21, 30), new TimeOnly(7, 30));

    static DateTimeOffset At(int day, int hour, int minute) => new(2019, 10, day, hour, minute, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(12, 0)]
    [InlineData(7, 30)]
    [InlineData(21, 29)]
    public void By_day_speaking_is_allowed_at_once(int hour, int minute) => Assert.Equal(At(16, hour, minute), Night.Allow(At(16, hour, minute)));

    [Theory]
    [InlineData(16, 21, 30, 17)]
    [InlineData(16, 23, 59, 17)]
    [InlineData(17, 0, 0, 17)]
    [InlineData(17, 7, 29, 17)]
    public void By_night_it_waits_for_the_morning(int day, int hour, int minute, int morning) =>
        Assert.Equal(At(morning, 7, 30), Night.Allow(At(day, hour, minute)));

    [Theory]
    [InlineData("21:30-07:30 and days off", true)]
    [InlineData("21:30-07:30 AND DAYS OFF", true)]
    [InlineData("21:30-07:30", false)]
    [InlineData(" 21:30 - 07:30 ", false)]
    public void The_setting_is_read(string text, bool daysOff)
    {
        Assert.True(QuietHours.TryParse(text, out var hours));
        Assert.Equal(Night with { DaysOff = daysOff }, hours);
    }

    [Theory]
    [InlineData("")]
    [InlineData("21:30")]
    [InlineData("25:00-07:30")]
    [InlineData("nine-five")]
    [InlineData("1-2-3")]
    public void A_setting_that_makes_no_sense_is_refused(string text) => Assert.False(QuietHours.TryParse(text, out _));
}
