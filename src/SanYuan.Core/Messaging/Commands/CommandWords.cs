using System.Globalization;
using System.Text.RegularExpressions;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>A message that fits the form of a command; the parts are the groups of the form.</summary>
public sealed class CommandWords
{
    static readonly char[] Around = [' ', '\t', '\n', '\r', '"', '\'', '“', '”', '「', '」', '。', '.', '!', '~', '？', '?'];

    readonly FoldedText _text;
    readonly Match _match;
    readonly int _start;

    CommandWords(FoldedText text, Match match, int start) => (_text, _match, _start) = (text, match, start);

    internal static CommandWords? Read(FoldedText text, Regex form)
    {
        var trimmed = text.Value.TrimStart(Around);
        var start = text.Value.Length - trimmed.Length;
        return form.Match(trimmed.TrimEnd(Around)) is { Success: true } match ? new CommandWords(text, match, start) : null;
    }

    public bool Has(string part) => _match.Groups[part] is { Success: true, Length: > 0 };

    /// <summary>In the lexicon's spelling; empty when it is not told.</summary>
    public string Folded(string part) => _match.Groups[part].Value;

    /// <summary>In the sender's own characters; empty when it is not told.</summary>
    public string Verbatim(string part) => _match.Groups[part] is { Success: true, Length: > 0 } group
        ? _text.Verbatim(_start + group.Index, _start + group.Index + group.Length).Value.Trim()
        : "";

    /// <summary>A whole number in Arabic or Chinese digits; null when it is not told or too long for one.</summary>
    public int? Number(string part) => !Has(part) ? null
        : int.TryParse(Folded(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Numeral.TryRead(FoldedText.Of(Folded(part)), 0, out var value, out var end) && end == Folded(part).Length ? value
        : null;
}
