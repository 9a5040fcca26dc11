namespace SanYuan.Core.Primitives;

/// <summary>A place on earth, in degrees north and east, in whatever system the chat platform and the map of the country share (GCJ-02 in China).</summary>
public readonly record struct GeoPoint
{
    const double EarthRadius = 6_371_000;

    GeoPoint(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    public double Latitude { get; }

    public double Longitude { get; }

    /// <returns>Null for what is no place: not a number, out of range, or 0,0, which a phone without a fix sends.</returns>
    public static GeoPoint? Of(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east && Math.Abs(north) <= 90 && Math.Abs(east) <= 180 && (north != 0 || east != 0)
            ? new GeoPoint(north, east)
            : null;

    /// <summary>The same to a thousandth of a degree: about 100 m.</summary>
    public GeoPoint Rounded() => new(Math.Round(Latitude, 3), Math.Round(Longitude, 3));

    /// <summary>Metres between two places as the crow flies.</summary>
    public double MetresTo(GeoPoint other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude) / 2, Radians(other.Longitude - Longitude) / 2);
        var chord = Math.Pow(Math.Sin(north), 2) + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(east), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
