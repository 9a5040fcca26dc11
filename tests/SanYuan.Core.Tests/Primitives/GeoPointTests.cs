using SanYuan.Core.Primitives;

namespace SanYuan.Core.Tests.Primitives;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NaN, 113.0)]
    [InlineData(23.0, double.PositiveInfinity)]
    [InlineData(90.1, 113.0)]
    [InlineData(23.0, -180.1)]
    [InlineData(null, 113.0)]
    public void What_is_no_place_is_none(double? latitude, double? longitude) => Assert.Null(GeoPoint.Of(latitude, longitude));

    [Theory]
    [InlineData(23.134, 113.358, 0, 1)]
    [InlineData(23.135, 113.358, 110, 113)]
    [InlineData(23.134, 113.368, 1000, 1040)]
    [InlineData(-23.134, -66.642, 20_000_000, 20_040_000)]
    public void A_distance_is_told_in_metres(double latitude, double longitude, double least, double most) =>
        Assert.InRange(GeoPoint.Of(23.134, 113.358)!.Value.MetresTo(GeoPoint.Of(latitude, longitude)!.Value), least, most);
}
