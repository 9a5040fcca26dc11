using SanYuan.Core.Understanding.Lexing;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding.Reading;

/// <summary>Collects what a record tells but leaves open.</summary>
internal static class Doubts
{
    public static IReadOnlyList<Doubt> Of(FoldedText text, DayTold? day, NameMention? unit)
    {
        var impossible = day is { IsImpossible: true };
        if (!impossible && unit is not { IsAmbiguous: true }) return [];
        var doubts = new List<Doubt>();
        if (impossible) doubts.Add(new Doubt(DoubtKind.ImpossibleDate, text.Span(day!.Value.Start, day.Value.End), []));
        if (unit is { IsAmbiguous: true } named) doubts.Add(new Doubt(DoubtKind.AmbiguousUnit, text.Span(named.Start, named.End), named.Rivals!));
        return doubts;
    }
}
