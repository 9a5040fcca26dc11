using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Ledger;

/// <summary>What findings and suggestions somebody at a screen asks for; what is null narrows nothing.</summary>
/// <param name="Scope">Those the reader may see.</param>
/// <param name="Limit">At most so many.</param>
public sealed record FindingQuery(FindingScope Scope, int Limit)
{
    public FindingKind? Kind { get; init; }

    public UnitId? Unit { get; init; }

    /// <summary>Whose it is, or who told it.</summary>
    public PersonId? Person { get; init; }

    /// <summary>In one of these states.</summary>
    public IReadOnlyCollection<FindingStatus>? Statuses { get; init; }

    /// <summary>Owed by its unit, with a last day from then on.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Owed by its unit, with a last day before this one.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Found on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A part of its words.</summary>
    public string? Words { get; init; }

    /// <summary>With a smaller number.</summary>
    public long? Behind { get; init; }
}

/// <summary>How many findings a unit has that are neither closed nor taken back.</summary>
/// <param name="Overdue">Of those, what the unit owes beyond its last day.</param>
public readonly record struct OpenFindings(UnitId Unit, int Open, int Overdue);
