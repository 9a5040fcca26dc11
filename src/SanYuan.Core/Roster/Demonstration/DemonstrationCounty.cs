namespace SanYuan.Core.Roster.Demonstration;

/// <summary>
/// A county with the numbers of <c>docs/product.md</c>: 92 appointees at 27 organs, 50 two-new branches and 7 sectors. The same at
/// every call; everybody's web chat account is their code, for example R001 王建国, envoy at 县疾控中心.
/// </summary>
public static class DemonstrationCounty
{
    /// <summary>The first day of every term; the terms are open.</summary>
    public static readonly DateOnly Start = new(2019, 1, 1);

    static readonly DateOnly TrainingPassed = new(2018, 12, 28);

    // The first eight organs are the big ones and have a second envoy.
    const int SecondEnvoys = 8;

    /// <summary>The whole county, ready to be stored like an import.</summary>
    public static RosterDraft Create() => new(
        [.. DemonstrationUnits.Organs, .. DemonstrationUnits.TwoNews, .. DemonstrationUnits.Sectors],
        DemonstrationPeople.All,
        [.. Posts().Select(Appointment)]);

    static IEnumerable<(Roles Role, UnitDraft Unit)> Posts() =>
    [
        .. DemonstrationUnits.Organs.Select(unit => (Roles.Envoy, unit)),
        .. DemonstrationUnits.Organs.Take(SecondEnvoys).Select(unit => (Roles.Envoy, unit)),
        .. DemonstrationUnits.TwoNews.Select(unit => (Roles.Instructor, unit)),
        .. DemonstrationUnits.Sectors.Select(unit => (Roles.Supervisor, unit)),
    ];

    static AppointmentDraft Appointment((Roles Role, UnitDraft Unit) post, int index) =>
        new(DemonstrationPeople.AppointeeCode(index), post.Role, post.Unit.Code, Start)
        {
            SelectingUnitCode = DemonstrationPeople.WorkUnitOf(index),
            TrainingPassed = TrainingPassed,
            Way = (index % 7) switch { 0 => "个人报名", 1 or 2 or 3 => "组织推荐", _ => "统一派驻" },
        };
}
