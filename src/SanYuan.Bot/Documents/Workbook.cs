using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace SanYuan.Bot.Documents;

/// <summary>An Excel file (.xlsx) to be read and printed as it is: columns as wide as their words, long words wrapped, a page as wide as the sheet.</summary>
internal static class Workbook
{
    /// <summary>Widths of a digit; longer words are wrapped.</summary>
    const int Narrowest = 8, Widest = 60;

    const uint A4 = 9;

    /// <param name="sheets">Each by its name: a table, or rows whose properties are the columns.</param>
    public static byte[] Write(IReadOnlyDictionary<string, object> sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = false });
        using (var file = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = file.WorkbookPart!;
            Wrap(book.WorkbookStylesPart!.Stylesheet!);
            foreach (var sheet in book.WorksheetParts)
                Fit(sheet.Worksheet!);
        }
        return stream.ToArray();
    }

    static void Wrap(Stylesheet styles)
    {
        foreach (var format in styles.CellFormats!.Elements<CellFormat>())
            (format.Alignment, format.ApplyAlignment) = (new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }, true);
        styles.Save();
    }

    static void Fit(Worksheet sheet)
    {
        var data = sheet.GetFirstChild<SheetData>()!;
        sheet.RemoveAllChildren<Columns>();
        var widths = Widths(data);
        if (widths.Count > 0)
            sheet.InsertBefore(new Columns(widths.Select((width, column) => new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = width, CustomWidth = true })), data);
        sheet.SheetProperties = new SheetProperties(new PageSetupProperties { FitToPage = true });
        sheet.InsertAfter(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = A4, FitToWidth = 1, FitToHeight = 0 }, data);
        sheet.Save();
    }

    static List<int> Widths(SheetData data)
    {
        var widths = new List<int>();
        foreach (var row in data.Elements<Row>())
            foreach (var (cell, column) in row.Elements<Cell>().Select((cell, column) => (cell, column)))
            {
                while (widths.Count <= column)
                    widths.Add(Narrowest);
                widths[column] = Math.Min(Widest, Math.Max(widths[column], Words.Width(cell.InnerText) + 2));
            }
        return widths;
    }
}
