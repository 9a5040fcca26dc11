namespace SanYuan.Bot.Channels.WeCom.Menu;

/// <summary>A button of the app's menu: says something in its sender's name, opens an address, or holds others.</summary>
internal sealed class WeComMenuButton
{
    /// <summary>At most 16 bytes, 40 below another.</summary>
    public string Name { get; set; } = "";

    /// <summary>What whoever taps it says, as if typed; at most 120 bytes.</summary>
    public string Say { get; set; } = "";

    public string Url { get; set; } = "";

    /// <summary>At most five.</summary>
    public List<WeComMenuButton> Buttons { get; set; } = [];
}
