using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Bot.Channels.Crypto;

/// <summary>SHA-1 in lower-case hexadecimal over token, timestamp, nonce and ciphertext in ordinal order (document 90968).</summary>
internal sealed class CallbackSignature(string token)
{
    const int HexLength = SHA1.HashSizeInBytes * 2;

    public string Sign(string timestamp, string nonce, string encrypt)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        Hash(timestamp, nonce, encrypt, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Compares in constant time; a signature that is missing or of another length is a wrong one.</summary>
    public bool Matches(string? signature, string timestamp, string nonce, string encrypt)
    {
        Span<byte> given = stackalloc byte[HexLength];
        if (signature is null || !Encoding.UTF8.TryGetBytes(signature, given, out var written) || written != HexLength)
            return false;
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        Hash(timestamp, nonce, encrypt, hash);
        Span<byte> right = stackalloc byte[HexLength];
        Convert.TryToHexStringLower(hash, right, out _);
        return CryptographicOperations.FixedTimeEquals(right, given);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The platform's protocol prescribes SHA-1.")]
    void Hash(string timestamp, string nonce, string encrypt, Span<byte> hash)
    {
        string[] parts = [token, timestamp, nonce, encrypt];
        Array.Sort(parts, StringComparer.Ordinal);
        var characters = token.Length + timestamp.Length + nonce.Length + encrypt.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(characters));
        try
        {
            var length = 0;
            foreach (var part in parts)
                length += Encoding.UTF8.GetBytes(part, buffer.AsSpan(length));
            SHA1.HashData(buffer.AsSpan(0, length), hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
