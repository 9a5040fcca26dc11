using System.Security.Cryptography;
using System.Text;

namespace SanYuan.Bot.Channels.Feishu.Callbacks;

/// <summary>The cipher of callbacks: AES-256-CBC with PKCS7, the key being SHA-256 of the encrypt key, the first 16 bytes the initial vector.</summary>
internal sealed class FeishuCipher(string encryptKey)
{
    const int Block = 16;

    readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));

    /// <param name="encrypt">Base64; bounded by the callback's size.</param>
    /// <param name="plain">The JSON within, in UTF-8.</param>
    /// <returns>False for what was not encrypted so.</returns>
    public bool TryOpen(string encrypt, out byte[] plain)
    {
        plain = [];
        var bytes = new byte[encrypt.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(encrypt, bytes, out var length) || length < 2 * Block || length % Block != 0)
            return false;
        using var aes = Aes.Create();
        aes.Key = _key;
        try
        {
            plain = aes.DecryptCbc(bytes.AsSpan(Block, length - Block), bytes.AsSpan(0, Block));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
