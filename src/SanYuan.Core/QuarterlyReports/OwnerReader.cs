using System.Text.RegularExpressions;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>Who a measure's words make responsible.</summary>
/// <param name="Unknown">Names nobody or several people have, as told.</param>
internal sealed record Owners(IReadOnlyList<PersonId> People, IReadOnlyList<UnitId> Units, IReadOnlyList<string> Unknown);

/// <summary>Reads 「责任人王建国、李秀英」「责任单位：县教体局」「由赵联络负责」 and finds the names in the roster. Pure.</summary>
internal static partial class OwnerReader
{
    public static Owners Read(string text, RosterSnapshot roster, DateTimeOffset now)
    {
        var (people, units, unknown) = (new List<PersonId>(), new List<UnitId>(), new List<string>());
        foreach (var told in Named().Matches(text).Select(match => match.Groups["who"].Value.Trim()))
            foreach (var name in IsOne(told, roster, now) ? [told] : told.Split(['、', '和', '及', '与', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                switch (Find(name, roster, now))
                {
                    case (Person person, _):
                        people.Add(person.Id);
                        break;
                    case (_, Unit unit):
                        units.Add(unit.Id);
                        break;
                    default:
                        unknown.Add(name);
                        break;
                }
        return new Owners([.. people.Distinct()], [.. units.Distinct()], [.. unknown.Distinct()]);
    }

    static bool IsOne(string name, RosterSnapshot roster, DateTimeOffset now) => Find(name, roster, now) is not (null, null);

    static (Person? Person, Unit? Unit) Find(string name, RosterSnapshot roster, DateTimeOffset now)
    {
        var bare = name.EndsWith("同志", StringComparison.Ordinal) ? name[..^2] : name;
        var called = roster.People.Where(person => person.Name == bare).Take(2).ToList();
        if (called.Count > 0)
            return called is [var only] ? (only, null) : (null, null);
        return Completion.Read(bare, roster.Names, now).Unit is { } code ? (null, roster.UnitByCode(code)) : (null, null);
    }

    [GeneratedRegex("(责任人|责任单位|责任领导|牵头单位|牵头人|负责人)\\s*(为|是|[：:])?\\s*(?<who>[^，,。；;：:\\n0-9（）()]{1,40})|由(?<who>[^，,。；;：:\\n0-9]{2,20}?)(负责|牵头)")]
    private static partial Regex Named();
}
