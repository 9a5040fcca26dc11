using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>What the digest says of findings: what waits, what is late, what was closed, and what reached nobody.</summary>
internal static class FindingDigest
{
    const int MostUnits = 5;

    public static string Rectification(int rectified, int overdue, int closed, int closedInYear) =>
        $"问题整改：待核实{rectified}条，超期{overdue}条，本期销号{closed}条，当年累计销号{closedInYear}条";

    /// <summary>Told in the digest of the period in which they were found, so once.</summary>
    public static string NoLiaison(IReadOnlyList<(UnitId Unit, int Count)> units, RosterSnapshot roster) =>
        $"没有联络员、问题还没送达：{string.Join('、', units.Take(MostUnits).Select(one => $"{FindingWords.Unit(one.Unit, roster)}{one.Count}条"))}{(units.Count > MostUnits ? $"等{units.Count}家" : "")}";
}
