using System.Buffers;
using System.Globalization;
using System.Text;

namespace SanYuan.Core.Roster.Import;

/// <summary>What any cell may hold, before its column is asked.</summary>
static class CellText
{
    static readonly SearchValues<char> AccountLetters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.@-");

    static readonly HashSet<string> ExcelErrors =
        new(["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"], StringComparer.Ordinal);

    /// <summary>Why the text cannot be taken at all; null when it can. A leading = + - @ is fine: it stays text.</summary>
    public static string? Problem(string text)
    {
        if (ExcelErrors.Contains(text))
            return $"单元格是公式错误 {text}，请填上实际内容";

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return "有乱码，请检查文件的编码，用 UTF-8 或 GBK 另存后再导入";
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return "有换行或控制字符，请删掉";
            // Zero-width and direction marks: two names that look the same would not be the same.
            if (category is UnicodeCategory.Format)
                return "有看不见的字符，请重新输入这一格";
        }

        return null;
    }

    /// <summary>The letters WeCom allows in a member's account (userid).</summary>
    public static bool IsAccount(string text) => !text.AsSpan().ContainsAnyExcept(AccountLetters);

    /// <summary>Codes are listed with ； between and shown in messages, so neither separators nor blanks may be inside.</summary>
    public static bool IsCode(string text) =>
        !text.Any(letter => char.IsWhiteSpace(letter) || letter is '；' or ';' or '，' or ',' or '、');

    /// <summary>The parts between ； or ;, trimmed, without blanks, each once.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split(['；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>What was typed, short enough for one line of a report.</summary>
    public static string Quote(string text) => text.Length > 40 ? $"“{text[..40]}…”" : $"“{text}”";
}
