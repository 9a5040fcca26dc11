namespace SanYuan.Core.Calendars;

/// <summary>A meeting as calendars are told of it (RFC 5545, VEVENT).</summary>
/// <param name="Uid">The same for as long as the meeting exists, whatever becomes of it and wherever it is read.</param>
/// <param name="Sequence">Raised by every change, so that calendars take the later state.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StartsAt">With the county's offset.</param>
/// <param name="EndsAt">With the county's offset; the usual length after the start when no end was told.</param>
/// <param name="ChangedAt">When it was called, or last moved or cancelled.</param>
public sealed record CalendarEvent(string Uid, int Sequence, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateTimeOffset ChangedAt)
{
    /// <summary>Verbatim; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>Who calls it and how it is answered; several lines.</summary>
    public string Description { get; init; } = "";

    public bool IsCancelled { get; init; }
}
