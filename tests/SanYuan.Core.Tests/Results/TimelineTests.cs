using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;

namespace SanYuan.Core.Tests.Results;

public sealed class TimelineTests
{
    static readonly DateOnly Day = new(2019, 10, 16);

    static Timeline Of(params (int Day, int? Value, ResultOrigin Origin)[] told) => new(
    [
        .. told.Select(one => new UnitResult(new UnitId(1), ResultKind.Stars, one.Value, Day.AddDays(one.Day), one.Origin) { ToldAt = default, Source = new MessageSource("wecom", "m") })
            .OrderBy(one => one.Since),
    ]);

    [Fact]
    public void The_starting_point_holds_for_the_time_before_it()
    {
        var timeline = Of((0, 2, ResultOrigin.Start), (5, 4, ResultOrigin.Chat));
        Assert.Equal([2, 2, 4], new[] { -300, 4, 5 }.Select(day => timeline.At(Day.AddDays(day))));
        Assert.Equal((2, 4), (timeline.Steps().Single().From, timeline.Steps().Single().To));
    }

    [Fact]
    public void What_was_first_said_in_chat_tells_nothing_of_the_time_before()
    {
        var timeline = Of((0, 3, ResultOrigin.Chat), (5, 4, ResultOrigin.Chat));
        Assert.Null(timeline.At(Day.AddDays(-1)));
        Assert.Equal([3, 3, 4], new[] { -300, 0, 6 }.Select(day => timeline.FoundOn(Day.AddDays(day))));
    }

    [Fact]
    public void Of_one_day_the_newest_counts_and_what_stays_the_same_is_no_step()
    {
        var timeline = Of((0, 2, ResultOrigin.Start), (3, 5, ResultOrigin.Chat), (3, 3, ResultOrigin.Chat), (4, 3, ResultOrigin.Import));
        Assert.Equal(3, timeline.At(Day.AddDays(3)));
        Assert.Single(timeline.Steps());
        Assert.Equal(Day.AddDays(3), timeline.LastStep(Day.AddDays(9))!.Told.Since);
        Assert.Null(timeline.LastStep(Day.AddDays(2)));
    }

    [Fact]
    public void An_earlier_statement_told_later_stands_before_the_starting_point()
    {
        var timeline = Of((0, 3, ResultOrigin.Start), (-100, 1, ResultOrigin.Chat));
        Assert.Equal([null, 1, 3], new[] { -101, -100, 0 }.Select(day => timeline.At(Day.AddDays(day))));
    }
}
