namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The figures of meetings: how units invite, who came, and where the two sides differ.</summary>
internal static class Inviting
{
    public static readonly string[] OrganisationalLife =
        ["theme_party_day", "branch_meeting", "committee_meeting", "group_meeting", "party_lecture", "organizational_life_meeting", "democratic_appraisal"];

    public static IEnumerable<Line> OfCounty(Counted counted)
    {
        var uninvited = Named(Uninvited(counted), counted);
        if (uninvited.Count > 0)
            yield return new Line(uninvited.Count, $"未邀请就开的{uninvited.Count}家：{counted.List(uninvited, 5, "家")}");
        var late = Named(counted.Meetings.Where(meeting => meeting.Unit is not null && meeting.Starts - meeting.CalledAt < TimeSpan.FromDays(1)).Select(meeting => meeting.Unit!.Value), counted);
        if (late.Count > 0)
            yield return new Line(late.Count, $"临时邀请（不到一天）的{late.Count}家：{counted.List(late, 5, "家")}");
        var differing = Differing(counted);
        if (differing.Count > 0)
            yield return new Line(differing.Count, $"到会两边说法不一{differing.Count}条：{counted.List(differing, 5, "条")}");
    }

    /// <summary>Organisational life held on a day for which the unit had called no meeting; what belongs to a meeting was invited to, whenever that was. A kind and day once.</summary>
    static IEnumerable<long> Uninvited(Counted counted) =>
        from entry in counted.Entries
        where entry.Type is not null && OrganisationalLife.Contains(entry.Type)
        group entry by (entry.Unit, entry.Day, entry.Type) into held
        where held.All(entry => entry.Meeting is null) && !counted.Meetings.Any(meeting => meeting.Unit == held.Key.Unit && meeting.Day == held.Key.Day)
        select held.Key.Unit;

    static IReadOnlyList<string> Differing(Counted counted) =>
    [
        .. from meeting in counted.Meetings
           from said in counted.Ledger.Statements.Where(one => one.Meeting == meeting.Id).DistinctBy(one => one.Person)
           where Attendance.Differs(meeting.Id, said.Person, counted.Ledger)
           orderby meeting.Id
           select $"{counted.Ledger.PersonOf(said.Person).Name}（{meeting.Id}号会议）",
    ];

    /// <summary>By how often, then in the order of codes.</summary>
    static IReadOnlyList<string> Named(IEnumerable<long> units, Counted counted) =>
    [
        .. units.GroupBy(unit => unit).Select(unit => (Unit: counted.Ledger.UnitOf(unit.Key), Count: unit.Count()))
            .OrderByDescending(unit => unit.Count).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal).Select(unit => unit.Unit.Name),
    ];

    /// <summary>Of the people a selecting unit sent; null where nobody was asked.</summary>
    public static Line? OfPeople(Counted counted, IReadOnlyList<Person> people)
    {
        var asked = counted.Asked.Where(one => people.Any(person => person.Id == one.Person)).ToList();
        return asked.Count == 0 ? null : new Line(asked.Count, $"受邀参会{asked.Count}人次：到会{asked.Count(one => one.Came)}、请假{asked.Count(one => one.Answer == "declined")}");
    }

    /// <summary>Of a unit's own meetings; null where it called none.</summary>
    public static Line? OfUnits(Counted counted, IReadOnlyList<long> units)
    {
        var asked = counted.Asked.Where(one => units.Contains(one.Unit)).ToList();
        var meetings = asked.Select(one => one.Meeting).Distinct().Count();
        return asked.Count == 0 ? null : new Line(meetings, $"邀请三员的会议{meetings}次：受邀{asked.Count}人次，到会{asked.Count(one => one.Came)}人次");
    }
}
