namespace SanYuan.Bot.Channels.Crypto;

/// <summary>Why a callback is refused, with the codes of the platform's own sample libraries (document 91144).</summary>
internal enum CallbackCryptoError
{
    None = 0,
    Signature = -40001,
    Xml = -40002,
    Sha = -40003,
    AesKey = -40004,
    ReceiveId = -40005,
    Encrypt = -40006,
    Decrypt = -40007,
    Buffer = -40008,
    Base64Encode = -40009,
    Base64Decode = -40010,
}
