using SanYuan.Core.Meetings;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Figures;

/// <summary>How the people sent by selecting units are doing: reports, duties, attendance; nothing of findings.</summary>
/// <param name="sent">The people.</param>
/// <param name="whole">Whether lists are given whole; a chat message has limits.</param>
internal sealed class SelectingFigures(DigestFacts facts, IReadOnlyList<Person> sent, bool whole)
{
    public IEnumerable<DigestLine> Lines()
    {
        var reports = sent.Select(person => (person.Name, Count: facts.Of(person.Id))).ToList();
        var total = reports.Sum(person => person.Count);
        yield return new DigestLine(FigureKind.Entries, total, DigestWords.OwnEntries(sent.Count, total, [.. reports.Where(person => person.Count > 0).OrderByDescending(person => person.Count)], whole));
        var silent = Silence.Of(facts).Where(person => sent.Contains(person)).Select(person => person.Name).ToList();
        yield return new DigestLine(FigureKind.Silent, silent.Count, DigestWords.Silent(silent, whole));
        var ids = sent.Select(person => person.Id).ToHashSet();
        if (CountyLines.DutiesOf([.. facts.Duties.People.Where(one => ids.Contains(one.Person!.Value))]) is { } duties)
            yield return duties;
        if (Attendance() is { } attendance)
            yield return attendance;
    }

    DigestLine? Attendance()
    {
        var invited = sent.SelectMany(person => facts.Units!.Of(person.Id)).ToList();
        if (invited.Count == 0)
            return null;
        var came = invited.Count(facts.Units!.Came);
        return new DigestLine(FigureKind.Meetings, invited.Count, DigestWords.Invited(invited.Count, came, invited.Count(one => one.Answer == Answer.Declined)));
    }
}
