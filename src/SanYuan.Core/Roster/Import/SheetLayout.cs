namespace SanYuan.Core.Roster.Import;

/// <summary>Which column of a table is which; reports the headers that are missing, doubled or unknown.</summary>
sealed class SheetLayout
{
    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public SheetLayout(RosterTable table, RosterSheet sheet, RosterFindings findings)
    {
        for (var place = 0; place < table.Headers.Count; place++)
        {
            var name = Normalise(table.Headers[place]);
            if (name.Length == 0)
                continue;
            if (!sheet.Columns.Any(column => column.Name == name))
                findings.Notice($"{sheet.Name} 的列{CellText.Quote(name)}不认识，没有读取");
            else if (!_places.TryAdd(name, place))
                findings.Error(sheet.Name, 1, name, "这一列出现了两次，请只留一列");
        }

        foreach (var column in sheet.Columns.Where(column => column.IsRequired && !_places.ContainsKey(column.Name)))
            findings.Error(sheet.Name, 1, column.Name, "缺少这一列，请对照模板补上（import --template 可以得到模板）");
    }

    public bool Has(string column) => _places.ContainsKey(column);

    /// <summary>The trimmed cell; empty where the row is shorter or the column missing.</summary>
    public string Cell(RosterRow row, string column) =>
        _places.TryGetValue(column, out var place) && place < row.Cells.Count ? row.Cells[place].Trim() : "";

    /// <summary>A header as it is meant: without its star and without blanks.</summary>
    public static string Normalise(string header) =>
        string.Concat(header.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '＊' or '\uFEFF')));
}
