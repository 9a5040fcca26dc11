using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Fields;

/// <summary>A problem or a piece of advice, by its place in the folded text.</summary>
internal readonly record struct Remark(bool IsSuggestion, int Start, int End);

/// <summary>
/// Finds what is blamed and what is advised. A clause is a finding when a lead (发现…) introduces it, when it stands in a list under
/// a heading (问题：), or when it blames by its own words; advice likewise. Clause by clause, remembering only the heading above.
/// </summary>
internal sealed partial class FindingReader(FoldedText text, Marks marks, List<NameMention> units, List<DateMention> dates)
{
    /// <summary>补记： and the like label the message and blame nothing.</summary>
    private const int LongestLabel = 3;

    private readonly List<Remark> _remarks = [];
    private Mode _mode;
    private bool _heading;
    private bool _introduced;

    private enum Mode
    {
        None,
        Finding,
        Suggestion,
    }

    public static List<Remark> Read(FoldedText text, Marks marks, List<Clause> clauses, List<NameMention> units, List<DateMention> dates)
    {
        var reader = new FindingReader(text, marks, units, dates);
        foreach (var clause in clauses) reader.ReadClause(clause);
        return reader._remarks;
    }

    private bool HasFinding => _remarks.Exists(static r => !r.IsSuggestion);

    private void ReadClause(Clause clause)
    {
        if (clause.IsFresh && !(_heading && clause.Numbered) && !(_heading && clause.Opening == '\n')) EndMode();
        var at = clause.Start;
        var led = false;
        foreach (var mark in marks.Within(clause.Start, clause.End))
        {
            if (mark.End > clause.End || mark.Start < at || !IsLead(mark, clause, at)) continue;
            if (mark.Start > at) Unled(at, mark.Start, clause, mark.Cue == Cue.FindingLead);
            _mode = mark.Cue == Cue.SuggestionLead ? Mode.Suggestion : Mode.Finding;
            _heading = false;
            _introduced = mark.Cue == Cue.FindingLead && mark.Value == Lexicon.Strong;
            at = AfterLead(mark.End, clause.End);
            led = true;
        }

        if (led) Led(at, clause);
        else Unled(clause.Start, clause.End, clause, false);
        if (IsHeading(clause)) (_mode, _heading) = (HeadsAdvice(clause) ? Mode.Suggestion : Mode.Finding, true);
    }

    private void EndMode() => (_mode, _heading, _introduced) = (Mode.None, false, false);

    private void Led(int start, Clause clause)
    {
        if (start >= clause.End || IsHeading(clause) || SaysNone(start, clause.End) || IsCount(start, clause.End)) return;
        if (_mode == Mode.Finding && !IsBlame(start, clause.End) && (marks.Has(Cue.Praise, start, clause.End) || IsFact(start, clause.End)))
        {
            EndMode();
            return;
        }

        Keep(_mode == Mode.Suggestion, start, clause.End);
    }

    /// <summary>A clause, or the part of one, that no lead introduces.</summary>
    private void Unled(int start, int end, Clause clause, bool beforeFindingLead)
    {
        if (beforeFindingLead || IsHeading(clause) || (clause.Closing == ':' && end - start <= LongestLabel)) return;
        if (SaysNone(start, end)) return;
        var blames = IsBlame(start, end) || Contrasts(start, end, clause);
        if (_mode == Mode.Suggestion && (_heading || clause.Opening is ',' or ';' || clause.Numbered))
        {
            if ((IsAftermath(start, end) && clause.Opening != ':' && !clause.Numbered) || (NamesUnit(start, end) && (blames || clause.Closing == ':' || marks.Has(Cue.Type, start,
                end)))) EndMode();
            else
            {
                Keep(true, start, end);
                return;
            }
        }

        if (blames && !IsOwn(start))
        {
            Keep(false, FindingStart(start, end), end);
            if (_mode == Mode.None) _mode = Mode.Finding;
        }
        else if (IsRequest(start, end, clause)) Keep(true, SkipOpening(start, end), end);
        else if (_mode == Mode.Finding && !IsAftermath(start, end) && (_heading ? !marks.Has(Cue.Praise, start, end)
            : Continues(start, end, clause)))
            Keep(false, FindingStart(start, end), end);
        else if (!_heading) EndMode();
    }

    private void Keep(bool suggestion, int start, int end)
    {
        // Dictated on without a comma: what is said about the finding is no part of it.
        foreach (var aside in (string[])["这个是", "这个问题", "这是个", "这也是", "这事", "他们说", "他说", "书记说", "支书说", "他们表示", "让我们", "让我也", "让我帮", "要我们反映"])
        {
            var told = text.Value.AsSpan(start, Math.Max(0, end - start)).IndexOf(aside, StringComparison.Ordinal);
            if (told > 5) end = start + told;
        }

        while (end > start && text[end - 1] is ' ' or ',' or '。' or '、') end--;
        if (end - start > 1) _remarks.Add(new Remark(suggestion, start, end));
    }
}
