using System.Text.RegularExpressions;

namespace SanYuan.Bot.WebConsole.Components;

/// <summary>Finds the numbers in words the ledger wrote: an entry's (#12), a finding's (问题12), a meeting's (12号会议).</summary>
public partial class NumberedText
{
    internal static IEnumerable<(string Text, string? Href)> Parts(string text)
    {
        var at = 0;
        foreach (Match number in Numbers().Matches(text))
        {
            if (number.Index > at)
                yield return (text[at..number.Index], null);
            yield return (number.Value, Href(number));
            at = number.Index + number.Length;
        }
        if (at < text.Length)
            yield return (text[at..], null);
    }

    static string Href(Match number) =>
        number.Groups["entry"] is { Success: true } entry ? $"/ledger/{entry.Value}"
        : number.Groups["finding"] is { Success: true } finding ? $"/findings/{finding.Value}"
        : $"/meetings/{number.Groups["meeting"].Value}";

    [GeneratedRegex(@"#(?<entry>\d{1,12})|问题(?<finding>\d{1,12})(?![\d条个类])|(?<meeting>\d{1,12})号会议")]
    private static partial Regex Numbers();
}
