namespace SanYuan.Bot.Delivery;

internal static partial class DeliveryLog
{
    [LoggerMessage(3001, LogLevel.Error, "{Channel} refuses to be called ({Reason}): check its settings; messages wait and are tried again every five minutes")]
    public static partial void PlatformRefuses(this ILogger logger, string channel, string? reason);
}
