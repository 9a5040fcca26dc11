using System.Data;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Core.Digests;

namespace SanYuan.Bot.Documents;

/// <summary>A table of a report, on a sheet and on paper.</summary>
internal static class ReportTables
{
    /// <summary>Of a cell, in digits: without it a column as wide as its text breaks the text.</summary>
    const int Padding = 3;

    /// <summary>Rows that say how wide the columns are.</summary>
    const int Looked = 150;

    public static DataTable OnSheet(ReportTable table)
    {
        var sheet = new DataTable(table.Name);
        foreach (var column in table.Columns)
            sheet.Columns.Add(column, typeof(object));
        foreach (var row in table.Rows)
            sheet.Rows.Add([.. row.Select(cell => cell is string text ? Words.Clean(text) : cell)]);
        return sheet;
    }

    public static Table OnPaper(ReportTable table, IEnumerable<object?[]> rows) => Words.Table([.. table.Columns], Widths(table), rows.Select(row => row.Select(Text).ToArray()));

    /// <summary>By the longest text of each column's first rows, none narrower than a number; together 100.</summary>
    static int[] Widths(ReportTable table)
    {
        const int least = 6;
        const int most = 38;
        var lengths = table.Columns.Select((name, column) => Math.Clamp(
            table.Rows.Take(Looked).Select(row => Words.Width(Text(row[column]))).DefaultIfEmpty().Max(), Math.Max(least, Words.Width(name) + 1), most) + Padding).ToArray();
        var widths = lengths.Select(length => 100 * length / lengths.Sum()).ToArray();
        widths[0] += 100 - widths.Sum();
        return widths;
    }

    static string Text(object? cell) => cell switch
    {
        null => "",
        int number => Words.Number(number),
        _ => cell.ToString()!,
    };
}
