using CsCheck;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Tests.Primitives;

public sealed class PlatformStrokeTests
{
    static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 7 * 86400].Select(second => new DateTimeOffset(2019, 10, 14, 0, 0, 0, TimeSpan.FromHours(8)).AddSeconds(second));

    [Fact]
    public void Nothing_is_due_at_the_stroke_and_nothing_else_is_moved() => Gen.Select(Moments, Gen.String).Sample((moment, key) =>
    {
        var moved = PlatformStroke.Avoid(moment, key);
        return moment.Minute is 0 or 30
            ? moved.Hour == moment.Hour && moved.Minute - moment.Minute is >= 2 and <= 7 && moved is { Second: 0, Millisecond: 0 }
            : moved == moment;
    });

    [Fact]
    public void Keys_are_spread_over_all_six_minutes() =>
        Assert.Equal(
            [32, 33, 34, 35, 36, 37],
            Enumerable.Range(1, 200).Select(key => PlatformStroke.Avoid(new DateTimeOffset(2019, 10, 16, 7, 30, 0, TimeSpan.FromHours(8)), $"digest:{key}").Minute).Distinct().Order());

    [Fact]
    public void The_same_key_gets_the_same_minute_in_every_process() =>
        Assert.Equal(37, PlatformStroke.Avoid(new DateTimeOffset(2019, 10, 16, 7, 30, 59, TimeSpan.FromHours(8)), "digest:2019-W41:1").Minute);
}
