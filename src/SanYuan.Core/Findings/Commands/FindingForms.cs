using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Messaging.Commands;

namespace SanYuan.Core.Findings.Commands;

/// <summary>The pieces of words that the commands about findings share.</summary>
internal static partial class FindingForms
{
    /// <summary>As they are told: 12, 17、18, 3和5.</summary>
    public const string Numbers = "(?<numbers>[0-9]{1,9}([ ]*[、,和及][ ]*(问题|建议|#)?[0-9]{1,9}){0,19})";

    /// <summary>What stands before them.</summary>
    public const string Named = "(问题|建议|#)[ ]*";

    public static IReadOnlyList<long> Of(CommandWords words) =>
        [.. Digits().Matches(words.Folded("numbers")).Select(match => long.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).Distinct()];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
