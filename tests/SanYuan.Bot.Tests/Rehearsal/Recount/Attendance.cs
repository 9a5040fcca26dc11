namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>Somebody asked to a meeting of a unit.</summary>
internal sealed record Asked(long Meeting, long Unit, long Person, string Answer, bool Came);

/// <summary>Who came, by both sides' word (docs/decisions/0016-attendance.md).</summary>
internal static class Attendance
{
    public static IReadOnlyList<Asked> Of(Span span, Ledger ledger) =>
    [
        .. from meeting in ledger.Meetings
           where span.Holds(meeting.Day)
           from unit in new[] { meeting.Unit }.OfType<long>()
           from one in ledger.Invitations
           where one.Meeting == meeting.Id
           select new Asked(meeting.Id, unit, one.Person, one.Answer, Came(meeting.Id, one.Person, ledger) == true),
    ];

    /// <summary>Null while nobody has spoken, and where the two sides differ.</summary>
    public static bool? Came(long meeting, long person, Ledger ledger)
    {
        var (unit, own) = Sides(meeting, person, ledger);
        return Differs(meeting, person, ledger) ? null : unit ?? own;
    }

    public static bool Differs(long meeting, long person, Ledger ledger)
    {
        var (unit, own) = Sides(meeting, person, ledger);
        return unit is not null && own is not null && unit != own;
    }

    /// <summary>Of each side the newest word.</summary>
    static (bool? Unit, bool? Own) Sides(long meeting, long person, Ledger ledger)
    {
        var said = ledger.Said[(meeting, person)];
        return (said.LastOrDefault(one => one.OfUnit)?.IsPresent, said.LastOrDefault(one => !one.OfUnit)?.IsPresent);
    }
}
