using SanYuan.Core.Roster;

namespace SanYuan.Core.Understanding;

/// <summary>A unit as the interpreter knows it.</summary>
/// <param name="Code">What a statement's unit refers to.</param>
/// <param name="Sector">The sector it belongs to, by name or code; null when not told.</param>
public sealed record NamedUnit(string Code, string Name, UnitKind Kind, string? Sector, IReadOnlyList<string> Aliases);

/// <summary>A person as the interpreter knows them.</summary>
public sealed record NamedPerson(string Code, string Name);

/// <summary>The names a message may speak of; immutable, built once per change of the roster.</summary>
public sealed class NameDirectory(IEnumerable<NamedUnit> units, IEnumerable<NamedPerson> people)
{
    public static readonly NameDirectory Empty = new([], []);

    public IReadOnlyList<NamedUnit> Units { get; } = [.. units];
    public IReadOnlyList<NamedPerson> People { get; } = [.. people];
}
