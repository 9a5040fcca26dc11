namespace SanYuan.Bot.Channels;

/// <summary>What every channel logs alike.</summary>
internal static partial class ChannelLog
{
    [LoggerMessage(1002, LogLevel.Warning, "A turn of {Channel} is postponed: the platform is asked to deliver again")]
    public static partial void TurnPostponed(this ILogger log, Exception failure, string channel);

    [LoggerMessage(1003, LogLevel.Error, "A turn of {Channel} failed: the platform is asked to deliver again")]
    public static partial void TurnFailed(this ILogger log, Exception failure, string channel);
}
