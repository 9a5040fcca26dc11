using SanYuan.Core.Primitives;

namespace SanYuan.Core.QuarterlyReports;

public enum QuarterlyMeetingStatus
{
    /// <summary>The office has been asked and has not decided.</summary>
    Proposed,
    Called,

    /// <summary>The office has said that there is none this quarter.</summary>
    Dropped,
}

/// <summary>The report meeting of a quarter (季度汇报会, mechanism 9): one for each quarter.</summary>
/// <param name="Day">The county's calendar.</param>
/// <param name="Time">The county's clock.</param>
public sealed record QuarterlyMeeting(Quarter Quarter, DateOnly Day, TimeOnly Time, string Place)
{
    public QuarterlyMeetingStatus Status { get; init; }

    /// <summary>How often day, time or place were changed since it was proposed.</summary>
    public int Revision { get; init; }

    /// <summary>Once it has been called; what was moved afterwards stands there.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>When it was proposed, changed or decided last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who changed or decided it; null as long as only the calendar has spoken.</summary>
    public PersonId? ChangedBy { get; init; }
}

/// <summary>The report meetings, at most one a quarter.</summary>
public interface IQuarterlyMeetingStore
{
    /// <summary>Writes the proposal of a quarter that has none.</summary>
    Task ProposeAsync(QuarterlyMeeting proposal, CancellationToken cancellationToken);

    Task<QuarterlyMeeting?> FindAsync(Quarter quarter, CancellationToken cancellationToken);

    /// <summary>The newest one that was called for a start before <paramref name="moment"/>, and is not cancelled.</summary>
    Task<QuarterlyMeeting?> LastHeldAsync(DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>Gives an open proposal its day, time, place and one revision more.</summary>
    Task ReviseAsync(QuarterlyMeeting revised, CancellationToken cancellationToken);

    /// <summary>Decides an open proposal.</summary>
    /// <returns>False when it has been decided already: the first answer stands.</returns>
    Task<bool> SettleAsync(Quarter quarter, QuarterlyMeetingStatus status, PersonId by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notes the number a called one has got.</summary>
    Task NumberAsync(Quarter quarter, MeetingId meeting, CancellationToken cancellationToken);
}
