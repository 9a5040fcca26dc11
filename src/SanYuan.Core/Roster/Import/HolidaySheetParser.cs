using SanYuan.Core.WorkingDays;

namespace SanYuan.Core.Roster.Import;

/// <summary>Reads days off and days worked, one a row.</summary>
sealed class HolidaySheetParser(RosterSnapshot stored, RosterFindings findings) : SheetParser<SpecialDay>(RosterSheets.Holidays, findings)
{
    readonly Dictionary<DateOnly, int> _rows = [];

    protected override SpecialDay? Read(RowCells cells)
    {
        var day = Day(cells);
        var kind = cells.OneOf("类型", RosterWords.DayKinds, required: true);
        var before = day is { } known ? stored.Holidays.GetValueOrDefault(known) : null;
        var name = cells.Or("名称", before?.Name, column => cells.Text(column, RosterLimits.Name));
        return day is null || kind is null ? null : new SpecialDay(day.Value, kind.Value) { Name = name };
    }

    DateOnly? Day(RowCells cells)
    {
        if (cells.Date("日期", required: true) is not { } day)
            return null;
        if (_rows.TryAdd(day, cells.Row))
            return day;
        cells.Error("日期", $"{day:yyyy-MM-dd} 与第{_rows[day]}行是同一天，请删去一行");
        return null;
    }
}
