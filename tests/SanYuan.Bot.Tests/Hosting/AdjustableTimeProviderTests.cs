using Microsoft.Extensions.Time.Testing;
using SanYuan.Bot.Hosting;

namespace SanYuan.Bot.Tests.Hosting;

public sealed class AdjustableTimeProviderTests
{
    static readonly DateTimeOffset Noon = new(2019, 10, 16, 12, 0, 0, TimeSpan.FromHours(8));

    readonly FakeTimeProvider _real = new(Noon);

    [Fact]
    public void It_runs_as_the_real_one_does_and_is_ahead_by_what_it_was_moved()
    {
        var clock = new AdjustableTimeProvider(_real);
        clock.Advance(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Noon.AddDays(1).AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void Moving_it_past_a_timer_fires_the_timer()
    {
        var clock = new AdjustableTimeProvider(_real);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromMinutes(59));
        _real.Advance(TimeSpan.Zero);
        Assert.Equal(0, fired);
        clock.Advance(TimeSpan.FromMinutes(1));
        _real.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, fired);
        _real.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, fired);
    }

    [Fact]
    public void A_timer_with_a_period_goes_on_after_a_move_without_making_up_for_missed_beats()
    {
        var clock = new AdjustableTimeProvider(_real);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, fired);
        _real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, fired);
    }
}
