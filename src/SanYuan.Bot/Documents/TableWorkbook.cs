using SanYuan.Core.Digests;

namespace SanYuan.Bot.Documents;

/// <summary>One table as an Excel file (.xlsx).</summary>
internal static class TableWorkbook
{
    public static byte[] Write(ReportTable table) => Workbook.Write(new Dictionary<string, object> { [table.Name] = ReportTables.OnSheet(table) });
}
