using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework;

/// <summary>What the channel logs: codes and counts; no words, no accounts, no secrets.</summary>
internal static partial class BotFrameworkLog
{
    [LoggerMessage(1201, LogLevel.Warning, "Bot Framework call refused: {Reason}")]
    public static partial void CallRefused(this ILogger log, string reason);

    [LoggerMessage(1202, LogLevel.Error, "A Bot Framework message comes by a channel or from a tenant that is not listened to: check SanYuan:BotFramework:Channels and TenantId")]
    public static partial void NotOurs(this ILogger log);

    [LoggerMessage(1203, LogLevel.Error, "Bot Framework's signing keys cannot be fetched: check SanYuan:BotFramework:OpenIdMetadata and the way out to it; the platform is asked to deliver again")]
    public static partial void NoKeys(this ILogger log, Exception failure);

    [LoggerMessage(1210, LogLevel.Information, "Bot Framework access token fetched, to be used for {Lifetime}")]
    public static partial void TokenFetched(this ILogger log, TimeSpan lifetime);

    [LoggerMessage(1211, LogLevel.Error, "Bot Framework gives no access token: {Detail} ({Category}); check SanYuan:BotFramework:AppId, AppPassword and TenantId")]
    public static partial void TokenFailed(this ILogger log, SendCategory category, string? detail);

    [LoggerMessage(1212, LogLevel.Information, "Bot Framework refused the access token; a new one is fetched")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(1220, LogLevel.Warning, "Bot Framework message not sent: {Detail} ({Category})")]
    public static partial void SendFailed(this ILogger log, SendCategory category, string? detail);

    [LoggerMessage(1221, LogLevel.Warning, "Bot Framework refused a card ({Detail}); its words go out instead")]
    public static partial void CardRefused(this ILogger log, string? detail);

    [LoggerMessage(1230, LogLevel.Warning, "Bot Framework media not fetched: {Detail} ({Outcome})")]
    public static partial void MediaNotFetched(this ILogger log, MediaOutcome outcome, string? detail);
}
