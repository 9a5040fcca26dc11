namespace SanYuan.PlatformSimulator.Phones.Transcripts;

/// <summary>One thing that somebody did, or that the service said to somebody.</summary>
public sealed record TranscriptLine
{
    /// <summary>Seconds since the recording began.</summary>
    public double At { get; init; }

    public string Channel { get; init; } = "";

    /// <summary>The account on that channel; empty of a switch.</summary>
    public string Who { get; init; } = "";

    /// <summary>Of <see cref="LineKinds"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Of a tap the button's label, of a place its name.</summary>
    public string Words { get; init; } = "";

    /// <summary>The labels of a card's buttons, in order; null for words alone.</summary>
    public IReadOnlyList<string>? Buttons { get; init; }

    /// <summary>Of a tap: what the card said.</summary>
    public string? Card { get; init; }

    /// <summary>A photo's file name.</summary>
    public string? Name { get; init; }

    /// <summary>A photo; Base64 in the file.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees.</summary>
    public double? Longitude { get; init; }
}
