using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Bot.Import;

/// <summary>Reads the sheets of a workbook as words.</summary>
internal static class XlsxReader
{
    /// <summary>The template's page of explanations; not read.</summary>
    public const string ExplanationSheet = "说明";

    const int MostColumns = 200;

    // The last row Excel has. The library fills gaps row by row, so one cell far below would otherwise keep it busy for ever.
    const int LastRow = 1_048_576;

    /// <exception cref="RosterFileException">It is no workbook, or damaged, or too large.</exception>
    public static IReadOnlyList<RosterTable> Read(byte[] file, string name)
    {
        try
        {
            ZipGuard.Check(file, name);
            using var stream = new MemoryStream(file, writable: false);
            return [.. stream.GetSheetNames().Where(sheet => sheet.Trim() != ExplanationSheet).Select(sheet => Table(file, sheet, name))];
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new RosterFileException($"{name} 不是 .xlsx 文件，或已损坏、加了密码；请用 Excel 或 WPS 打开后另存为 .xlsx。", e);
        }
    }

    static RosterTable Table(byte[] file, string sheet, string name)
    {
        var isKnown = RosterSheets.All.Any(known => known.Name == sheet.Trim());
        var headers = Array.Empty<string>();
        var rows = new List<RosterRow>();
        foreach (var (number, cells) in isKnown ? Rows(file, sheet, name) : [])
        {
            if (number == 1)
                headers = cells;
            else if (!cells.All(string.IsNullOrWhiteSpace))
                rows.Add(new RosterRow(number, cells));
            // One more than allowed is enough for the parser to refuse the sheet.
            if (rows.Count > RosterLimits.Rows)
                break;
        }

        return new RosterTable(sheet.Trim(), headers, rows);
    }

    static IEnumerable<(int Number, string[] Cells)> Rows(byte[] file, string sheet, string name)
    {
        using var stream = new MemoryStream(file, writable: false);
        var number = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX))
        {
            if (row.Count > MostColumns || ++number > LastRow)
                throw new RosterFileException($"{name} 的 {sheet.Trim()} 表范围太大，请删去右边和下边多余的空列、空行后另存。");
            yield return (number, Cells(row));
        }
    }

    // Each cell by its column's letters: where a program wrote too small a dimension, the library leaves out blank cells, and the
    // next value would slip into the column before.
    static string[] Cells(IDictionary<string, object?> row)
    {
        var cells = new string[MostColumns];
        Array.Fill(cells, "");
        var count = 0;
        foreach (var (column, cell) in row)
        {
            var place = column.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
            if (place > MostColumns)
                continue;
            cells[place - 1] = Text(cell);
            count = Math.Max(count, place);
        }

        return cells[..count];
    }

    // A whole number keeps all its digits: a phone number typed as a number must not become 1.38E+10.
    static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "是" : "否",
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 && number == Math.Truncate(number) => number.ToString("0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    // What the zip, XML and Excel libraries were seen to throw at a damaged file, a null reference included.
    static bool IsDamage(Exception e) => e is InvalidDataException or XmlException or IOException or NullReferenceException
        or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException
        or OverflowException or NotSupportedException or InvalidCastException;
}
