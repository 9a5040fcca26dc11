namespace SanYuan.Core.Roster.Import;

/// <summary>Collects what is wrong while the sheets are read, so that one run reports all of it.</summary>
sealed class RosterFindings
{
    readonly List<RosterError> _errors = [];
    readonly List<string> _notices = [];

    public IReadOnlyList<string> Notices => _notices;

    public void Error(string sheet, int row, string column, string problem) => _errors.Add(new RosterError(sheet, row, column, problem));

    public void Notice(string text) => _notices.Add(text);

    /// <summary>In the order in which somebody goes through the file to put it right; checks across sheets report late.</summary>
    public IReadOnlyList<RosterError> Errors() =>
        [.. _errors.Distinct().OrderBy(SheetOrder).ThenBy(error => error.Row).ThenBy(ColumnOrder)];

    static int SheetOrder(RosterError error) => IndexOf(RosterSheets.All, sheet => sheet.Name == error.Sheet);

    static int ColumnOrder(RosterError error) =>
        RosterSheets.All.FirstOrDefault(sheet => sheet.Name == error.Sheet) is { } sheet
            ? IndexOf(sheet.Columns, column => column.Name == error.Column)
            : 0;

    static int IndexOf<T>(IReadOnlyList<T> items, Func<T, bool> isIt)
    {
        for (var index = 0; index < items.Count; index++)
            if (isIt(items[index]))
                return index;
        return -1;
    }
}
