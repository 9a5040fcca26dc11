using System.Data;
using SanYuan.Core.Digests;

namespace SanYuan.Bot.Documents;

/// <summary>A digest with everything behind it as an Excel file (.xlsx), a sheet for each table.</summary>
internal static class DigestWorkbook
{
    public static byte[] Write(DigestReport report) => Workbook.Write(report.Tables.ToDictionary(table => table.Name, object (table) => Sheet(table)));

    static DataTable Sheet(ReportTable table)
    {
        var sheet = new DataTable(table.Name);
        foreach (var column in table.Columns)
            sheet.Columns.Add(column, typeof(object));
        foreach (var row in table.Rows)
            sheet.Rows.Add([.. row.Select(cell => cell is string text ? Words.Clean(text) : cell)]);
        return sheet;
    }
}
