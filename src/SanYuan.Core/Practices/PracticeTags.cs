using System.Text.RegularExpressions;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Practices;

/// <summary>Tags as they are written in a practice: 「#主题党日 #积分制」 or 「标签：主题党日、积分制」. Pure.</summary>
internal static partial class PracticeTags
{
    public const int Most = 5;

    /// <summary>UTF-16 units of one tag.</summary>
    public const int Longest = 12;

    /// <summary>In the order told, each once, at most five; a number is no tag.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var folded = FoldedText.Of(text).Value;
        return Clean(Hashed().Matches(folded).Select(match => match.Groups["tag"].Value).Concat(Labelled().Match(folded) is { Success: true } told ? Split(told.Groups["tags"].Value) : []));
    }

    /// <summary>Nothing but tags: 「主题党日、#积分制」.</summary>
    public static IReadOnlyList<string> Of(string tags) => Clean(Split(FoldedText.Of(tags).Value));

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        var folded = FoldedText.Of(text).Value;
        return Labelled().Replace(Hashed().Replace(folded, ""), "");
    }

    /// <summary>What it speaks of, where the author told none.</summary>
    public static IReadOnlyList<string> Suggested(string text) => [.. PracticeTerms.ThingsOf(text).Take(3)];

    static string[] Split(string tags) => tags.Split(['、', ',', ' ', '#', ';', '。', '/'], StringSplitOptions.RemoveEmptyEntries);

    static IReadOnlyList<string> Clean(IEnumerable<string> tags) =>
        [.. tags.Select(tag => tag.Trim('.', '!', '~', '」', '「')).Where(tag => tag.Length is > 0 and <= Longest && tag.Any(char.IsLetter)).Distinct().Take(Most)];

    [GeneratedRegex("#(?<tag>[\\p{L}\\p{N}_]{1,12})")]
    private static partial Regex Hashed();

    [GeneratedRegex("标签[: ]+(?<tags>[^\\n]{1,80})$")]
    private static partial Regex Labelled();
}
