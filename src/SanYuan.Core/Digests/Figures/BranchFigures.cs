using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Digests.Figures;

/// <summary>A unit's own branch: who came, which organisational life was held and which is missing, and how its findings stand.</summary>
/// <param name="whole">Whether lists are given whole; a chat message has limits.</param>
internal sealed class BranchFigures(DigestFacts facts, IReadOnlyList<UnitId> units, bool whole)
{
    public IEnumerable<DigestLine> Lines()
    {
        var visits = from entry in units.SelectMany(facts.At)
                     group entry by entry.Appointee into person
                     let known = facts.Roster.PersonById(person.Key)
                     where known is not null
                     orderby person.Count() descending, known.Code
                     select (known.Name, Count: person.Count());
        var came = visits.ToList();
        yield return new DigestLine(FigureKind.Entries, came.Sum(person => person.Count), DigestWords.Visits(came, whole));
        if (Life() is { } life)
            yield return life;
        if (Meetings() is { } meetings)
            yield return meetings;
        yield return Findings();
    }

    DigestLine? Life()
    {
        var life = units.SelectMany(facts.Duties.At).ToList();
        return life.Count == 0 ? null : new DigestLine(FigureKind.Life, life.Count(one => one.State == DutyState.Done), DigestWords.OwnLife(life, whole));
    }

    DigestLine? Meetings()
    {
        var invited = units.SelectMany(facts.Units!.At).ToList();
        if (invited.Count == 0)
            return null;
        var meetings = invited.Select(one => one.Meeting).Distinct().Count();
        return new DigestLine(FigureKind.Meetings, meetings, DigestWords.OwnMeetings(meetings, invited.Count, invited.Count(facts.Units!.Came)));
    }

    DigestLine Findings()
    {
        var own = facts.Findings.Where(unit => units.Contains(unit.Unit)).ToList();
        var (owed, closed) = (own.Sum(unit => unit.Owed), facts.Closed.Where(unit => units.Contains(unit.Unit)).Sum(unit => unit.Count));
        var found = facts.Units!.Found.Where(unit => units.Contains(unit.Unit)).Sum(unit => unit.Count);
        var rectified = own.Sum(unit => unit.Rectified);
        return new DigestLine(FigureKind.Findings, owed + rectified + closed, DigestWords.OwnFindings(found, owed, own.Sum(unit => unit.Overdue), rectified, closed));
    }
}
