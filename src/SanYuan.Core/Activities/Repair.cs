using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>Puts the fields a correction tells into an entry. Pure.</summary>
internal static class Repair
{
    /// <summary>The entry with what was told in place of what it was; a new day replaces all its days.</summary>
    /// <param name="offset">The county's, for the day on which the entry was told.</param>
    public static ActivityDraft Apply(ActivityDraft entry, Statement said, RosterSnapshot roster, TimeSpan offset)
    {
        var day = said.Date?.Value ?? entry.Date;
        var last = said.Date is null ? entry.EndDate : said.EndDate?.Value;
        return entry with
        {
            Date = day,
            EndDate = last,
            Time = said.Time?.Value ?? entry.Time,
            Unit = said.Unit is { } unit && roster.UnitByCode(unit.Value) is { } known ? known.Id : entry.Unit,
            Type = said.Type?.Value ?? entry.Type,
            Supervision = said.Supervision?.Value ?? entry.Supervision,
            Participants = said.Participants?.Value ?? entry.Participants,
            IsLate = Lateness.IsLate(day, last, DateOnly.FromDateTime(entry.RecordedAt.ToOffset(offset).DateTime), roster.Calendar),
        };
    }

    /// <summary>The same for a report that still waits for an answer; null when the correction tells no field of it.</summary>
    public static Statement? Amend(Statement open, Statement said)
    {
        if (!TellsField(said))
            return null;
        var doubts = open.Doubts.Where(doubt => !(doubt.Kind == DoubtKind.ImpossibleDate && said.Date is not null || doubt.Kind == DoubtKind.AmbiguousUnit && said.Unit is not null));
        return open with
        {
            // Its place is in the correction, not in the report's own words.
            Date = said.Date is { } day ? day with { Span = default } : open.Date,
            EndDate = said.Date is null ? open.EndDate : null,
            Time = said.Time ?? open.Time,
            Unit = said.Unit ?? open.Unit,
            Type = said.Type ?? open.Type,
            Supervision = said.Supervision ?? open.Supervision,
            Participants = said.Participants ?? open.Participants,
            Doubts = [.. doubts],
        };
    }

    public static bool TellsField(Statement said) =>
        said.Date is not null || said.Time is not null || said.Unit is not null || said.Type is not null || said.Supervision is not null || said.Participants is not null;
}
