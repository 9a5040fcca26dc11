using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Fields;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Everything found in a message before it is decided what the message is: each thing with its place.</summary>
internal sealed class Material
{
    private Material(FoldedText text, NameIndex names, DateTimeOffset now)
    {
        (Text, Now, Today) = (text, now, DateOnly.FromDateTime(now.DateTime));
        Marks = Lexicon.Read(text);
        Clauses = ClauseSplitter.Split(text);
        Units = names.Units(text);
        People = names.People(text);
        Dates = DateScanner.Scan(text);
        (Clocks, ClockEnds) = ClockScanner.Scan(text, Marks, Dates);
        Remarks = FindingReader.Read(text, Marks, Clauses, Units, Dates);
        Counts = CountReader.Read(text, Marks, Clauses, Remarks);
        AllTypes = TypeReader.Read(text, Marks, Clauses, Units);
        Types = AllTypes.FindAll(t => IsFree(t.Start));
        References = ReferenceReader.Read(text, Marks.Has(Cue.Accept) || Marks.Has(Cue.Decline) || Marks.Has(Cue.Undo));
    }

    public FoldedText Text { get; }
    public DateTimeOffset Now { get; }
    public DateOnly Today { get; }
    public Marks Marks { get; }
    public List<Clause> Clauses { get; }
    public List<NameMention> Units { get; }
    public List<NameMention> People { get; }
    public List<DateMention> Dates { get; }
    public List<ClockMention> Clocks { get; }

    /// <summary>Until when something lasts, or by when it is over.</summary>
    public List<ClockMention> ClockEnds { get; }

    public List<Remark> Remarks { get; }
    public List<CountMention> Counts { get; }
    public List<TypeMention> AllTypes { get; }

    /// <summary>The kinds told outside of findings and suggestions.</summary>
    public List<TypeMention> Types { get; }

    public List<ReferenceMention> References { get; }

    public static Material Of(string text, NameIndex names, DateTimeOffset now) => new(FoldedText.Of(text), names, now);

    /// <summary>Whether a place lies outside of findings and suggestions.</summary>
    public bool IsFree(int at)
    {
        int low = 0, high = Remarks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Remarks[middle].End <= at) low = middle + 1;
            else high = middle;
        }

        return low == Remarks.Count || Remarks[low].Start > at;
    }

    /// <summary>The clause a place lies in; the last one before it when it lies on punctuation.</summary>
    public Clause ClauseAt(int at)
    {
        int low = 0, high = Clauses.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Clauses[middle].End <= at) low = middle + 1;
            else high = middle;
        }

        return Clauses.Count == 0 ? default : Clauses[Math.Min(low, Clauses.Count - 1)];
    }
}
