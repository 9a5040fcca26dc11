namespace SanYuan.Core.Primitives;

/// <summary>What part of a collection is asked for.</summary>
/// <param name="After">The id behind which to go on; 0 from the start.</param>
/// <param name="Limit">At most so many, 1 to 1000.</param>
public sealed record PageRequest(long After, int Limit)
{
    /// <summary>First day; null: from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null: to the end.</summary>
    public DateOnly? To { get; init; }

    public UnitId? Unit { get; init; }
    public PersonId? Appointee { get; init; }
}

/// <summary>A part of a collection, in the order of ids.</summary>
/// <param name="Total">How many there are in all under the same filters.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total);
