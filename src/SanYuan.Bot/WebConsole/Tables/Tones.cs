namespace SanYuan.Bot.WebConsole.Tables;

internal static class Tones
{
    /// <summary>Colour beside the words, never instead of them.</summary>
    public static string? Class(Tone tone) => tone switch
    {
        Tone.Good => "tone-good",
        Tone.Warning => "tone-warning",
        Tone.Bad => "tone-bad",
        Tone.Quiet => "tone-quiet",
        _ => null,
    };
}
