using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.Results;

public enum ResultKind
{
    /// <summary>星级: 1 to 5.</summary>
    Stars,

    /// <summary>六好: 1 or 0; of two-new branches.</summary>
    SixGood,

    /// <summary>场所达标: 1 or 0.</summary>
    Premises,
}

/// <summary>Where a statement came from.</summary>
public enum ResultOrigin
{
    /// <summary>The first roster file that told it: the starting point, so before any other statement as well.</summary>
    Start,

    /// <summary>A later roster file that said something else.</summary>
    Import,

    Chat,
}

/// <summary>成效: what a branch is from a day on, as somebody said it (mechanism 12). A correction is another statement; of one day the newest counts.</summary>
/// <param name="Value">Null where a roster file no longer tells it.</param>
/// <param name="Since">The county's calendar; never in the future.</param>
public sealed record UnitResult(UnitId Unit, ResultKind Kind, int? Value, DateOnly Since, ResultOrigin Origin)
{
    /// <summary>The order of telling; 0 before it is stored.</summary>
    public long Id { get; init; }

    public string? Reason { get; init; }

    /// <summary>Null of a roster file.</summary>
    public PersonId? ToldBy { get; init; }

    public required DateTimeOffset ToldAt { get; init; }

    /// <summary>The message; of a roster file the channel <see cref="Import"/> and the file's name.</summary>
    public required MessageSource Source { get; init; }

    public const string Import = "import";
}
