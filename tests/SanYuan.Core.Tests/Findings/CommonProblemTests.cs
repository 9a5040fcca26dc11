using CsCheck;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Tests.Findings;

/// <summary>Thousands of findings are compared quickly; what comes out is the same as by the plainest code.</summary>
public sealed class CommonProblemTests
{
    static readonly string[] Parts = ["会议记录", "签到表", "党费", "公开栏", "墙上的钟", "门口的路", "支部", "的", "不规范", "缺失", "不及时", "停了", "坑洼", "，", "🏮", "abc"];

    static readonly RosterSnapshot County = new(
        [.. Enumerable.Range(1, 8).Select(number => new Unit(new UnitId(number), $"D{number}", $"{number}号局", UnitKind.Organ) { Sector = number switch { <= 4 => "民生", 8 => null, _ => "政法" } })], [], []);

    static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1].Array[0, 4].Select(places => string.Concat(places.Select(place => Parts[place])));

    static readonly Gen<(string Text, int Unit)[]> Told = Gen.Select(Text, Gen.Int[0, 7]).Array[0, 40];

    [Fact]
    public void Half_of_the_pairs_is_counted_as_sets_of_pairs_are() => Gen.Select(Text, Text).Sample((one, other) =>
    {
        var (mine, theirs) = (Likeness.PairsIn(one), Likeness.PairsIn(other));
        var common = mine.Count(theirs.Contains);
        var (pairs, others) = (new CharacterPairs(LettersOf(one)), new CharacterPairs(LettersOf(other)));
        Assert.Equal(common, pairs.Common(others));
        Assert.Equal(mine.Count, pairs.Count);
        Assert.Equal(mine.Count + theirs.Count > 0 && (double)common / (mine.Count + theirs.Count - common) >= 0.5, pairs.ShareHalf(others));
    });

    [Fact]
    public void Findings_of_a_sector_are_grouped_as_if_each_were_compared_with_every_group() => Told.Sample(told =>
    {
        var findings = told.Select((one, at) => new ToldFinding(at + 1, County.Units[one.Unit].Id, one.Text)).ToList();
        var expected = findings.Where(one => County.UnitById(one.Unit)!.Sector is not null).GroupBy(one => County.UnitById(one.Unit)!.Sector!).SelectMany(sector => Plainly(sector).Select(same => (sector.Key, same)))
            .Select(group => (group.Key, group.same[0].Text, Units: string.Join(' ', group.same.Select(one => one.Unit.Value).Distinct()), Count: group.same.Select(one => one.Unit).Distinct().Count(), group.same[0].Number))
            .Where(group => group.Count >= FindingRules.CommonUnits).OrderByDescending(group => group.Count).ThenBy(group => group.Number).Select(group => (group.Key, group.Text, group.Units));
        Assert.Equal(expected, CommonProblems.Of(findings, County).Select(one => (one.Sector, one.Example, string.Join(' ', one.Units.Select(unit => unit.Id.Value)))));
    });

    static List<List<ToldFinding>> Plainly(IEnumerable<ToldFinding> told)
    {
        var groups = new List<List<ToldFinding>>();
        foreach (var one in told)
            if (groups.Find(group => Likeness.Of(group[0].Text).IsSame(Likeness.Of(one.Text))) is { } same)
                same.Add(one);
            else
                groups.Add([one]);
        return groups;
    }

    static string LettersOf(string text) =>
        new([.. LikenessWords.Empty.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)).Where(char.IsLetter)]);
}
