using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.Feishu.Sending;

/// <summary>What the platform's refusals mean for a message (its list of common codes, and those of im/v1/messages).</summary>
internal static class FeishuErrors
{
    /// <summary>When a limit's answer names no time: the limits are so many a second, and so many a minute.</summary>
    static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);

    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    const int CallLimit = 99991400, ServiceLimit = 11232;
    const int NoRobotAbility = 230006, SendingSuspended = 230101;

    /// <summary>Somebody gets more than five messages a second.</summary>
    public static bool IsPutOff(FeishuAnswer answer) => answer.Code == 230020;

    /// <summary>Missing, of another kind, expired, misshapen: a new access token may help.</summary>
    public static bool IsTokenRefused(FeishuAnswer answer) => answer.Code is 99991661 or 99991663 or 99991664 or 99991665 or 99991668 or 99991671 or 99991677;

    /// <summary>Whether it is the form of the message that is refused, so that a plainer one may pass: a parameter, its length, the making of a card.</summary>
    public static bool IsFormRefused(FeishuAnswer answer) => answer.Code is 230001 or 230025 or 230099 or (>= 200000 and < 201000);

    public static SendResult Of(FeishuAnswer answer) => answer switch
    {
        { IsOk: true } => SendResult.Done,
        { Code: CallLimit or ServiceLimit } or { Status: 429 } => Result(SendCategory.Wait, answer) with { RetryAfter = Pause(answer) },
        _ when IsTokenRefused(answer) => Result(SendCategory.Retry, answer),
        // A success that is not the platform's, a failure of its own, a gateway that gave up waiting.
        { Status: < 300, Code: -1 } or { Status: 408 or >= 500 } or { Code: 1500 } => Result(SendCategory.Unknown, answer),
        // A permission, the app's state, an address that is not allowed: somebody must act.
        { Code: NoRobotAbility or SendingSuspended or (>= 99990000 and < 100000000) } or { Status: 401 or 403 or 404 } or { Code: -1 } => Result(SendCategory.Alert, answer),
        _ => Result(SendCategory.Drop, answer),
    };

    /// <summary>The same for calls that carry no message: nothing is at fault there but settings, or the moment.</summary>
    public static SendResult OfOther(FeishuCall call) => call.Result switch
    {
        { Category: SendCategory.Drop } result => result with { Category = SendCategory.Alert },
        { Category: SendCategory.Unknown } result => result with { Category = SendCategory.Retry },
        { Category: SendCategory.Done } => new SendResult(SendCategory.Retry, "answer without what was asked for"),
        var result => result,
    };

    static TimeSpan Pause(FeishuAnswer answer) => answer.Pause is not { } pause ? DefaultPause : pause < LongestPause ? pause : LongestPause;

    static SendResult Result(SendCategory category, FeishuAnswer answer) => new(category, $"http {answer.Status} code {answer.Code}");
}
