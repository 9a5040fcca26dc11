using System.IO.Compression;
using System.Text;

namespace SanYuan.Bot.Tests.Commands.Import;

/// <summary>Makes workbooks part by part, so that a test says what Excel, or an attacker, would write.</summary>
static class Workbook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Cell styles: 0 general, 1 date (14), 2 Chinese date (31), 3 own format 年月日, 4 text.</summary>
    const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="180"/><xf numFmtId="49"/></cellXfs></styleSheet>
        """;

    public static byte[] Of(params (string Name, string Rows)[] sheets) => Zip([.. Parts(sheets, "")]);

    public static byte[] From1904(params (string Name, string Rows)[] sheets) => Zip([.. Parts(sheets, "<workbookPr date1904=\"1\"/>")]);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A row of text cells from column A.</summary>
    public static string TextRow(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, index) => TextCell($"{(char)('A' + index)}{number}", cell)))}</row>";

    public static string TextCell(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string NumberCell(string place, string number, int style = 0) => $"<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>";

    static IEnumerable<(string, string)> Parts((string Name, string Rows)[] sheets, string properties)
    {
        var names = new StringBuilder();
        var links = new StringBuilder();
        for (var index = 1; index <= sheets.Length; index++)
        {
            names.Append($"<sheet name=\"{sheets[index - 1].Name}\" sheetId=\"{index}\" r:id=\"rId{index}\"/>");
            links.Append($"<Relationship Id=\"rId{index}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{index}.xml\"/>");
            yield return ($"xl/worksheets/sheet{index}.xml", $"<worksheet xmlns=\"{Main}\">{sheets[index - 1].Rows}</worksheet>");
        }

        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\">{properties}<sheets>{names}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{links}</Relationships>");
        yield return ("xl/styles.xml", Styles);
    }
}
