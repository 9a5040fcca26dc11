using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Sending;

/// <summary>What the platform's error codes (document 90313) mean for a message.</summary>
internal static class WeComErrors
{
    public const int Ok = 0;
    public const int AllReceiversInvalid = 81013;

    // A frequency block lasts as long as the window that was exceeded, and the shortest window is a minute; 45033 is about parallel calls.
    static readonly TimeSpan FrequencyBlock = TimeSpan.FromSeconds(60);
    static readonly TimeSpan ConcurrencyBlock = TimeSpan.FromSeconds(5);

    /// <summary>Whether it is the card that is refused, so that plain words may pass: a field that does not fit, no callback for cards.</summary>
    public static bool IsCardRefused(int code) => code is 40008 or 40058 or 41063 or 43024 or 44004;

    /// <summary>Whether a new access token may help.</summary>
    public static bool IsTokenRefused(int code) => code is 40001 or 40014 or 42001;

    /// <summary>Whether the code by which somebody signs in is over, used, or none (each is good once, for five minutes).</summary>
    public static bool IsSignInCodeRefused(int code) => code is 40029 or 42003 or 42022;

    public static SendResult Of(int code) => code switch
    {
        Ok => SendResult.Done,
        45009 => Result(SendCategory.Wait, code) with { RetryAfter = FrequencyBlock },
        45033 => Result(SendCategory.Wait, code) with { RetryAfter = ConcurrencyBlock },
        // System busy, several writers; and the token once more, after a new one was refused as well.
        -1 or 6000 or 40014 or 42001 => Result(SendCategory.Retry, code),
        // Secret, company or app number wrong.
        40001 or 40013 or 2000002 or 40056 or 301002 or 40091 or 41004 => Result(SendCategory.Alert, code),
        // The app may not: not authorised, withdrawn, disabled, company not verified, this host's address not on the app's list.
        43009 or 48001 or 48002 or 48004 or 48005 or 48006 or 50003 or 60020 => Result(SendCategory.Alert, code),
        // Callback or domain not verified; group robot removed.
        40057 or 50001 or 80001 or 93000 or 93004 or 93008 => Result(SendCategory.Alert, code),
        // The platform's own advice: only failures of its system deserve another try.
        _ => Result(SendCategory.Drop, code),
    };

    /// <summary>The same for fetching a token: no message is at fault there, so none may be dropped for it.</summary>
    public static SendResult OfToken(int code) =>
        Of(code) is { Category: SendCategory.Drop } result ? result with { Category = SendCategory.Alert } : Of(code);

    static SendResult Result(SendCategory category, int code) => new(category, $"errcode {code}");
}
