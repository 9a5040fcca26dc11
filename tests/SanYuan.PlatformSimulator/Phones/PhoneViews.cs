using SanYuan.PlatformSimulator.Phones.Transcripts;

namespace SanYuan.PlatformSimulator.Phones;

/// <summary>A line as the page shows it; a photo is asked for by itself.</summary>
internal sealed record PhoneView(int Number, double At, string Channel, string Who, string Kind, string Words, IReadOnlyList<string> Buttons, bool HasPhoto, string State)
{
    /// <summary>Everything before is gone.</summary>
    public static readonly PhoneView Emptied = new(0, 0, "", "", "", "", [], false, "");

    public static PhoneView Of(PhoneEntry entry) => new(
        entry.Number, entry.Line.At, entry.Line.Channel, entry.Line.Who, entry.Line.Kind, entry.Line.Words, entry.Line.Buttons ?? [], entry.Line.Kind == LineKinds.Photo, entry.State);
}

internal sealed record SwitchView(string Name, string Label, bool ActsOnce, bool IsOn);

internal sealed record PlatformView(string Channel, string Title, IReadOnlyList<string> Offers, IEnumerable<SwitchView> Switches)
{
    public static PlatformView Of(IPhonePlatform platform) => new(
        platform.Channel, platform.Title, platform.Offers, platform.Switches.Select(one => new SwitchView(one.Name, one.Label, one.ActsOnce, one.IsOn)));
}
