using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

public enum MeasureStatus
{
    Open,
    Done,

    /// <summary>Taken back by the office.</summary>
    Dropped,
}

/// <summary>A measure (措施) decided at a report meeting, about to be entered.</summary>
/// <param name="Text">The office's own words.</param>
/// <param name="DueOn">The last day, the county's calendar.</param>
public sealed record MeasureDraft(Quarter Quarter, string Text, DateOnly DueOn)
{
    /// <summary>The meeting it was decided at; null when none had been held.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>Who is responsible.</summary>
    public IReadOnlyList<PersonId> People { get; init; } = [];

    /// <summary>Units that are responsible; their liaisons answer for them.</summary>
    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public required PersonId ToldBy { get; init; }
    public required DateTimeOffset ToldAt { get; init; }
    public required MessageSource Source { get; init; }
}

/// <summary>A measure as stored.</summary>
/// <param name="Number">What people call it by (「措施3完成」).</param>
public sealed record Measure(int Number, MeasureDraft Content, MeasureStatus Status);

public enum MeasureChangeKind
{
    Told,
    Moved,
    Done,
    Dropped,
}

/// <summary>What became of a measure, step by step.</summary>
/// <param name="DueOn">The last day from then on.</param>
public sealed record MeasureChange(int Measure, MeasureChangeKind Kind, DateOnly DueOn, Change Made);

public interface IMeasureStore
{
    /// <returns>Its number.</returns>
    Task<int> AddAsync(MeasureDraft draft, CancellationToken cancellationToken);

    Task<Measure?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>Open ones, the first due first.</summary>
    Task<IReadOnlyList<Measure>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>All of a quarter's meeting, in order of numbers.</summary>
    Task<IReadOnlyList<Measure>> OfAsync(Quarter quarter, CancellationToken cancellationToken);

    /// <summary>Changes an open measure and keeps who did it.</summary>
    /// <returns>False when it is open no more.</returns>
    Task<bool> ChangeAsync(MeasureChange change, CancellationToken cancellationToken);

    /// <summary>From its entry on.</summary>
    Task<IReadOnlyList<MeasureChange>> ChangesAsync(int number, CancellationToken cancellationToken);
}
