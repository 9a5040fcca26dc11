using SanYuan.Core.Duties.Coverage;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Core.Signals;

namespace SanYuan.Core.Digests.Figures;

/// <summary>The county as the office reads it: who reported, who did not, what waits, with names where somebody can act on them.</summary>
/// <param name="whole">Whether lists are given whole; a chat message has limits.</param>
internal sealed class OfficeFigures(DigestFacts facts, CountyFacts county, bool whole)
{
    public IEnumerable<DigestLine> Lines()
    {
        yield return CountyLines.Entries(facts);
        yield return Units();
        yield return Silent();
        if (CountyLines.Duties(facts) is { } duties)
            yield return duties;
        if (CountyLines.Life(facts) is { } life)
            yield return life;
        yield return Open();
        foreach (var line in Meetings().Concat(Waiting()).Concat(Findings()))
            yield return line;
    }

    DigestLine Units()
    {
        var units = from unit in facts.OfUnits()
                    let known = facts.Roster.UnitById(unit.Key)
                    where known is not null
                    select (Unit: known, Count: unit.Value);
        var ordered = units.OrderByDescending(unit => unit.Count).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal).ToList();
        return new DigestLine(FigureKind.Units, ordered.Count, DigestWords.Units("有报告的单位", ordered, whole));
    }

    DigestLine Silent()
    {
        var silent = Silence.Of(facts);
        return new DigestLine(FigureKind.Silent, silent.Count, DigestWords.Silent([.. silent.Select(person => person.Name)], whole));
    }

    DigestLine Open()
    {
        var open = facts.Findings.Where(unit => unit.Owed > 0 && facts.Roster.UnitById(unit.Unit) is not null).OrderByDescending(unit => unit.Owed).ThenBy(unit => unit.Unit.Value).ToList();
        var count = open.Sum(unit => unit.Owed);
        return new DigestLine(FigureKind.OpenFindings, count, DigestWords.Open(count, [.. open.Select(unit => (facts.Roster.UnitById(unit.Unit)!, unit.Owed))], whole));
    }

    /// <summary>Only what the office has to look at.</summary>
    IEnumerable<DigestLine> Meetings()
    {
        var (uninvited, late) = (Named(county.Meetings.Uninvited.Select(one => one.Unit)), Named(county.Meetings.ShortNotice.Select(one => one.Unit)));
        if (uninvited.Count > 0)
            yield return new DigestLine(FigureKind.Uninvited, uninvited.Count, DigestWords.Uninvited(uninvited, whole));
        if (late.Count > 0)
            yield return new DigestLine(FigureKind.ShortNotice, late.Count, DigestWords.ShortNotice(late, whole));
        if (county.Meetings.Differing is { Count: > 0 } differing)
            yield return new DigestLine(FigureKind.Differing, differing.Count, DigestWords.Differing([.. differing.Select(one => $"{one.Person.Name}（{one.Meeting}号会议）")], whole));
    }

    IEnumerable<DigestLine> Waiting()
    {
        if (county.Overdue.Count > 0)
            yield return new DigestLine(FigureKind.OverdueMeasures, county.Overdue.Count, MeasureWords.Overdue(county.Overdue, facts.Roster));
        var warned = county.Warnings.Select(one => one.Branch.Id).Distinct().Count();
        if (warned > 0)
            yield return new DigestLine(FigureKind.Warnings, warned, CoverageWords.DigestLine(warned));
        if (county.Signals > 0)
            yield return new DigestLine(FigureKind.Signals, county.Signals, SignalWords.Digest(county.Signals));
        if (county.Asking is { } asking)
            yield return DigestLine.Say(asking);
    }

    IEnumerable<DigestLine> Findings()
    {
        var (rectified, overdue, closed) = (facts.Findings.Sum(unit => unit.Rectified), facts.Findings.Sum(unit => unit.Overdue), facts.Closed.Sum(unit => unit.Count));
        if (rectified + overdue + closed + county.ClosedInYear > 0)
            yield return new DigestLine(FigureKind.Rectification, rectified + overdue + closed, FindingDigest.Rectification(rectified, overdue, closed, county.ClosedInYear));
        var unsent = facts.Findings.Where(unit => unit.Unsent > 0 && !facts.Roster.LiaisonsOf(unit.Unit).Any()).Select(unit => (unit.Unit, unit.Unsent)).ToList();
        if (unsent.Count > 0)
            yield return DigestLine.Say(FindingDigest.NoLiaison(unsent, facts.Roster));
        if (county.Common.Count > 0)
            yield return DigestLine.Say(CommonWords.Line(county.Common));
    }

    /// <summary>By how often, then in the order of codes.</summary>
    List<string> Named(IEnumerable<UnitId> units) =>
    [
        .. from id in units
           group id by id into same
           let unit = facts.Roster.UnitById(same.Key)
           where unit is not null
           orderby same.Count() descending, unit.Code
           select unit.Name,
    ];
}
