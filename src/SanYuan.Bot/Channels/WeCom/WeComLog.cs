using SanYuan.Bot.Channels.Crypto;

namespace SanYuan.Bot.Channels.WeCom;

/// <summary>What the channel logs: codes and counts; no words, no accounts, no secrets.</summary>
internal static partial class WeComLog
{
    [LoggerMessage(1001, LogLevel.Warning, "WeCom callback refused: {Code} {Reason}")]
    public static partial void CallbackRefused(this ILogger log, int code, CallbackCryptoError reason);

    [LoggerMessage(1010, LogLevel.Information, "WeCom access token fetched, to be used for {Lifetime}")]
    public static partial void TokenFetched(this ILogger log, TimeSpan lifetime);

    [LoggerMessage(1011, LogLevel.Error, "WeCom gives no access token: {Detail} ({Category})")]
    public static partial void TokenFailed(this ILogger log, Core.Messaging.SendCategory category, string? detail);

    [LoggerMessage(1012, LogLevel.Information, "WeCom refused the access token with {Code}; a new one is fetched")]
    public static partial void TokenRefused(this ILogger log, int code);

    [LoggerMessage(1020, LogLevel.Warning, "WeCom message for {Receivers} receivers not sent: {Detail} ({Category})")]
    public static partial void SendFailed(this ILogger log, int receivers, Core.Messaging.SendCategory category, string? detail);

    [LoggerMessage(1021, LogLevel.Warning, "WeCom refused {Refused} of {Receivers} receivers")]
    public static partial void ReceiversRefused(this ILogger log, int refused, int receivers);

    [LoggerMessage(1022, LogLevel.Warning, "WeCom refused a card with {Code}; the same goes out in words")]
    public static partial void CardRefused(this ILogger log, int code);

    [LoggerMessage(1050, LogLevel.Information, "WeCom's menu is set, {Buttons} buttons")]
    public static partial void MenuSet(this ILogger log, int buttons);

    [LoggerMessage(1051, LogLevel.Warning, "WeCom's menu is not set: {Detail}; tried again in five minutes")]
    public static partial void MenuNotSet(this ILogger log, string detail);

    [LoggerMessage(1030, LogLevel.Warning, "WeCom media not fetched: {Detail} ({Outcome})")]
    public static partial void MediaNotFetched(this ILogger log, Core.Attachments.MediaOutcome outcome, string? detail);

    [LoggerMessage(1040, LogLevel.Warning, "WeCom does not say who signs in: {Detail} ({Fault})")]
    public static partial void MemberUnknown(this ILogger log, Members.WeComMemberFault fault, string? detail);
}
