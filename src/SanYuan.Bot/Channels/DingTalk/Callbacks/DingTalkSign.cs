using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Bot.Channels.DingTalk.Callbacks;

/// <summary>The signatures of callbacks: HMAC-SHA-256 in Base64. They cover the moment and not the body, hence the window and the check of ids.</summary>
internal static class DingTalkSign
{
    /// <summary>As the platform's documents ask for, both ways.</summary>
    static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Of the robot's messages: over the moment and the app's secret.</summary>
    public static string OfMessage(string secret, string timestamp) => Sign(secret, $"{timestamp}\n{secret}");

    /// <summary>Of interactive cards: over the moment alone.</summary>
    public static string OfCard(string secret, string timestamp) => Sign(secret, timestamp);

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string right, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(given));

    /// <param name="timestamp">Milliseconds since 1970.</param>
    public static bool IsTimely(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds < LatestMillisecond
        && (now - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)).Duration() <= Window;

    static string Sign(string key, string data) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(data)));

    const long LatestMillisecond = 253_402_300_800_000; // the year 10000, where .NET's time ends
}
