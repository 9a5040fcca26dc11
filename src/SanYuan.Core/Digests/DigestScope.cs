using System.Globalization;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests;

/// <summary>For whom a digest is written; each reads something else.</summary>
public enum DigestReader
{
    /// <summary>党建办: the county, with names where something is to be done.</summary>
    Office,

    /// <summary>县领导: the county on one screen.</summary>
    Leaders,

    /// <summary>选派单位: the people it sent.</summary>
    Selecting,

    /// <summary>派驻单位: its own branch.</summary>
    Unit,
}

/// <summary>Whose digest: the county's, or that of one or several units.</summary>
/// <param name="Key">「office」 「leaders」 「selecting:3」 「unit:7,12」; the numbers are the database's, in order.</param>
public readonly record struct DigestScope(DigestReader Reader, string Key)
{
    public static readonly DigestScope Office = new(DigestReader.Office, "office");
    public static readonly DigestScope Leaders = new(DigestReader.Leaders, "leaders");

    public static DigestScope Selecting(IEnumerable<UnitId> units) => new(DigestReader.Selecting, $"selecting:{Numbers(units)}");

    public static DigestScope Unit(IEnumerable<UnitId> units) => new(DigestReader.Unit, $"unit:{Numbers(units)}");

    /// <summary>Empty for the county's.</summary>
    public IReadOnlyList<UnitId> Units => Key.Split(':') is [_, { Length: > 0 } numbers]
        ? [.. numbers.Split(',').Select(number => new UnitId(long.Parse(number, CultureInfo.InvariantCulture)))]
        : [];

    public bool IsCounty => Reader is DigestReader.Office or DigestReader.Leaders;

    /// <exception cref="FormatException">No key.</exception>
    public static DigestScope Parse(string key) => new(
        key.Split(':')[0] switch
        {
            "office" => DigestReader.Office,
            "leaders" => DigestReader.Leaders,
            "selecting" => DigestReader.Selecting,
            "unit" => DigestReader.Unit,
            _ => throw new FormatException($"No digest is for {key}."),
        },
        key);

    static string Numbers(IEnumerable<UnitId> units) => string.Join(',', units.Select(unit => unit.Value).Order());
}

/// <summary>Who reads which digest.</summary>
public static class DigestReaders
{
    public const Roles Audience = Roles.Office | Roles.Leader | Roles.SelectingUnit | Roles.Liaison;

    /// <summary>Every digest that is somebody's own. The office reads the county's, whatever else they are.</summary>
    public static IReadOnlyList<DigestScope> ScopesOf(Person person, Roles roles, RosterSnapshot roster)
    {
        if (roles.HasFlag(Roles.Office))
            return [DigestScope.Office];
        var scopes = new List<DigestScope>();
        if (roles.HasFlag(Roles.Leader))
            scopes.Add(DigestScope.Leaders);
        var units = person.ResponsibleUnitCodes.Select(roster.UnitByCode).OfType<Unit>().Select(unit => unit.Id).Distinct().ToList();
        if (roles.HasFlag(Roles.SelectingUnit) && units.Count > 0)
            scopes.Add(DigestScope.Selecting(units));
        if (roles.HasFlag(Roles.Liaison) && units.Count > 0)
            scopes.Add(DigestScope.Unit(units));
        return scopes;
    }

    /// <summary>As of now: what somebody read while they were in office they read no longer.</summary>
    public static bool MayRead(DigestScope scope, Request request) => ScopesOf(request.Sender.Person, request.Sender.Roles, request.Roster).Contains(scope);

    /// <summary>Everybody who is sent digests of a length: the office all, others none shorter than a month.</summary>
    public static IEnumerable<(Person Person, IReadOnlyList<DigestScope> Scopes)> Of(PeriodKind kind, RosterSnapshot roster) =>
        from person in kind < PeriodKind.Month ? roster.Office : roster.People
        let scopes = ScopesOf(person, person.Identities, roster)
        where scopes.Count > 0
        select (person, scopes);
}
