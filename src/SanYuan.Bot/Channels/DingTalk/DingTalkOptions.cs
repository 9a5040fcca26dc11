namespace SanYuan.Bot.Channels.DingTalk;

/// <summary>Settings of the DingTalk app, section <see cref="Section"/>; without the section the channel is off.</summary>
internal sealed class DingTalkOptions
{
    public const string Section = "SanYuan:DingTalk";

    public const string StreamMode = "Stream", HttpMode = "Http";

    /// <summary>The app's id (「Client ID」, formerly AppKey).</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The app's secret, for access tokens and the signature of callbacks. Never logged.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The robot's code, as its page shows it (「机器人编码」).</summary>
    public string RobotCode { get; set; } = "";

    /// <summary>Where the platform's API is; without a trailing path.</summary>
    public string ApiBaseUrl { get; set; } = "https://api.dingtalk.com";

    /// <summary>Where the addresses lie at which single conversations are answered, beside those of <c>dingtalk.com</c>.</summary>
    public string OldApiBaseUrl { get; set; } = "https://oapi.dingtalk.com";

    /// <summary><see cref="StreamMode"/>: we call the platform, and need no address of our own; <see cref="HttpMode"/>: it calls us.</summary>
    public string Mode { get; set; } = StreamMode;

    /// <summary>The company's id; empty: not compared.</summary>
    public string CorpId { get; set; } = "";

    /// <summary>Of the event subscription, with <see cref="AesKey"/>; empty: events are not taken over HTTP. Never logged.</summary>
    public string Token { get; set; } = "";

    /// <summary>Of the event subscription: 43 letters and digits. Never logged.</summary>
    public string AesKey { get; set; } = "";

    /// <summary>The template of interactive cards; empty: cards whose buttons write the answer.</summary>
    public string CardTemplateId { get; set; } = "";

    /// <summary>Signs callbacks of interactive cards in HTTP mode; a secret of our own choice, told to the platform. Never logged.</summary>
    public string CardSecret { get; set; } = "";

    public bool IsHttp => Mode.Equals(HttpMode, StringComparison.OrdinalIgnoreCase);
}
