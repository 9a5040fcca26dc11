namespace SanYuan.Bot.WebConsole.Tables;

internal static class HeatClass
{
    /// <summary>The colour of a cell that says how much is done; the numbers say the same.</summary>
    public static string Of(Tone tone) => tone switch
    {
        Tone.Good => "full",
        Tone.Warning => "part",
        Tone.Bad => "none",
        _ => "",
    };
}
