using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SanYuan.Bot.Documents;

/// <summary>Paragraphs and tables out of plain text.</summary>
internal static class Words
{
    /// <summary>Width of the text on the page, in twentieths of a point.</summary>
    const int TextWidth = PackPage.Width - PackPage.Left - PackPage.Right;

    /// <summary>Of the longest line, in digits: a Chinese character is as wide as two.</summary>
    public static int Width(string text) => text.Split('\n').Max(line => line.Sum(letter => letter > '\u2E7F' ? 2 : 1));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, new Run(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));

    /// <param name="widths">Per cent of the text's width; together 100.</param>
    public static Table Table(string[] columns, int[] widths, IEnumerable<string[]> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = PackStyles.Grid },
                new TableWidth { Width = Number(TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Number(TextWidth * width / 100) })));
        table.Append(Row(columns, widths, PackStyles.CellHead, isHead: true));
        foreach (var row in rows)
            table.Append(Row(row, widths, PackStyles.Cell, isHead: false));
        return table;
    }

    static TableRow Row(string[] cells, int[] widths, string style, bool isHead)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHead)
            row.TableRowProperties!.Append(new TableHeader());
        row.Append(cells.Zip(widths, (text, width) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = Number(TextWidth * width / 100), Type = TableWidthUnitValues.Dxa }), Paragraph(style, text))));
        return row;
    }

    /// <summary>What people paste can hold characters that XML cannot.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
            else if (XmlConvert.IsXmlChar(text[at]))
                clean.Append(text[at] is '\n' or '\r' or '\t' ? ' ' : text[at]);
        }
        return clean.ToString();
    }
}
