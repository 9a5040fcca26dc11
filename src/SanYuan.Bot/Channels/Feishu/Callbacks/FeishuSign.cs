using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>What the signature of a callback is worth.</summary>
internal enum FeishuSignature
{
    /// <summary>There is none: so the platform asks whether an address is ours.</summary>
    None,

    Wrong,

    /// <summary>Right, but of another day.</summary>
    Stale,

    /// <summary>SHA-256 with the encrypt key: of events, and of cards' callbacks.</summary>
    Event,

    /// <summary>SHA-1 with the verification token: of cards' old callbacks (v1), and good for nothing else.</summary>
    OldCard,
}

/// <summary>The signatures of callbacks: hexadecimal, over moment, nonce, secret and the body as it came.</summary>
internal sealed class FeishuSign(IOptions<FeishuOptions> options, TimeProvider time)
{
    const string Timestamp = "X-Lark-Request-Timestamp", Nonce = "X-Lark-Request-Nonce", Signature = "X-Lark-Signature";

    /// <summary>An event is repeated for seven hours, and nobody says whether with its old moment. The body is signed and known when it comes again: a repetition does no harm.</summary>
    static readonly TimeSpan Past = TimeSpan.FromHours(8), Ahead = TimeSpan.FromHours(1);

    public FeishuSignature Judge(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var (timestamp, nonce, given) = (Header(request, Timestamp), Header(request, Nonce), Header(request, Signature));
        if (given.Length == 0)
            return FeishuSignature.None;
        var kind = Matches(OfEvent(timestamp, nonce, options.Value.EncryptKey, body), given) ? FeishuSignature.Event
            : Matches(OfOldCard(timestamp, nonce, options.Value.VerificationToken, body), given) ? FeishuSignature.OldCard
            : FeishuSignature.Wrong;
        return kind == FeishuSignature.Wrong || IsTimely(timestamp, time.GetUtcNow()) ? kind : FeishuSignature.Stale;
    }

    public static string OfEvent(string timestamp, string nonce, string encryptKey, ReadOnlySpan<byte> body) =>
        Hash(HashAlgorithmName.SHA256, timestamp + nonce + encryptKey, body);

    [SuppressMessage("Security", "CA5350", Justification = "The platform's protocol prescribes SHA-1.")]
    public static string OfOldCard(string timestamp, string nonce, string verificationToken, ReadOnlySpan<byte> body) =>
        Hash(HashAlgorithmName.SHA1, timestamp + nonce + verificationToken, body);

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string right, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(given));

    /// <param name="timestamp">Seconds since 1970.</param>
    internal static bool IsTimely(string timestamp, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds >= LatestSecond)
            return false;
        var age = now - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age <= Past && age >= -Ahead;
    }

    static string Hash(HashAlgorithmName algorithm, string prefix, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(Encoding.UTF8.GetBytes(prefix));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string Header(HttpRequest request, string name) => request.Headers[name].ToString();

    const long LatestSecond = 253_402_300_800; // the year 10000, where .NET's time ends
}
