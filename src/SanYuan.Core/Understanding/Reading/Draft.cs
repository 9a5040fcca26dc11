using SanYuan.Core.Activities;
using SanYuan.Core.Understanding.Dates;
using SanYuan.Core.Understanding.Fields;
using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>A field of a record that grows: what was told, and whether only the record before told it.</summary>
internal struct Slot<T>
    where T : struct
{
    public T? Value { get; private set; }
    public bool IsOwn { get; private set; }

    public void Set(T value) => (Value, IsOwn) = (value, true);

    public readonly Slot<T> Inherited() => new() { Value = Value };
}

/// <summary>One record while its message is read.</summary>
internal sealed class Draft
{
    public Slot<DayTold> Day;
    public Slot<ClockMention> Clock;
    public Slot<Mark> Part;
    public Slot<NameMention> Unit;
    public Slot<TypeMention> Type;
    public Slot<Mark> Kind;
    public Slot<CountMention> Count;

    public List<Remark> Remarks { get; } = [];

    /// <summary>Tells of something of its own: when nothing but a time was told, there is no record.</summary>
    public bool HasSubstance => Type.IsOwn || Unit.IsOwn || Count.IsOwn;

    /// <summary>A record that follows this one takes over day, unit and kind until it tells its own.</summary>
    public Draft Next() => new() { Day = Day.Inherited(), Unit = Unit.Inherited(), Type = Type.Inherited(), Kind = Kind.Inherited() };

    /// <summary>One of several records told together: all it has so far is its own.</summary>
    public Draft Fork() => new() { Day = Day, Clock = Clock, Part = Part, Unit = Unit, Type = Type, Kind = Kind, Count = Count };

    public Statement ToStatement(FoldedText text) => Statement.Empty with
    {
        Date = Day.Value?.Tell(text),
        EndDate = Day.Value?.TellLast(text),
        Time = Clock.Value is { } c ? text.Tell(c.Time, c.Start, c.End) : null,
        Unit = Unit.Value?.Tell(text),
        Type = Type.Value is { } t ? text.Tell(t.Type, t.Start, t.End) : null,
        Supervision = Kind.Value is { } k ? text.Tell((SupervisionKind)k.Value, k.Start, k.End) : null,
        Participants = Count.Value is { } n ? text.Tell(n.Value, n.Start, n.End) : null,
        Findings = [.. Remarks.Where(r => !r.IsSuggestion).Select(r => text.Verbatim(r.Start, r.End))],
        Suggestions = [.. Remarks.Where(r => r.IsSuggestion).Select(r => text.Verbatim(r.Start, r.End))],
        Doubts = Reading.Doubts.Of(text, Day.Value, Unit.Value),
    };
}
