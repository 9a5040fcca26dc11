using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.ObjectPool;

namespace SanYuan.Bot.Channels.Crypto;

/// <summary>The cipher of WeCom's callbacks (document 91144) and DingTalk's event subscription: AES-256-CBC over random(16), length(4, big-endian), message, receive id.</summary>
/// <remarks>Stricter than the platform's samples: every byte of the padding is checked, and the receive id must be exactly ours.</remarks>
internal sealed class CallbackCrypto
{
    public const int RandomLength = 16;
    const int HeaderLength = RandomLength + sizeof(uint);

    // The padding fills blocks of 32 bytes, so .NET's PKCS7, which knows AES's 16 only, would refuse half of all messages.
    const int PaddingBlock = 32;
    const int CipherBlock = 16;

    readonly byte[] _iv;
    readonly byte[] _receiveId;
    readonly CallbackSignature _signature;

    // An Aes object must not be used by two threads at once; the pool spares setting the key for each message.
    readonly ObjectPool<Aes> _ciphers;

    /// <param name="token">The callback's token.</param>
    /// <param name="encodingAesKey">43 letters and digits.</param>
    /// <param name="receiveId">WeCom: the company's id, empty for a robot of the company's own. DingTalk: the app's client id.</param>
    public CallbackCrypto(string token, string encodingAesKey, string receiveId)
    {
        if (CallbackKey.Decode(encodingAesKey, out var key) is not CallbackCryptoError.None and var error)
            throw new ArgumentException($"Not a key of {CallbackKey.TextLength} letters and digits ({(int)error}).", nameof(encodingAesKey));
        _iv = key[..CipherBlock];
        _receiveId = Encoding.UTF8.GetBytes(receiveId);
        _signature = new CallbackSignature(token);
        _ciphers = new DefaultObjectPool<Aes>(new CipherPolicy(key));
    }

    public string Sign(string timestamp, string nonce, string encrypt) => _signature.Sign(timestamp, nonce, encrypt);

    /// <summary>Verifies, then decrypts; nothing is decrypted under a wrong signature.</summary>
    public CallbackCryptoError Open(string? signature, string timestamp, string nonce, string encrypt, out string message)
    {
        message = "";
        if (encrypt.Length == 0)
            return CallbackCryptoError.Xml;
        return _signature.Matches(signature, timestamp, nonce, encrypt) ? Decrypt(encrypt, out message) : CallbackCryptoError.Signature;
    }

    /// <param name="encrypt">Base64; bounded by the callback's size, and so are the buffers made from it.</param>
    /// <param name="message">The words within, or empty with an error.</param>
    public CallbackCryptoError Decrypt(string encrypt, out string message)
    {
        message = "";
        var buffer = ArrayPool<byte>.Shared.Rent(encrypt.Length / 4 * 3 + 3);
        try
        {
            if (!Convert.TryFromBase64String(encrypt, buffer, out var length))
                return CallbackCryptoError.Base64Decode;
            if (length == 0 || length % CipherBlock != 0)
                return CallbackCryptoError.Decrypt;
            var plain = buffer.AsSpan(0, length);
            Decrypt(plain);
            return Unpack(plain, out message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <param name="message">Any length.</param>
    /// <param name="random"><see cref="RandomLength"/> fresh random bytes.</param>
    public string Encrypt(string message, ReadOnlySpan<byte> random)
    {
        var messageLength = Encoding.UTF8.GetByteCount(message);
        var length = HeaderLength + messageLength + _receiveId.Length;
        var padding = PaddingBlock - length % PaddingBlock;
        var buffer = ArrayPool<byte>.Shared.Rent(length + padding);
        try
        {
            var plain = buffer.AsSpan(0, length + padding);
            random[..RandomLength].CopyTo(plain);
            BinaryPrimitives.WriteUInt32BigEndian(plain[RandomLength..], (uint)messageLength);
            Encoding.UTF8.GetBytes(message, plain[HeaderLength..]);
            _receiveId.CopyTo(plain[(HeaderLength + messageLength)..]);
            plain[length..].Fill((byte)padding);
            Encrypt(plain);
            return Convert.ToBase64String(plain);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    CallbackCryptoError Unpack(ReadOnlySpan<byte> plain, out string message)
    {
        message = "";
        int padding = plain[^1];
        if (padding is 0 or > PaddingBlock || padding > plain.Length || plain[^padding..].ContainsAnyExcept((byte)padding))
            return CallbackCryptoError.Decrypt;
        plain = plain[..^padding];
        if (plain.Length < HeaderLength)
            return CallbackCryptoError.Buffer;
        var length = BinaryPrimitives.ReadUInt32BigEndian(plain[RandomLength..]);
        var rest = plain[HeaderLength..];
        // Compared as unsigned and before anything is allocated: a length of 0xffffffff is neither -1 nor a reason to ask for 4 GB.
        if (length > (uint)rest.Length)
            return CallbackCryptoError.Buffer;
        if (!CryptographicOperations.FixedTimeEquals(rest[(int)length..], _receiveId))
            return CallbackCryptoError.ReceiveId;
        message = Encoding.UTF8.GetString(rest[..(int)length]);
        return CallbackCryptoError.None;
    }

    void Decrypt(Span<byte> data)
    {
        var cipher = _ciphers.Get();
        cipher.DecryptCbc(data, _iv, data, PaddingMode.None);
        _ciphers.Return(cipher);
    }

    void Encrypt(Span<byte> data)
    {
        var cipher = _ciphers.Get();
        cipher.EncryptCbc(data, _iv, data, PaddingMode.None);
        _ciphers.Return(cipher);
    }

    sealed class CipherPolicy(byte[] key) : PooledObjectPolicy<Aes>
    {
        public override Aes Create()
        {
            var cipher = Aes.Create();
            cipher.Key = key;
            return cipher;
        }

        public override bool Return(Aes obj) => true;
    }
}
