using System.Text;

namespace SanYuan.Bot.Calendars;

/// <summary>
/// Folds content lines at 75 octets of UTF-8, never within a character (RFC 5545, 3.1). Ical.Net counts characters, so that a Chinese line gets three times
/// as long as allowed.
/// </summary>
internal static class CalendarLines
{
    /// <summary>Octets, without the line's end.</summary>
    public const int Longest = 75;

    const string Joint = "\r\n ";

    public static byte[] Fold(string text)
    {
        var folded = new StringBuilder(text.Length + (text.Length / 8));
        var octets = 0;
        foreach (var rune in text.Replace(Joint, "", StringComparison.Ordinal).EnumerateRunes())
        {
            var isEnd = rune.Value is '\r' or '\n';
            if (!isEnd && octets + rune.Utf8SequenceLength > Longest)
            {
                folded.Append(Joint);
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets = isEnd ? 0 : octets + rune.Utf8SequenceLength;
        }
        return Encoding.UTF8.GetBytes(folded.ToString());
    }
}
