using Microsoft.Extensions.Logging;

namespace SanYuan.Core.Messaging;

internal static partial class MessagingLog
{
    [LoggerMessage(1001, LogLevel.Error, "A message from {Channel} could not be handled; it is kept and tried again")]
    public static partial void HandlerFailed(this ILogger logger, Exception fault, string channel);

    [LoggerMessage(1002, LogLevel.Error, "A kept message from {Channel} could not be handled either (failure {Failures})")]
    public static partial void RetryFailed(this ILogger logger, Exception fault, string channel, int failures);

    [LoggerMessage(1003, LogLevel.Warning, "An answer on {Channel} was not sent ({Category}: {Detail}); to people of the roster the outbox takes it")]
    public static partial void AnswerNotSent(this ILogger logger, string channel, SendCategory category, string? detail);
}
