namespace SanYuan.Bot.Channels.Feishu;

/// <summary>Settings of the Feishu app, section <see cref="Section"/>; without the section the channel is off.</summary>
internal sealed class FeishuOptions
{
    public const string Section = "SanYuan:Feishu";

    public const string UserId = "user_id", OpenId = "open_id";

    /// <summary>The app's id (凭证与基础信息, 「App ID」).</summary>
    public string AppId { get; set; } = "";

    /// <summary>The app's secret, for access tokens. Never logged.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Of 事件与回调, 加密策略: encrypts and signs what comes. Never logged.</summary>
    public string EncryptKey { get; set; } = "";

    /// <summary>Of the same page: comes within what is encrypted, and signs the cards' old callbacks. Never logged.</summary>
    public string VerificationToken { get; set; } = "";

    /// <summary>Where the platform's API is; without a trailing path. Lark outside China: <c>https://open.larksuite.com</c>.</summary>
    public string ApiBaseUrl { get; set; } = "https://open.feishu.cn";

    /// <summary>Which of a person's ids the roster has: <see cref="UserId"/>, as the company's administrators see it, or <see cref="OpenId"/>, which this app alone knows.</summary>
    public string AccountType { get; set; } = UserId;
}
