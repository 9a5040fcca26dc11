using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu;

/// <summary>What the channel logs: codes and counts; no words, no accounts, no secrets.</summary>
internal static partial class FeishuLog
{
    [LoggerMessage(1201, LogLevel.Warning, "Feishu callback refused: {Reason}")]
    public static partial void CallbackRefused(this ILogger log, string reason);

    [LoggerMessage(1202, LogLevel.Error, "A Feishu event is for another app, or with another token: check SanYuan:Feishu:AppId and VerificationToken")]
    public static partial void NotOurs(this ILogger log);

    [LoggerMessage(1203, LogLevel.Error, "Feishu does not tell who the robot is ({Detail}): messages of groups are asked for again")]
    public static partial void RobotUnknown(this ILogger log, string? detail);

    [LoggerMessage(1204, LogLevel.Warning, "Feishu does not tell the {AccountType} of a sender: give the app the permission for it, or set SanYuan:Feishu:AccountType")]
    public static partial void SenderUnnamed(this ILogger log, string accountType);

    [LoggerMessage(1210, LogLevel.Information, "Feishu access token fetched, to be used for {Lifetime}")]
    public static partial void TokenFetched(this ILogger log, TimeSpan lifetime);

    [LoggerMessage(1211, LogLevel.Error, "Feishu gives no access token: {Detail} ({Category})")]
    public static partial void TokenFailed(this ILogger log, SendCategory category, string? detail);

    [LoggerMessage(1212, LogLevel.Information, "Feishu refused the access token; a new one is fetched")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(1220, LogLevel.Warning, "Feishu message not sent: {Detail} ({Category})")]
    public static partial void SendFailed(this ILogger log, SendCategory category, string? detail);

    [LoggerMessage(1221, LogLevel.Information, "Feishu puts a receiver off, who gets too much at once")]
    public static partial void ReceiverPutOff(this ILogger log);

    [LoggerMessage(1222, LogLevel.Warning, "Feishu refused a card ({Detail}); its words go out instead")]
    public static partial void CardRefused(this ILogger log, string? detail);

    [LoggerMessage(1230, LogLevel.Warning, "Feishu media not fetched: {Detail} ({Outcome})")]
    public static partial void MediaNotFetched(this ILogger log, MediaOutcome outcome, string? detail);
}
