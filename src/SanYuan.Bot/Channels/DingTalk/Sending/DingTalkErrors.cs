using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.DingTalk.Sending;

/// <summary>What the platform's refusals mean for a message (document "how to process API throttling", and those of each interface).</summary>
internal static class DingTalkErrors
{
    /// <summary>The limit is so many calls a second.</summary>
    static readonly TimeSpan CallBlock = TimeSpan.FromSeconds(1);

    /// <summary>An address that called too often is let in again after five minutes.</summary>
    static readonly TimeSpan AddressBlock = TimeSpan.FromMinutes(5);

    static readonly TimeSpan ProxyBlock = TimeSpan.FromSeconds(60);

    /// <summary>Whether a new access token may help.</summary>
    public static bool IsTokenRefused(DingTalkAnswer answer) => !answer.IsOk && Is(answer, "InvalidAuthentication");

    /// <summary>Whether it is the form of the message that is refused, so that a plainer one may pass.</summary>
    public static bool IsFormRefused(DingTalkAnswer answer) => !answer.IsOk && (Has(answer, "msgParam") || Has(answer, "msgKey"));

    public static SendResult Of(DingTalkAnswer answer) => answer.Body.Text("status") == "1111" ? Wait(answer, AddressBlock) : answer.Status switch
    {
        200 => SendResult.Done,
        429 => Wait(answer, ProxyBlock),
        // The gateway gives up after three seconds, and does not say whether the call went on behind it.
        408 or >= 500 => Result(SendCategory.Unknown, answer),
        // Looks like a missing permission, and is none.
        403 when Has(answer, "QpsLimit") => Wait(answer, CallBlock),
        // Calls of this month are used up, or the app lacks a permission: somebody must act.
        401 or 403 or 404 => Result(SendCategory.Alert, answer),
        400 when IsTokenRefused(answer) => Result(SendCategory.Retry, answer),
        400 when Has(answer, "robotCode") || Is(answer, "resource.unavailable") => Result(SendCategory.Alert, answer),
        400 => Result(SendCategory.Drop, answer),
        _ => Result(SendCategory.Alert, answer),
    };

    /// <summary>The same for calls that carry no message: nothing is at fault there but settings, or the moment.</summary>
    public static SendResult OfOther(DingTalkCall call) => call.Result switch
    {
        { Category: SendCategory.Drop } result => result with { Category = SendCategory.Alert },
        { Category: SendCategory.Unknown } result => result with { Category = SendCategory.Retry },
        { Category: SendCategory.Done } => new SendResult(SendCategory.Retry, "answer without what was asked for"),
        var result => result,
    };

    static SendResult Wait(DingTalkAnswer answer, TimeSpan time) => Result(SendCategory.Wait, answer) with { RetryAfter = time };

    static SendResult Result(SendCategory category, DingTalkAnswer answer) => new(category, Detail(answer));

    // Codes are the platform's words; whatever else it might be, it is kept short and harmless.
    static string Detail(DingTalkAnswer answer)
    {
        const int longest = 80;
        var code = new string([.. answer.Code.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-').Take(longest)]);
        return $"http {answer.Status} {code}".TrimEnd();
    }

    static bool Is(DingTalkAnswer answer, string code) => answer.Code.Equals(code, StringComparison.OrdinalIgnoreCase);

    static bool Has(DingTalkAnswer answer, string part) => answer.Code.Contains(part, StringComparison.OrdinalIgnoreCase);
}
