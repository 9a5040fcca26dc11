using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Core.Tests.Roster;

/// <summary>Small rosters for tests: each line is a row, cells separated by |.</summary>
static class RosterTables
{
    public const string UnitHeader = "编码*|名称*|类别*|别名|行业|星级|六好|薄弱|地址";
    public const string PeopleHeader = "编码*|姓名*|企业微信账号|钉钉账号|手机|单位编码|改非|身份|负责单位编码";
    public const string AppointmentHeader = "人员编码*|角色*|派驻单位编码*|选派单位编码|开始*|结束|培训合格|选派方式";

    public static RosterTable Units(params string[] rows) => Table("单位", UnitHeader, rows);

    public static RosterTable People(params string[] rows) => Table("人员", PeopleHeader, rows);

    public static RosterTable AppointmentRows(params string[] rows) => Table("聘任", AppointmentHeader, rows);

    public static RosterTable Table(string sheet, string header, params string[] rows) =>
        new(sheet, header.Split('|'), [.. rows.Select((row, index) => new RosterRow(index + 2, row.Split('|')))]);

    public static RosterParseResult Parse(params RosterTable[] tables) => RosterParser.Parse(tables, RosterSnapshot.Empty);

    public static string Errors(params RosterTable[] tables) => Lines(Parse(tables));

    public static string Lines(RosterParseResult result) => string.Join('\n', result.Errors);

    /// <summary>The draft as a store would keep it, with ids in the order of the draft.</summary>
    public static RosterSnapshot Store(RosterDraft draft)
    {
        List<Unit> units = [.. draft.Units.Select(Unit)];
        List<Person> people = [.. draft.People.Select(Person)];
        var unitIds = units.ToDictionary(unit => unit.Code, unit => unit.Id);
        var personIds = people.ToDictionary(person => person.Code, person => person.Id);
        return new RosterSnapshot(units, people,
        [
            .. draft.Appointments.Select(one => new Appointment(personIds[one.PersonCode], one.Role, unitIds[one.UnitCode], one.Start, one.End)
            {
                SelectingUnit = one.SelectingUnitCode is { } code ? unitIds[code] : null,
                TrainingPassed = one.TrainingPassed,
                Way = one.Way,
                Filed = new FiledTerms(one.End, one.SelectingUnitCode is { } filed ? unitIds[filed] : null, one.TrainingPassed, one.Way),
            }),
        ]);
    }

    public static RosterSnapshot Stored(params RosterTable[] tables) => Store(Parse(tables).Draft!);

    static Unit Unit(UnitDraft draft, int index) => new(new UnitId(index + 1), draft.Code, draft.Name, draft.Kind)
    {
        Aliases = draft.Aliases,
        Sector = draft.Sector,
        Stars = draft.Stars,
        IsSixGood = draft.IsSixGood,
        IsWeak = draft.IsWeak,
        Address = draft.Address,
    };

    static Person Person(PersonDraft draft, int index) => new(new PersonId(index + 1), draft.Code, draft.Name)
    {
        Identities = draft.Identities,
        WorkUnitCode = draft.WorkUnitCode,
        ResponsibleUnitCodes = draft.ResponsibleUnitCodes,
        Accounts = draft.Accounts,
        Phone = draft.Phone,
        IsRetiredFromPost = draft.IsRetiredFromPost,
    };
}
