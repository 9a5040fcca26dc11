using System.Net.Http.Headers;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.BotFramework.Sending;

/// <summary>What a connector's refusals mean for a message (Bot Connector API reference, and the table of status codes in "send proactive messages" of Teams).</summary>
internal static class BotFrameworkErrors
{
    public const int TokenRefused = StatusCodes.Status401Unauthorized;

    /// <summary>Whether it is the form of the message that is refused, so that a plainer one may pass.</summary>
    public static bool IsFormRefused(SendResult result) => result is { Category: SendCategory.Drop, Detail: "http 400" or "http 413" or "http 415" };

    public static SendResult Of(int status, TimeSpan? retryAfter) => status switch
    {
        // A new token was refused as well: the app's secret is over, or the app not of this bot.
        TokenRefused => Result(SendCategory.Alert, status),
        // The person has put the bot out or blocked it (403), or is gone (404): nothing more can be said to them here.
        400 or 403 or 404 or 413 or 415 => Result(SendCategory.Drop, status),
        429 => Result(SendCategory.Wait, status) with { RetryAfter = retryAfter },
        // "Try again": it was not taken.
        412 or 503 => retryAfter is null ? Result(SendCategory.Retry, status) : Result(SendCategory.Wait, status) with { RetryAfter = retryAfter },
        // It may have got through behind the gateway.
        408 or >= 500 => Result(SendCategory.Unknown, status),
        _ => Result(SendCategory.Alert, status),
    };

    /// <summary>Of the call for a token.</summary>
    public static SendResult OfLogin(int status, RetryConditionHeaderValue? retryAfter) => status switch
    {
        429 => Result(SendCategory.Wait, status) with { RetryAfter = retryAfter?.Delta },
        408 or >= 500 => Result(SendCategory.Retry, status),
        _ => Result(SendCategory.Alert, status),
    };

    static SendResult Result(SendCategory category, int status) => new(category, $"http {status}");
}
