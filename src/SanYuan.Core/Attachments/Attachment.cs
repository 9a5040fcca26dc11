using SanYuan.Core.Primitives;

namespace SanYuan.Core.Attachments;

public enum AttachmentKind
{
    Photo,
    Voice,
    Video,
    Location,
    File,

    /// <summary>An address on the web: kept as words, never visited.</summary>
    Link,
}

/// <summary>What a message carries beside words, as the platform told of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="MediaId">By which the platform hands out the content, for three days; empty when there is none to fetch.</param>
public sealed record Attachment(AttachmentKind Kind, string MediaId)
{
    const int MaxLabel = 200;
    const int CoordinateDigits = 2;

    /// <summary>The name of a place or file, the title and address of a link; empty when not told.</summary>
    public string Label { get; init => field = Short(value); } = "";

    /// <summary>Degrees north, to a hundredth: about a kilometre, enough to tell the village and not the house.</summary>
    public double? Latitude { get; init => field = Coarse(value, 90); }

    /// <summary>Degrees east, as coarse.</summary>
    public double? Longitude { get; init => field = Coarse(value, 180); }

    /// <summary>The place as the phone told it, for measuring a distance while its message is answered; never stored.</summary>
    public GeoPoint? Spot { get; init; }

    /// <summary>The same without where it was.</summary>
    public Attachment WithoutPlace() => this with { Label = "", Latitude = null, Longitude = null, Spot = null };

    public bool HasMedia => MediaId.Length > 0;

    // Between characters: half of one is no text.
    static string Short(string label) =>
        label.Length <= MaxLabel ? label : label[..(char.IsHighSurrogate(label[MaxLabel - 1]) ? MaxLabel - 1 : MaxLabel)];

    static double? Coarse(double? degrees, double limit) =>
        degrees is { } given && Math.Abs(given) <= limit ? Math.Round(given, CoordinateDigits) : null;
}
