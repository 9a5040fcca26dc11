namespace SanYuan.Bot.Channels.DirectLine;

/// <summary>Direct Line for pages of others that show Bot Framework's Web Chat; the section turns it on.</summary>
internal sealed class DirectLineOptions
{
    public const string Section = "SanYuan:DirectLine";

    public const int ShortestSecret = 32;

    /// <summary>Of our own choice. Whoever holds it says who is speaking: it belongs into the server behind a page, never into the page. Never logged.</summary>
    public string Secret { get; set; } = "";
}
