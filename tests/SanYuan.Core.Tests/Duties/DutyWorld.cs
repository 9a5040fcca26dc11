using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using static SanYuan.Core.Tests.Roster.RosterTables;

namespace SanYuan.Core.Tests.Duties;

/// <summary>A small roster and the entries and leaves of October 2019, whose last working day is Thursday the 31st.</summary>
internal static class DutyWorld
{
    public static readonly DutyPeriod October = DutyPeriod.Of(DutyCadence.Month, new DateOnly(2019, 10, 16));

    public static readonly DutyRule EnvoyRule = DutyBook.Defaults[1];

    public static readonly DutyRule SupervisorRule = DutyBook.Defaults[0];

    public static readonly RosterSnapshot County = Stored(
        Units("D1|甲局|县直单位", "D2|乙局|县直单位", "H1|民生|行业领域"),
        People("R1|王建国|wang", "R2|孙监督|sun", "R3|新来的|xin"),
        AppointmentRows("R1|特派员|D1||2019-01-01", "R2|监督员|H1||2019-01-01", "R3|特派员|D2||2019-10-28"));

    public static PersonId Person(string code) => County.PersonByCode(code)!.Id;

    public static UnitId Unit(string code) => County.UnitByCode(code)!.Id;

    public static Evidence Entry(long number, string person, string unit, int day, ActivityType? type = null, bool supervision = false) =>
        new(new ActivityId(number), Person(person), Unit(unit), new DateOnly(2019, 10, day), type, supervision);

    public static LeaveDraft Leave(string person, int first, int last) => new(Person(person), new DateOnly(2019, 10, first), new DateOnly(2019, 10, last), "");

    public static Obligation? Of(string person, DutyRule rule, DateOnly today, IReadOnlyList<Evidence> entries, params LeaveDraft[] leaves) =>
        Obligations.OfPeople(October, rule, new DutyFacts(County, entries, leaves, today)).SingleOrDefault(one => one.Person == Person(person));
}
