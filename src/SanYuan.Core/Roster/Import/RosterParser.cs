namespace SanYuan.Core.Roster.Import;

/// <summary>Turns the tables of a roster file into a checked draft (mechanism 1). Pure: what is stored comes in as a snapshot.</summary>
public static class RosterParser
{
    /// <summary>
    /// Checks every cell of every table, and the draft as a whole against <paramref name="stored"/>: references, names, accounts,
    /// terms and days off. A snapshot and not only its codes, because a post may be at a unit of the database only, whose kind must match.
    /// </summary>
    public static RosterParseResult Parse(IReadOnlyList<RosterTable> tables, RosterSnapshot stored)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(stored);
        var findings = new RosterFindings();
        var world = new RosterWorld(stored);
        CheckTables(tables, findings);

        // In this order each sheet finds what it refers to already known.
        var units = new UnitSheetParser(world, findings).Parse(Table(tables, RosterSheets.Units));
        var people = new PeopleSheetParser(world, findings).Parse(Table(tables, RosterSheets.People));
        var appointments = new AppointmentSheetParser(world, findings).Parse(Table(tables, RosterSheets.Appointments));
        var holidays = new HolidaySheetParser(stored, findings).Parse(Table(tables, RosterSheets.Holidays));
        UnitNameCheck.Run(units, stored, findings);
        AccountCheck.Run(people, stored, findings);
        TermCheck.Run(appointments, stored, findings);
        HolidayCheck.Run(holidays, stored, findings);

        var errors = findings.Errors();
        var draft = errors.Count > 0 ? null : new RosterDraft(Values(units), Values(people), Values(appointments)) { Holidays = Values(holidays) };
        return new RosterParseResult(draft, errors, findings.Notices);
    }

    static void CheckTables(IReadOnlyList<RosterTable> tables, RosterFindings findings)
    {
        if (!tables.Any(table => RosterSheets.All.Any(sheet => sheet.Name == table.Sheet)))
            findings.Error("名册", 0, "", $"没有找到工作表 {RosterSheets.Names}，请对照模板（import --template 可以得到模板）");

        foreach (var table in tables.Where(table => RosterSheets.All.All(sheet => sheet.Name != table.Sheet)))
            findings.Notice($"{CellText.Quote(table.Sheet)} 不是 {RosterSheets.Names}，没有读取");

        foreach (var table in tables.CountBy(table => table.Sheet).Where(count => count.Value > 1))
            findings.Error(table.Key, 0, "", "这个工作表出现了两次，请只留一个");
    }

    static RosterTable? Table(IReadOnlyList<RosterTable> tables, RosterSheet sheet) =>
        tables.FirstOrDefault(table => table.Sheet == sheet.Name);

    static IReadOnlyList<T> Values<T>(IReadOnlyList<Placed<T>> placed) => [.. placed.Select(one => one.Value)];
}
