using System.Security.Cryptography;
using System.Text;

namespace SanYuan.PlatformSimulator.Feishu;

/// <summary>The platform's side of the cipher and of both signatures, written apart from ours.</summary>
public sealed class FeishuPeerCrypto(string encryptKey, string verificationToken)
{
    /// <summary>As it stands in a callback.</summary>
    public string Encrypt(string json)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));
        aes.GenerateIV();
        using var encryptor = aes.CreateEncryptor();
        var plain = Encoding.UTF8.GetBytes(json);
        return Convert.ToBase64String([.. aes.IV, .. encryptor.TransformFinalBlock(plain, 0, plain.Length)]);
    }

    /// <summary>Of events, and of cards' callbacks.</summary>
    public string Sign(string timestamp, string nonce, string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(timestamp + nonce + encryptKey + body)));

    /// <summary>Of cards' old callbacks.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The platform's protocol prescribes SHA-1.")]
    public string SignOld(string timestamp, string nonce, string body) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(timestamp + nonce + verificationToken + body)));
}
