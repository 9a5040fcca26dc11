using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Core.Digests.Figures;

/// <summary>The county on one screen, without names.</summary>
internal static class LeaderFigures
{
    public static IEnumerable<DigestLine> Lines(DigestFacts facts, IReadOnlyList<Measure> overdue)
    {
        yield return CountyLines.Entries(facts);
        var units = facts.OfUnits().Keys.Count(unit => facts.Roster.UnitById(unit) is not null);
        yield return new DigestLine(FigureKind.Units, units, DigestWords.UnitCount(units));
        var silent = Silence.Of(facts).Count;
        yield return new DigestLine(FigureKind.Silent, silent, DigestWords.SilentCount(silent));
        if (CountyLines.Duties(facts) is { } duties)
            yield return duties;
        if (CountyLines.Life(facts) is { } life)
            yield return life;
        var open = facts.Findings.Sum(unit => unit.Owed);
        yield return new DigestLine(FigureKind.OpenFindings, open, DigestWords.CountyFindings(open, facts.Findings.Sum(unit => unit.Overdue), facts.Closed.Sum(unit => unit.Count)));
        if (overdue.Count > 0)
            yield return new DigestLine(FigureKind.OverdueMeasures, overdue.Count, DigestWords.MeasureCount(overdue.Count));
    }
}
