using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Meetings;

/// <summary>A meeting on its way: what is known so far, and who is to come.</summary>
/// <param name="CalledBy">Who calls it.</param>
/// <param name="Title">What it is called.</param>
public sealed record MeetingPlan(PersonId CalledBy, string Title)
{
    /// <summary>Whose meeting; null when the office calls it for the county.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The units it may be of, by code, while that is open.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public ActivityType? Type { get; init; }

    /// <summary>Null while it is not known, or cannot be.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The words of a day the calendar does not have.</summary>
    public string? NoSuchDay { get; init; }

    public TimeOnly? Time { get; init; }
    public TimeOnly? EndTime { get; init; }

    /// <summary>Only of what runs over several days.</summary>
    public DateOnly? LastDay { get; init; }

    public string? Place { get; init; }

    public required MessageSource Source { get; init; }
    public required DateTimeOffset CalledAt { get; init; }

    /// <summary>Who was told to be invited.</summary>
    public required GuestWish Wish { get; init; }

    /// <summary>Whom that means; empty while the unit is open.</summary>
    public IReadOnlyList<PersonId> Guests { get; init; } = [];

    /// <summary>Names told that several people of the unit have.</summary>
    public IReadOnlyList<OpenGuest> OpenGuests { get; init; } = [];

    /// <summary>What made the reading unsure, in words for the caller; empty when nothing did.</summary>
    public IReadOnlyList<string> Unsure { get; init; } = [];

    /// <summary>The caller has read it back, clashes and all, and said: send.</summary>
    public bool IsConfirmed { get; init; }

    /// <exception cref="InvalidOperationException">Day or time is still open.</exception>
    public MeetingDraft ToDraft(CountyClock clock)
    {
        if (Day is not { } day || Time is not { } time)
            throw new InvalidOperationException("The plan has no day or time yet.");
        return new MeetingDraft(Unit, Title, clock.At(day, time))
        {
            EndsAt = EndTime is { } end ? clock.At(LastDay ?? day, end) : LastDay is { } last ? clock.At(last, new TimeOnly(18, 0)) : null,
            Type = Type,
            Place = Place,
            CalledBy = CalledBy,
            Source = Source,
            CalledAt = CalledAt,
        };
    }
}

/// <summary>Whom the caller named.</summary>
/// <param name="People">Full names.</param>
/// <param name="Addressed">Family names with a role or title (陈特派).</param>
/// <param name="Audience">Kinds of appointee; none when none is told.</param>
public sealed record GuestWish(IReadOnlyList<string> People, IReadOnlyList<string> Addressed, Roles Audience);

/// <summary>A name that fits several people.</summary>
/// <param name="Candidates">Their codes.</param>
public sealed record OpenGuest(string Name, IReadOnlyList<string> Candidates);
