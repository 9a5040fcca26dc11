using SanYuan.Core.Primitives;

namespace SanYuan.Core.Roster;

/// <summary>县直单位, 两新组织, 行业领域.</summary>
public enum UnitKind
{
    Organ,
    TwoNew,
    Sector,
}

/// <summary>A place appointees are dispatched to: a county organ, a two-new organisation, or a sector.</summary>
/// <param name="Id">The database's key.</param>
/// <param name="Code">The office's own code (编码); makes an import repeatable.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">Which of the three kinds.</param>
public sealed record Unit(UnitId Id, string Code, string Name, UnitKind Kind)
{
    /// <summary>Other names people use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The sector (行业) it belongs to, by name; null when not told.</summary>
    public string? Sector { get; init; }

    /// <summary>Star rating, 1 to 5; null when not rated.</summary>
    public int? Stars { get; init; }

    /// <summary>六好 status of a two-new branch; null when not told.</summary>
    public bool? IsSixGood { get; init; }

    /// <summary>What the last roster file said of both; chat may have said something else since.</summary>
    public FiledResults Filed { get; init; }

    /// <summary>Marked as weak (薄弱).</summary>
    public bool IsWeak { get; init; }

    public string? Address { get; init; }

    /// <summary>撤销: its last day, inclusive; null while it exists.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Where it is, to a thousandth of a degree; null when the roster does not tell.</summary>
    public GeoPoint? Place { get; init; }
}

/// <summary>What a roster file says of a branch's results; null where the cell is blank.</summary>
public readonly record struct FiledResults(int? Stars, bool? IsSixGood);
