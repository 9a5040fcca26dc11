using SanYuan.Bot.Channels.WeCom.Menu;

namespace SanYuan.Bot.Channels.WeCom;

/// <summary>Settings of the WeCom app, section <see cref="Section"/>; without the section the channel is off.</summary>
internal sealed class WeComOptions
{
    public const string Section = "SanYuan:WeCom";

    /// <summary>The company's id (「企业ID」); also the receive id inside every callback.</summary>
    public string CorpId { get; set; } = "";

    /// <summary>The app's number (「AgentId」).</summary>
    public int AgentId { get; set; }

    /// <summary>The app's secret, for access tokens. Never logged.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The callback's token, for signatures (document 90238: at most 32 letters and digits). Never logged.</summary>
    public string Token { get; set; } = "";

    /// <summary>The callback's key: 43 letters and digits. Never logged.</summary>
    public string EncodingAesKey { get; set; } = "";

    /// <summary>The app's menu, at most three buttons; empty leaves whatever the app has.</summary>
    public List<WeComMenuButton> Menu { get; set; } = [];

    /// <summary>Where the platform's API is; without a trailing path.</summary>
    public string ApiBaseUrl { get; set; } = "https://qyapi.weixin.qq.com";
}
