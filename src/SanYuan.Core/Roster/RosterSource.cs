using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>Where a roster comes from.</summary>
/// <param name="File">The file's name, for those who ask where a statement came from.</param>
/// <param name="At">With the county's offset: its day is the day of the statements.</param>
public sealed record RosterSource(string File, DateTimeOffset At)
{
    /// <summary>Who imports it; null for the verb and for an account of nobody.</summary>
    public PersonId? By { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
