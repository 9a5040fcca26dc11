using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>How kinds of units and roles are named, and who reads the terms of an appointment.</summary>
internal static class PostNames
{
    /// <summary>What chat tells of appointments (docs/access.md): the office and leaders all, a selecting unit its own people, everybody their own.</summary>
    public static bool MaySeeTerm(Visitor visitor, Appointment held, RosterSnapshot roster) =>
        visitor.IsAny(Roles.Office | Roles.Leader) || held.Person == visitor.Person || Scopes.HasSent(visitor, held.SelectingUnit, roster);

    public static string Of(UnitKind kind, Language language) => kind switch
    {
        UnitKind.Organ => language["县直单位", "County organ"],
        UnitKind.TwoNew => language["两新组织", "Two-new organisation"],
        _ => language["行业领域", "Sector"],
    };

    public static string Of(Appointment held, Language language) => held.IsSecondment
        ? language[$"{DutyWords.RoleName(held.Role)}（抽调）", $"{Of(held.Role, language)} (drawn in)"]
        : Of(held.Role, language);

    public static string Of(Roles role, Language language) => language[DutyWords.RoleName(role), role.ToString()];

    /// <summary>From when, and until when where that is told.</summary>
    public static string Term(Appointment held, Language language) => held.End is { } end ? $"{held.Start:yyyy-MM-dd}—{end:yyyy-MM-dd}" : language[$"{held.Start:yyyy-MM-dd}起", $"since {held.Start:yyyy-MM-dd}"];

    public static Cell State(Appointment held, DateOnly today, Language language) => held.StateOn(today) switch
    {
        AppointmentState.Proposed => new Cell(language["拟派，待培训", "Proposed"], null, Tone.Warning),
        AppointmentState.Trained => language["待上任", "To begin"],
        AppointmentState.Active => new Cell(language["在任", "In office"], null, Tone.Good),
        _ => new Cell(language["已离任", "Ended"], null, Tone.Quiet),
    };

    public static IReadOnlyList<Option> RoleOptions(Language language) =>
        [new("envoy", Of(Roles.Envoy, language)), new("instructor", Of(Roles.Instructor, language)), new("supervisor", Of(Roles.Supervisor, language))];
}
