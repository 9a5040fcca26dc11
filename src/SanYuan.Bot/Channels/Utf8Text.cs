using System.Text.Unicode;

namespace SanYuan.Bot.Channels;

/// <summary>Platforms limit text in UTF-8 bytes and cut what is longer, wherever that falls; we cut between characters.</summary>
internal static class Utf8Text
{
    /// <summary>The longest beginning of the text that takes no more than so many bytes.</summary>
    /// <param name="maxBytes">At most 4096, as the bytes are laid out on the stack.</param>
    public static string Cut(string text, int maxBytes)
    {
        const int mostBytesOfOneChar = 3;
        if (text.Length <= maxBytes / mostBytesOfOneChar)
            return text;
        Span<byte> bytes = stackalloc byte[maxBytes];
        Utf8.FromUtf16(text, bytes, out var read, out _);
        return text[..read];
    }
}
