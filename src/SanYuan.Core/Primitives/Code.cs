using System.Text;

namespace SanYuan.Core.Primitives;

/// <summary>The snake_case form of an enum's members, as the database and the API write them (ThemePartyDay: theme_party_day).</summary>
public static class Code<T>
    where T : struct, Enum
{
    static readonly Dictionary<T, string> Codes = Enum.GetValues<T>().ToDictionary(value => value, value => Snake(value.ToString()));
    static readonly Dictionary<string, T> Values = Codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    static readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> BySpan = Values.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(T value) => Codes[value];

    /// <exception cref="KeyNotFoundException">No member has this code.</exception>
    public static T Parse(string code) => Values[code];

    public static bool TryParse(string code, out T value) => Values.TryGetValue(code, out value);

    /// <exception cref="KeyNotFoundException">No member has this code.</exception>
    public static T Parse(ReadOnlySpan<char> code) => BySpan[code];

    static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
