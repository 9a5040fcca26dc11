using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Core.Calendars;

/// <summary>What a calendar link carries instead of a sign-in: 256 random bits in base64url (RFC 4648), told once, kept as a hash.</summary>
public static class CalendarSecret
{
    const int Bytes = 32;

    /// <summary>Characters: 43.</summary>
    public static readonly int Length = Base64Url.GetEncodedLength(Bytes);

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text can be a secret at all; what cannot costs no look into the ledger.</summary>
    public static bool LooksRight(string text) => text.Length == Length && Base64Url.IsValid(text);

    /// <summary>What is stored and looked up instead of the secret. It is long and random, so a plain hash cannot be searched.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sanyuan-calendar:" + secret)));
}
