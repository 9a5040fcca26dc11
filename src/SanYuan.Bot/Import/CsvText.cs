using System.Text;

namespace SanYuan.Bot.Import;

/// <summary>Finds out how a CSV file is written: Excel in China saves GBK, others UTF-8, with or without a mark in front.</summary>
internal static class CsvText
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // GB18030 holds all of GBK, and the rare characters of names besides.
    static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>
    /// Chinese text in GBK is hardly ever valid UTF-8, so what is valid UTF-8 is taken as that.
    /// </summary>
    /// <exception cref="RosterFileException">It is neither, or no text at all.</exception>
    public static string Decode(byte[] file, string name)
    {
        // A workbook or an old .xls renamed to .csv, and Excel's "Unicode text" (UTF-16).
        if (file is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] || file.AsSpan().Contains((byte)0))
            throw new RosterFileException($"{name} 不是 CSV 文件，请用 Excel 或 WPS 另存为“CSV UTF-8”后再导入。");
        return (TryDecode(file, Utf8) ?? TryDecode(file, Gbk))?.TrimStart('\uFEFF')
            ?? throw new RosterFileException($"{name} 的编码不是 UTF-8 也不是 GBK，请另存为“CSV UTF-8”后再导入。");
    }

    static string? TryDecode(byte[] file, Encoding encoding)
    {
        try
        {
            return encoding.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
