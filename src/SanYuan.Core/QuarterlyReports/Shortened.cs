namespace SanYuan.Core.QuarterlyReports;

internal static class Shortened
{
    /// <param name="most">UTF-16 units; a character of two is never cut in half.</param>
    public static string To(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
}
