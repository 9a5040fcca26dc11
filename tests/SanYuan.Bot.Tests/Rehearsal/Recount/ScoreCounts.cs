namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>What each line of a score counts, and of how many.</summary>
internal static class ScoreCounts
{
    static readonly Dictionary<string, int> Grades = new Dictionary<string, int>
    {
        ["excellent"] = 100, ["competent"] = 80, ["barely_competent"] = 60, ["incompetent"] = 0, ["content"] = 100, ["barely_content"] = 70, ["not_content"] = 0,
    };

    public static (int Achieved, int Required) Came(Assessed who, AssessedYear year)
    {
        var known = Awaited(who, year).Where(one => one.Came is not null || one.Answer == "declined").ToList();
        return (known.Count(one => one.Came == true), known.Count);
    }

    public static (int Achieved, int Required) Answered(Assessed who, AssessedYear year)
    {
        var awaited = Awaited(who, year);
        return (awaited.Count(one => one.Answer != "none"), awaited.Count);
    }

    /// <summary>With null where nobody said whether they came. Meetings of the days before that were not cancelled. Whoever came was awaited; else not on leave that day, not who sent somebody instead, and not where the two sides differ.</summary>
    static List<(string Answer, bool? Came)> Awaited(Assessed who, AssessedYear year) =>
    [
        .. from meeting in year.Ledger.Meetings
           where year.Span.Holds(meeting.Day) && meeting.Day < year.Ledger.Today
           from one in year.Ledger.Invitations
           where one.Meeting == meeting.Id && one.Person == who.Person && !one.IsClosed
           let came = Attendance.Came(meeting.Id, who.Person, year.Ledger)
           let isOnLeave = year.Ledger.Leaves.Any(leave => leave.Person == who.Person && leave.First <= meeting.Day && meeting.Day <= leave.Last)
           let isReplaced = year.Ledger.Invitations.Any(other => other.Meeting == meeting.Id && other.SubstituteFor == who.Person)
           where came == true || !(isOnLeave || isReplaced || Attendance.Differs(meeting.Id, who.Person, year.Ledger))
           select (one.Answer, came),
    ];

    public static (int Achieved, int Required) Duties(Assessed who, AssessedYear year) => Done(year.OfPeople.Where(one => one.Person == who.Person));

    /// <summary>What the branch held, of the periods on whose last day they were posted there.</summary>
    public static (int Achieved, int Required) Held(Assessed who, AssessedYear year) => Done(year.OfBranches.Where(one => who.IsPostedTo(one.Unit, one.Period.To)));

    /// <summary>Done and late; excused and not yet late are left out.</summary>
    static (int Achieved, int Required) Done(IEnumerable<Obligation> owed)
    {
        var states = owed.Select(one => one.State).Where(state => state is "done" or "late").ToList();
        return (states.Count(state => state == "done"), states.Count);
    }

    public static (int Achieved, int Required) OrganisationalLife(Assessed who, AssessedYear year) =>
        (year.Ledger.Entries.Count(entry => entry.Person == who.Person && year.Span.Holds(entry.Day) && entry.Type is { } type && Inviting.OrganisationalLife.Contains(type)), 0);

    public static (int Achieved, int Required) Told(Assessed who, AssessedYear year) => (Standing(year).Count(one => one.Appointee == who.Person), 0);

    public static (int Achieved, int Required) Verified(Assessed who, AssessedYear year) =>
    (
        year.Raw["finding_steps"].Where(step => step.Text("kind") is "verified" or "returned" && step.NumberOrNone("made_by") == who.Person)
            .Where(step => step.Moment("made_at").Year == year.Number && step.Moment("made_at") < year.Ledger.Moment).Select(step => step.Number("finding_id")).Distinct().Count(),
        0
    );

    /// <summary>Closed, or owed after the last day: of the units posted to when it was found, of a supervisor their own.</summary>
    public static (int Achieved, int Required) PutRight(Assessed who, AssessedYear year)
    {
        var all = Standing(year).Where(one => one.IsProblem && (one.Status == "verified" || (one.IsOwed && one.DueOn < year.Ledger.Today)))
            .Where(one => who.Role == "supervisor" ? one.Appointee == who.Person : who.IsPostedTo(one.Unit, one.FoundOn)).ToList();
        return (all.Count(one => one.Status == "verified"), all.Count);
    }

    /// <summary>Found in the year, neither taken back nor a repetition.</summary>
    static IEnumerable<Finding> Standing(AssessedYear year) => year.Ledger.Findings.Where(one => one.Status is not ("withdrawn" or "repeated") && year.Span.Holds(one.FoundOn));

    /// <summary>Of each unit that spoke its newest word.</summary>
    public static (int Achieved, int Required) Rated(Assessed who, AssessedYear year, string rater)
    {
        var grades = year.Raw["assessment_ratings"]
            .Where(row => row.Number("year") == year.Number && row.Number("person_id") == who.Person && row.Text("rater") == rater && row.Moment("made_at") < year.Ledger.Moment)
            .GroupBy(row => row.Number("unit_id")).Select(unit => Grades[unit.Last().Text("grade")]).ToList();
        return (grades.Sum(), 100 * grades.Count);
    }
}
