namespace SanYuan.Bot.Channels.Crypto;

/// <summary>The EncodingAESKey: 43 characters of Base64 whose padding sign is left out.</summary>
internal static class CallbackKey
{
    public const int TextLength = 43;

    public static CallbackCryptoError Decode(string text, out byte[] key)
    {
        key = [];
        if (text.Length != TextLength || !IsLettersAndDigits(text))
            return CallbackCryptoError.AesKey;
        // The last character's two spare bits are not zero, in the platform's own example either: of .NET's decoders only Convert takes that.
        key = Convert.FromBase64String(text + "=");
        return CallbackCryptoError.None;
    }

    public static bool IsLettersAndDigits(string text)
    {
        foreach (var character in text)
            if (!char.IsAsciiLetterOrDigit(character))
                return false;
        return true;
    }
}
