namespace SanYuan.Core.Understanding;

/// <summary>Why a field is left open although the message tells it.</summary>
public enum DoubtKind
{
    /// <summary>Two or more units go by the name that was written.</summary>
    AmbiguousUnit,

    /// <summary>The calendar has no such day (2月30日, 13月5日).</summary>
    ImpossibleDate,
}

/// <summary>Something told that can be read in several ways or in none; the field itself is null, so that nobody takes a guess for a fact.</summary>
/// <param name="Kind">What is in doubt.</param>
/// <param name="Span">The words in question.</param>
/// <param name="Candidates">The codes of the units that fit, at most four, best first; empty for a date.</param>
public sealed record Doubt(DoubtKind Kind, TextSpan Span, IReadOnlyList<string> Candidates);
