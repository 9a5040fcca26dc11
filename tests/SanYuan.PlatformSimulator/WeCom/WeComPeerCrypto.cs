using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SanYuan.PlatformSimulator.WeCom;

/// <summary>The platform's side of the callback crypto, written from the documents alone and not from the service's code.</summary>
public sealed class WeComPeerCrypto(string token, string encodingAesKey, string receiveId)
{
    readonly byte[] _key = Convert.FromBase64String(encodingAesKey + "=");

    public string Encrypt(string message)
    {
        var words = Encoding.UTF8.GetBytes(message);
        var plain = new List<byte>(RandomNumberGenerator.GetBytes(16));
        plain.AddRange(BitConverter.GetBytes(IPAddress.HostToNetworkOrder(words.Length)));
        plain.AddRange(words);
        plain.AddRange(Encoding.UTF8.GetBytes(receiveId));
        var padding = 32 - plain.Count % 32;
        plain.AddRange(Enumerable.Repeat((byte)padding, padding));
        using var aes = Cipher();
        using var encryptor = aes.CreateEncryptor();
        return Convert.ToBase64String(encryptor.TransformFinalBlock([.. plain], 0, plain.Count));
    }

    /// <exception cref="CryptographicException">It is not what the platform accepts.</exception>
    public string Decrypt(string encrypt)
    {
        var sealedBytes = Convert.FromBase64String(encrypt);
        using var aes = Cipher();
        using var decryptor = aes.CreateDecryptor();
        var plain = decryptor.TransformFinalBlock(sealedBytes, 0, sealedBytes.Length);
        var end = plain.Length - plain[^1];
        var length = IPAddress.NetworkToHostOrder(BitConverter.ToInt32(plain, 16));
        var receiver = Encoding.UTF8.GetString(plain, 20 + length, end - 20 - length);
        return receiver == receiveId ? Encoding.UTF8.GetString(plain, 20, length) : throw new CryptographicException("receive id");
    }

    [SuppressMessage("Security", "CA5350", Justification = "The platform's protocol prescribes SHA-1.")]
    public string Sign(string timestamp, string nonce, string encrypt)
    {
        var parts = new List<string> { token, timestamp, nonce, encrypt };
        parts.Sort(string.CompareOrdinal);
        return string.Concat(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))).Select(value => value.ToString("x2")));
    }

    Aes Cipher()
    {
        var aes = Aes.Create();
        (aes.Key, aes.IV, aes.Padding) = (_key, _key[..16], PaddingMode.None);
        return aes;
    }
}
