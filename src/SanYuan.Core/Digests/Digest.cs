namespace SanYuan.Core.Digests;

/// <summary>What a figure of a digest counts; each opens into what stands behind it.</summary>
public enum FigureKind
{
    Entries,
    Units,
    Silent,
    OpenFindings,
    Uninvited,
    ShortNotice,
    Differing,
    OverdueMeasures,
    Warnings,
    Signals,
    Rectification,
    Duties,
    Life,
    Meetings,

    /// <summary>A unit's own.</summary>
    Findings,

    /// <summary>Of the daily digest: overdue since the one before.</summary>
    NewlyOverdue,
    Undelivered,
    Proposals,
    Candidates,
}

/// <summary>A line of a digest.</summary>
/// <param name="Figure">What it counts; null of what is said without a figure of its own.</param>
/// <param name="Value">The figure; of a line with several, the one it begins with.</param>
public sealed record DigestLine(FigureKind? Figure, int Value, string Text)
{
    /// <summary>Nothing stands behind a nought.</summary>
    public bool Opens => Figure is not null && Value > 0;

    public static DigestLine Say(string text) => new(null, 0, text);
}

/// <summary>A digest as it is read: of a period, for somebody.</summary>
/// <param name="Title">With the days it is about.</param>
public sealed record Digest(Period Period, DigestScope Scope, string Title, IReadOnlyList<DigestLine> Lines);

/// <summary>A figure of a digest that somebody read, by which 「明细」 finds it again.</summary>
/// <param name="Value">As it was read.</param>
public readonly record struct FigureRead(string Period, DigestScope Scope, FigureKind Kind, int Value);

/// <summary>What a figure said when it was told.</summary>
public readonly record struct FigureTold(FigureKind Kind, int Value);
