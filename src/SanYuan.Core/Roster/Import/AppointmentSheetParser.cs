namespace SanYuan.Core.Roster.Import;

sealed class AppointmentSheetParser(RosterWorld world, RosterFindings findings)
    : SheetParser<AppointmentDraft>(RosterSheets.Appointments, findings)
{
    protected override AppointmentDraft? Read(RowCells cells)
    {
        var person = cells.Code("人员编码") is { } personCode ? world.Person(cells, "人员编码", personCode) : null;
        var role = cells.OneOf("角色", RosterWords.AppointeeRoles, required: true);
        var unit = cells.Code("派驻单位编码") is { } unitCode ? world.Unit(cells, "派驻单位编码", unitCode) : null;
        var start = cells.Date("开始", required: true);
        CheckKind(cells, role, unit);

        var isWhole = person is not null && role is not null && unit is not null && start is not null;
        var key = new AppointmentKey(person ?? "", role ?? Roles.None, unit?.Code ?? "", start ?? default);
        var stored = isWhole ? world.Stored.FiledByKey(key) : null;
        var draft = Fill(cells, stored ?? new AppointmentDraft(key.PersonCode, key.Role, key.UnitCode, key.Start));
        if (start is not null && draft.End < start)
            cells.Error("结束", $"{draft.End:yyyy-MM-dd} 早于开始 {start:yyyy-MM-dd}，请改正其中一个");
        return isWhole ? draft : null;
    }

    AppointmentDraft Fill(RowCells cells, AppointmentDraft start) => start with
    {
        SelectingUnitCode = cells.Or("选派单位编码", start.SelectingUnitCode, column => SelectingUnit(cells, column)),
        End = cells.Or("结束", start.End, column => cells.Date(column)),
        TrainingPassed = cells.Or("培训合格", start.TrainingPassed, column => cells.Date(column)),
        Way = cells.Or("选派方式", start.Way, column => cells.Word(column, RosterWords.Ways)),
    };

    string? SelectingUnit(RowCells cells, string column) =>
        cells.Code(column, required: false) is { } code ? world.Unit(cells, column, code)?.Code : null;

    static void CheckKind(RowCells cells, Roles? role, KnownUnit? unit)
    {
        if (role is null || unit?.Kind is not { } kind || RosterWords.KindFor(role.Value) == kind)
            return;
        cells.Error("角色", $"{RosterWords.Of(role.Value)}派到{RosterWords.Of(RosterWords.KindFor(role.Value))}，"
            + $"而 {unit.Code} 是{RosterWords.Of(kind)}，请改角色或派驻单位编码");
    }
}
