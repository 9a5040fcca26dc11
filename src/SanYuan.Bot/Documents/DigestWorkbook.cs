using SanYuan.Core.Digests;

namespace SanYuan.Bot.Documents;

/// <summary>A digest with everything behind it as an Excel file (.xlsx), a sheet for each table.</summary>
internal static class DigestWorkbook
{
    public static byte[] Write(DigestReport report) => Workbook.Write(report.Tables.ToDictionary(table => table.Name, object (table) => ReportTables.OnSheet(table)));
}
