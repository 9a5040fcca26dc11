using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>The same problem in several units of one sector (共性问题).</summary>
/// <param name="Example">What is wrong, in the words of the first one.</param>
internal sealed record CommonProblem(string Sector, string Example, IReadOnlyList<Unit> Units);

/// <summary>Looks for the same problem in at least three units of a sector within sixty days.</summary>
internal static class CommonProblems
{
    /// <summary>Findings compared: each with the first of every group, so that a province's sixty days stay a matter of moments.</summary>
    const int Most = 2000;

    /// <param name="until">Exclusive.</param>
    public static async Task<IReadOnlyList<CommonProblem>> ReadAsync(DateTimeOffset until, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        Of(await session.FindingLife.ToldAsync(until.AddDays(-FindingRules.CommonDays), until, Most, cancellationToken), roster);

    /// <summary>The most widespread first. Pure.</summary>
    public static IReadOnlyList<CommonProblem> Of(IReadOnlyList<ToldFinding> told, RosterSnapshot roster)
    {
        var bySector = from one in told
                       let unit = roster.UnitById(one.Unit)
                       where unit is { Sector: not null, Kind: not UnitKind.Sector }
                       group (one, unit) by unit.Sector;
        return
        [
            .. from sector in bySector
               from same in Group([.. sector])
               let units = same.Select(one => one.Unit).DistinctBy(unit => unit.Id).ToList()
               where units.Count >= FindingRules.CommonUnits
               orderby units.Count descending, same[0].Finding.Number
               select new CommonProblem(sector.Key, FindingWords.Fault(same[0].Finding.Text), units),
        ];
    }

    static List<List<(ToldFinding Finding, Unit Unit)>> Group(IReadOnlyList<(ToldFinding Finding, Unit Unit)> told)
    {
        var groups = new List<(Likeness First, List<(ToldFinding, Unit)> All)>();
        // Much is said in the same words: where these went once they go again.
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in told)
        {
            if (known.TryGetValue(one.Finding.Text, out var same))
            {
                groups[same].All.Add(one);
                continue;
            }
            var likeness = Likeness.Of(one.Finding.Text);
            var at = groups.FindIndex(group => group.First.IsSame(likeness));
            if (at >= 0)
                groups[at].All.Add(one);
            else
                groups.Add((likeness, [one]));
            // Words without anything to compare are like nothing, themselves included.
            if (at >= 0 || likeness.IsSame(likeness))
                known.Add(one.Finding.Text, at >= 0 ? at : groups.Count - 1);
        }
        return [.. groups.Select(group => group.All)];
    }
}

internal static class CommonWords
{
    const int MostProblems = 5;
    const int MostUnits = 4;

    public const string None = "近60天没有3家以上单位都出现的问题。";

    public static string List(IReadOnlyList<CommonProblem> problems) =>
        $"近60天共性问题{problems.Count}类\n{string.Join('\n', problems.Take(MostProblems).Select(one => $"【{one.Sector}】{FindingWords.Gist(one.Example)}：{one.Units.Count}家（{Names(one)}）"))}{(problems.Count > MostProblems ? $"\n等{problems.Count}类" : "")}";

    /// <summary>A line of the digest.</summary>
    public static string Line(IReadOnlyList<CommonProblem> problems) =>
        $"共性问题{problems.Count}类：{string.Join('；', problems.Take(2).Select(one => $"{one.Sector}「{FindingWords.Gist(one.Example)}」{one.Units.Count}家"))}。回「共性问题」看单位";

    static string Names(CommonProblem one) => string.Join('、', one.Units.Take(MostUnits).Select(unit => unit.Name)) + (one.Units.Count > MostUnits ? "等" : "");
}
