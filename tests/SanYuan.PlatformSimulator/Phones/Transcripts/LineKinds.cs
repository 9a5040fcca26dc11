namespace SanYuan.PlatformSimulator.Phones.Transcripts;

/// <summary>What a line of a transcript can be; the words stand in files and never change.</summary>
public static class LineKinds
{
    public const string Text = "text", Photo = "photo", Place = "place", Tap = "tap";

    /// <summary>A fault switch was used: its name, and <c>on</c> or <c>off</c> of those that last.</summary>
    public const string Switch = "switch";

    /// <summary>What the service said to somebody: in answer, or unasked.</summary>
    public const string Answer = "answer", Push = "push";

    public static bool IsKnown(string kind) => kind is Text or Photo or Place or Tap or Switch or Answer or Push;

    /// <summary>It came from the service, and is not said again when a transcript is replayed.</summary>
    public static bool IsHeard(string kind) => kind is Answer or Push;
}
