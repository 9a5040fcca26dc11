using SanYuan.Core.Roster;
using SanYuan.Core.Roster.Import;

namespace SanYuan.Core.Tests.Roster;

/// <summary>A draft written back as the tables of a file.</summary>
static class RosterSheetsOf
{
    public static RosterTable[] Tables(RosterDraft draft) =>
    [
        RosterTables.Units([.. draft.Units.Select(Row)]),
        RosterTables.People([.. draft.People.Select(Row)]),
        RosterTables.AppointmentRows([.. draft.Appointments.Select(Row)]),
    ];

    static string Row(UnitDraft unit) => string.Join('|',
        unit.Code, unit.Name, RosterWords.Of(unit.Kind), string.Join('；', unit.Aliases), unit.Sector, unit.Stars, YesNo(unit.IsSixGood),
        YesNo(unit.IsWeak), unit.Address);

    static string Row(PersonDraft person) => string.Join('|',
        person.Code, person.Name, "", "", person.Phone, person.WorkUnitCode, YesNo(person.IsRetiredFromPost),
        string.Join('；', RosterWords.Identities.Where(pair => person.Identities.HasFlag(pair.Value)).Select(pair => pair.Key)),
        string.Join('；', person.ResponsibleUnitCodes));

    static string Row(AppointmentDraft one) => string.Join('|',
        one.PersonCode, RosterWords.Of(one.Role), one.UnitCode, one.SelectingUnitCode, one.Start.ToString("yyyy-MM-dd"), "",
        one.TrainingPassed?.ToString("yyyy-MM-dd"), one.Way);

    static string YesNo(bool? value) => value switch { true => "是", false => "否", null => "" };
}
