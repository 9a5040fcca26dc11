using System.Globalization;
using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Duties;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Digests;

/// <summary>
/// A day's entries in one row. Each column of each row is a call into the engine, which costs more than all that is done with the value: a month's tens
/// of thousands of entries come as one text a day, in a quarter of the time.
/// </summary>
internal sealed class DayRow
{
    /// <summary>The kind at last: it may be none.</summary>
    public static readonly string Joined = Sql.Joined(
        "id", "person_id", "unit_id", "CASE WHEN supervision IS NULL THEN 0 ELSE 1 END", "CASE WHEN meeting_id IS NULL THEN 0 ELSE 1 END", "coalesce(type, '')");

    public DateOnly Day { get; init; }
    public required string Entries { get; init; }

    /// <param name="inMeetings">Those of a kind that belong to a meeting.</param>
    public void Read(List<Evidence> entries, List<HeldAt> inMeetings)
    {
        foreach (var entry in Entries.AsSpan().Split(Sql.JoinedRows))
        {
            var rest = Entries.AsSpan(entry);
            var (number, appointee, unit) = (new ActivityId(Next(ref rest)), new PersonId(Next(ref rest)), new UnitId(Next(ref rest)));
            var (supervision, inMeeting) = (Next(ref rest) != 0, Next(ref rest) != 0);
            ActivityType? type = rest.IsEmpty ? null : Code<ActivityType>.Parse(rest);
            entries.Add(new Evidence(number, appointee, unit, Day, type, supervision));
            if (inMeeting && type is { } kind)
                inMeetings.Add(new HeldAt(unit, Day, kind));
        }
    }

    static long Next(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(Sql.JoinedColumns);
        var number = long.Parse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[(end + 1)..];
        return number;
    }
}
