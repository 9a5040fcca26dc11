namespace SanYuan.Bot.Channels.BotFramework;

/// <summary>The bot of Azure Bot Service; the section turns the channel on. Without it there is only the emulator, on a machine where somebody develops.</summary>
internal sealed class BotFrameworkOptions
{
    public const string Section = "SanYuan:BotFramework";

    /// <summary>Of the multi-tenant bots: where their tokens come from when no tenant is named.</summary>
    const string CommonTenant = "botframework.com";

    /// <summary>The app registration's id (「应用程序(客户端) ID」).</summary>
    public string AppId { get; set; } = "";

    /// <summary>A client secret of the app registration. Never logged.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The organisation's tenant: tokens come from it, and messages of another's people are refused; empty: a bot for any tenant.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The channels that are listened to, <c>;</c> between. On some of the others people choose their own id: whoever names one here vouches for it.</summary>
    public string Channels { get; set; } = "msteams";

    /// <summary>Hosts that files may be fetched from beside the channel's own, <c>;</c> between; one that begins with a dot stands for all below it.</summary>
    public string AttachmentHosts { get; set; } = "";

    /// <summary>Where access tokens are asked for.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Where the keys are named with which the platform signs its calls.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string TokenTenant => TenantId.Length > 0 ? TenantId : CommonTenant;

    public bool Listens(string? channel) => List(Channels).Contains(channel, StringComparer.OrdinalIgnoreCase);

    public bool AllowsFilesOf(string host) =>
        List(AttachmentHosts).Any(one => one[0] == '.' ? host.EndsWith(one, StringComparison.OrdinalIgnoreCase) : host.Equals(one, StringComparison.OrdinalIgnoreCase));

    static string[] List(string setting) => setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
