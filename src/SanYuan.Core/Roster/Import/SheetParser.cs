namespace SanYuan.Core.Roster.Import;

/// <summary>Goes through the rows of one sheet.</summary>
abstract class SheetParser<T>(RosterSheet sheet, RosterFindings findings)
    where T : class
{
    /// <summary>The good rows; the bad ones are reported.</summary>
    public IReadOnlyList<Placed<T>> Parse(RosterTable? table)
    {
        if (table is null)
            return [];
        if (table.Rows.Count > RosterLimits.Rows)
        {
            findings.Error(sheet.Name, 0, "", $"超过 {RosterLimits.Rows} 行，请分成几个文件导入");
            return [];
        }

        var layout = new SheetLayout(table, sheet, findings);
        var placed = new List<Placed<T>>();
        foreach (var row in table.Rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))))
            if (Read(new RowCells(sheet.Name, row, layout, findings)) is { } draft)
                placed.Add(new Placed<T>(row.Number, draft));
        return placed;
    }

    /// <summary>Reads all cells, so that all are checked; null where the row makes no draft.</summary>
    protected abstract T? Read(RowCells cells);
}

/// <summary>Remembers the codes of a sheet and reports the second use of one.</summary>
sealed class CodeColumn(string column)
{
    readonly Dictionary<string, int> _rows = new(RosterCodes.Comparer);

    /// <summary>The code of the row; null, and reported, where it is missing, wrong or used above.</summary>
    public string? Read(RowCells cells)
    {
        if (cells.Code(column) is not { } code)
            return null;
        if (_rows.TryAdd(code, cells.Row))
            return code;
        cells.Error(column, $"{CellText.Quote(code)} 与第{_rows[code]}行重复，请改成不同的编码（不分大小写）或删去一行");
        return null;
    }
}
