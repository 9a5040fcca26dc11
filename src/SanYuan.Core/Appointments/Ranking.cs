using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Somebody who may be proposed for a post, and what speaks for them.</summary>
/// <param name="Candidate">Null for somebody who was not entered as a candidate.</param>
internal sealed record Fitting(Person Person, Candidate? Candidate, int Rank, double Metres)
{
    public string Reason => Rank switch
    {
        0 => "同单位：在这里工作或派驻过",
        1 => "同系统",
        _ => "",
    } + (double.IsFinite(Metres) && Rank > 0 ? $"{(Rank == 1 ? "，" : "就近：")}约{Metres / 1000:0.#}公里" : Rank == 2 ? "距离不详" : "");
}

/// <summary>Ranks people for a post by same unit, same system, nearest (就近; mechanism 1). Pure.</summary>
internal static class Ranking
{
    public static IReadOnlyList<Fitting> Of(Unit unit, IEnumerable<(Person Person, Candidate? Candidate)> people, RosterSnapshot roster) =>
    [
        .. people.Select(one => Weigh(unit, one.Person, one.Candidate, roster))
            .OrderBy(one => one.Rank).ThenBy(one => one.Metres)
            .ThenBy(one => one.Candidate?.Content.Unit == unit.Id ? 0 : 1).ThenBy(one => one.Candidate?.Number).ThenBy(one => one.Person.Code, StringComparer.Ordinal),
    ];

    static Fitting Weigh(Unit unit, Person person, Candidate? candidate, RosterSnapshot roster)
    {
        var work = person.WorkUnitCode is { } code ? roster.UnitByCode(code) : null;
        var isSame = work?.Id == unit.Id || roster.AppointmentsOf(person.Id).Any(term => term.Unit == unit.Id);
        var metres = work?.Place is { } from && unit.Place is { } to ? from.MetresTo(to) : double.PositiveInfinity;
        return new Fitting(person, candidate, isSame ? 0 : IsSameSystem(work, unit) ? 1 : 2, isSame ? 0 : metres);
    }

    /// <summary>A unit names its sector by name or code; a sector is its own.</summary>
    static bool IsSameSystem(Unit? work, Unit unit) => work?.Sector is { } sector
        && (unit.Kind == UnitKind.Sector ? sector == unit.Name || sector == unit.Code : sector == unit.Sector);
}
