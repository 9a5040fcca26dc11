using System.Globalization;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster.Import;

sealed class UnitSheetParser(RosterWorld world, RosterFindings findings) : SheetParser<UnitDraft>(RosterSheets.Units, findings)
{
    readonly CodeColumn _codes = new("编码");

    protected override UnitDraft? Read(RowCells cells)
    {
        var code = _codes.Read(cells);
        var name = cells.Required("名称", RosterLimits.Name);
        var kind = cells.OneOf("类别", RosterWords.Kinds, required: true);
        var spelled = code is null ? null : world.AddUnit(code, kind);
        var stored = spelled is null ? null : world.Stored.UnitByCode(spelled)?.ToFiled();
        CheckKind(cells, spelled, kind);
        var draft = Fill(cells, stored ?? new UnitDraft(spelled ?? "", "", default));
        return spelled is null || name is null || kind is null ? null : draft with { Name = name, Kind = kind.Value };
    }

    // Appointees stay posted to the unit when its kind changes, and their role would no longer fit.
    void CheckKind(RowCells cells, string? code, UnitKind? kind)
    {
        if (code is not null && kind is not null && world.Stored.UnitByCode(code) is { } unit && unit.Kind != kind
            && world.Stored.AppointmentsAt(unit.Id).Any())
            cells.Error("类别", $"{unit.Code} 是{RosterWords.Of(unit.Kind)}，已有聘任，类别不能再改；请改回来，或另用一个编码");
    }

    static UnitDraft Fill(RowCells cells, UnitDraft start) => start with
    {
        Aliases = cells.Or("别名", start.Aliases, column => Aliases(cells, column)),
        Sector = cells.Or("行业", start.Sector, column => cells.Text(column, RosterLimits.Sector)),
        Stars = cells.Or("星级", start.Stars, column => Stars(cells, column)),
        IsSixGood = cells.Or("六好", start.IsSixGood, cells.YesNo),
        IsWeak = cells.Or("薄弱", start.IsWeak, column => cells.YesNo(column) ?? false),
        Address = cells.Or("地址", start.Address, column => cells.Text(column, RosterLimits.Address)),
        Place = cells.Or("经度", start.Place, _ => Place(cells)),
    };

    /// <summary>Rounded before it is stored: the gate, not the desk.</summary>
    static GeoPoint? Place(RowCells cells)
    {
        var (east, north) = (cells.Text("经度", RosterLimits.Text), cells.Text("纬度", RosterLimits.Text));
        if (east is null && north is null)
            return null;
        if (Degrees(north) is { } latitude && Degrees(east) is { } longitude && GeoPoint.Of(latitude, longitude) is { } place)
            return place.Rounded();
        cells.Error("经度", "经度和纬度要一起填，写成小数，例如 113.362 和 23.134");
        return null;
    }

    static double? Degrees(string? text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    static IReadOnlyList<string> Aliases(RowCells cells, string column)
    {
        var aliases = cells.List(column, RosterLimits.Name);
        if (aliases.Count > RosterLimits.Aliases)
            cells.Error(column, $"有 {aliases.Count} 个别名，最多 {RosterLimits.Aliases} 个");
        // 、 or ， would quietly make one long alias that nobody ever writes.
        foreach (var alias in aliases.Where(alias => alias.AsSpan().ContainsAny('、', '，', ',')))
            cells.Error(column, $"{CellText.Quote(alias)} 里有顿号或逗号，几个别名之间请用；隔开");
        return aliases;
    }

    static int? Stars(RowCells cells, string column)
    {
        var text = cells.Text(column, RosterLimits.Text);
        if (text is null or ['1' or '2' or '3' or '4' or '5'])
            return text is null ? null : text[0] - '0';
        cells.Error(column, $"{CellText.Quote(text)} 不是星级，请填 1 到 5");
        return null;
    }
}
