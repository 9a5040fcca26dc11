using SanYuan.Bot.Channels.Crypto;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk;

/// <summary>What the channel logs: codes and counts; no words, no accounts, no secrets.</summary>
internal static partial class DingTalkLog
{
    [LoggerMessage(1101, LogLevel.Warning, "DingTalk callback refused: {Reason}")]
    public static partial void CallbackRefused(this ILogger log, string reason);

    [LoggerMessage(1102, LogLevel.Warning, "DingTalk event refused: {Reason}")]
    public static partial void EventRefused(this ILogger log, CallbackCryptoError reason);

    [LoggerMessage(1103, LogLevel.Error, "A DingTalk message is for another robot or company: check SanYuan:DingTalk:RobotCode and CorpId")]
    public static partial void NotOurs(this ILogger log);

    [LoggerMessage(1110, LogLevel.Information, "DingTalk access token fetched, to be used for {Lifetime}")]
    public static partial void TokenFetched(this ILogger log, TimeSpan lifetime);

    [LoggerMessage(1111, LogLevel.Error, "DingTalk gives no access token: {Detail} ({Category})")]
    public static partial void TokenFailed(this ILogger log, SendCategory category, string? detail);

    [LoggerMessage(1112, LogLevel.Information, "DingTalk refused the access token; a new one is fetched")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(1120, LogLevel.Warning, "DingTalk message for {Receivers} receivers not sent: {Detail} ({Category})")]
    public static partial void SendFailed(this ILogger log, int receivers, SendCategory category, string? detail);

    [LoggerMessage(1121, LogLevel.Warning, "Of {Receivers} receivers DingTalk refused {Refused} and put off {Deferred}")]
    public static partial void ReceiversLeftOut(this ILogger log, int receivers, int refused, int deferred);

    [LoggerMessage(1122, LogLevel.Warning, "DingTalk refused a card ({Detail}); the same goes out more plainly")]
    public static partial void CardRefused(this ILogger log, string? detail);

    [LoggerMessage(1123, LogLevel.Information, "A conversation's address took no answer ({Detail}); it goes to the account")]
    public static partial void WebhookRefused(this ILogger log, string? detail);

    [LoggerMessage(1124, LogLevel.Error, "Interactive cards cannot be answered over HTTP: {Detail}. Check SanYuan:PublicUrl; cards go out with buttons that write the answer")]
    public static partial void CardsNotRegistered(this ILogger log, string? detail);

    [LoggerMessage(1130, LogLevel.Warning, "DingTalk media not fetched: {Detail} ({Outcome})")]
    public static partial void MediaNotFetched(this ILogger log, Core.Attachments.MediaOutcome outcome, string? detail);

    [LoggerMessage(1140, LogLevel.Information, "Connected to DingTalk's gateway")]
    public static partial void Connected(this ILogger log);

    [LoggerMessage(1141, LogLevel.Warning, "DingTalk's gateway cannot be reached ({Detail}); again in {Pause}")]
    public static partial void NotConnected(this ILogger log, string? detail, TimeSpan pause);

    [LoggerMessage(1142, LogLevel.Error, "DingTalk's gateway refuses this app ({Detail}): check SanYuan:DingTalk:ClientId, ClientSecret and that Stream mode is chosen in the console; again in {Pause}")]
    public static partial void GatewayRefuses(this ILogger log, string? detail, TimeSpan pause);

    [LoggerMessage(1143, LogLevel.Information, "DingTalk ends a connection; another is opened")]
    public static partial void Leaving(this ILogger log);

    [LoggerMessage(1144, LogLevel.Warning, "A connection to DingTalk was lost ({Detail}); another is opened in {Pause}")]
    public static partial void ConnectionLost(this ILogger log, string? detail, TimeSpan pause);

    [LoggerMessage(1145, LogLevel.Warning, "A frame of DingTalk's is not understood and left alone ({Length} bytes)")]
    public static partial void FrameRefused(this ILogger log, int length);

    [LoggerMessage(1146, LogLevel.Warning, "A message could not be acknowledged: its connection is gone. It is on disk; brought again it is known")]
    public static partial void NotAcknowledged(this ILogger log);

    [LoggerMessage(1147, LogLevel.Error, "A message of DingTalk's could not be handled")]
    public static partial void FrameFailed(this ILogger log, Exception failure);
}
