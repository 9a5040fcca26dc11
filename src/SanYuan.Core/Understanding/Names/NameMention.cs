using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Understanding.Names;

/// <summary>A unit or a person named in the message, by its place in the folded text.</summary>
/// <param name="Code">The one it is; the codes of all that fit, joined, where they are several.</param>
/// <param name="IsSector">A sector stands back where a unit is named as well.</param>
internal readonly record struct NameMention(string Code, bool IsSector, int Start, int End)
{
    /// <summary>The codes of the units that fit equally well; null when there is one.</summary>
    public IReadOnlyList<string>? Rivals { get; init; }

    public bool IsAmbiguous => Rivals is not null;

    public Told<string>? Tell(FoldedText text) => IsAmbiguous ? null : text.Tell(Code, Start, End);
}

/// <summary>The units one written form stands for: mostly one.</summary>
/// <param name="IsFirm">Firms have coined names (恒达), which a homophone spoils without making another word.</param>
internal sealed record Sense(string Code, bool IsSector, bool IsFirm)
{
    /// <summary>More than a reply can ask about.</summary>
    private const int Most = 4;

    public IReadOnlyList<string>? Rivals { get; private init; }

    public static Sense Of(NamedUnit unit) => new(unit.Code, unit.Kind == Roster.UnitKind.Sector, unit.Kind == Roster.UnitKind.TwoNew);

    public Sense And(Sense other)
    {
        if (Code == other.Code || Rivals is { } known && (known.Count == Most || known.Contains(other.Code))) return this;
        string[] all = [.. Rivals ?? [Code], other.Code];
        return new Sense(string.Join('|', all), IsSector && other.IsSector, false) { Rivals = all };
    }

    public NameMention At(int start, int end) => new(Code, IsSector, start, end) { Rivals = Rivals };
}
