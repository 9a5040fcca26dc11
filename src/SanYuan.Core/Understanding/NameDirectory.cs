using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Names;

namespace SanYuan.Core.Understanding;

/// <summary>A unit as the interpreter knows it.</summary>
/// <param name="Code">What a statement's unit refers to.</param>
/// <param name="Sector">The sector it belongs to, by name or code; null when not told.</param>
public sealed record NamedUnit(string Code, string Name, UnitKind Kind, string? Sector, IReadOnlyList<string> Aliases);

/// <summary>A person as the interpreter knows them.</summary>
public sealed record NamedPerson(string Code, string Name);

/// <summary>The names a message may speak of; immutable, built once per change of the roster.</summary>
public sealed class NameDirectory
{
    public static readonly NameDirectory Empty = new([], []);

    public NameDirectory(IEnumerable<NamedUnit> units, IEnumerable<NamedPerson> people)
    {
        Units = [.. units];
        People = [.. people];
        Index = new NameIndex(Units, People);
    }

    public IReadOnlyList<NamedUnit> Units { get; }
    public IReadOnlyList<NamedPerson> People { get; }

    internal NameIndex Index { get; }
}
