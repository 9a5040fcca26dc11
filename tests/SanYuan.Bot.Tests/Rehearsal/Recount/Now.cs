namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>The ledger as the rows stand.</summary>
internal static class Now
{
    static readonly DutyRule[] BuiltIn =
    [
        Rule(1, "supervisor", "month", "supervision_inspection"), Rule(2, "envoy", "month"), Rule(3, "instructor", "month"),
        Rule(4, "branch", "month", "theme_party_day"), Rule(5, "branch", "month", "committee_meeting"), Rule(6, "branch", "month", "group_meeting"),
        Rule(7, "branch", "quarter", "branch_meeting"), Rule(8, "branch", "quarter", "party_lecture"),
        Rule(9, "branch", "year", "organizational_life_meeting"), Rule(10, "branch", "year", "democratic_appraisal"),
    ];

    public static Ledger Read(RawTables raw, DateTime moment) => new(moment)
    {
        Began = raw["activities"][0].Day("held_on"),
        Units = Units(raw),
        People = People(raw),
        Terms = [.. raw["appointments"].Where(row => !row.Is("withdrawn")).Select(row => Term(row, row.DayOrNone("ends_on"), row.DayOrNone("trained_on")))],
        Leaves = [.. raw["leaves"].Where(row => !row.Is("cancelled")).Select(row => Leave(row, row.Day("last_day")))],
        Rules = Rules(raw, _ => true),
        Entries = [.. raw["activities"].Where(row => row.Text("status") == "recorded").Select(row => Entry(row, row, row.NumberOrNone("meeting_id")))],
        Findings = [.. raw["findings"].Select(Finding)],
        Meetings = [.. raw["meetings"].Where(row => row.Text("status") != "cancelled").Select(row => Meeting(row, row.Moment("starts_at"), row.Moment("busy_until")))],
        Invitations = [.. raw["invitations"].Select(Invitation)],
        Statements = Statements(raw),
        Measures = [.. raw["quarterly_measures"].Where(row => row.Text("status") == "open").Select(row => Measure(raw, row, row.Day("due_on")))],
        Signals = [.. raw["signals"].Where(row => row.Text("status") == "open").Select(row => new Signal(row.Number("number"), row.Moment("found_at")))],
        Candidates = [.. raw["candidates"].Where(row => row.Text("status") == "open").Select(row => new Candidate(row.Number("number"), row.Moment("entered_at")))],
    };

    public static IReadOnlyList<Unit> Units(RawTables raw) => [.. raw["units"].Select(row => new Unit(row.Number("id"), row.Text("code"), row.Text("name"), row.Text("kind"), row.Word("sector")))];

    public static IReadOnlyList<Person> People(RawTables raw)
    {
        var units = raw["responsibilities"].ToLookup(row => row.Number("person_id"), row => row.Number("unit_id"));
        return [.. raw["people"].Select(row => new Person(row.Number("id"), row.Text("code"), row.Text("name"), (int)row.Number("identities"), [.. units[row.Number("id")]]))];
    }

    public static IReadOnlyList<DutyRule> Rules(RawTables raw, Func<Row, bool> which) =>
    [
        .. BuiltIn,
        .. raw["duty_changes"].Where(which).Select(row => new DutyRule(
            row.Number("number"), row.Text("bearer"), row.Text("types").Split(',', StringSplitOptions.RemoveEmptyEntries), row.Text("every"),
            (int)row.Number("count"), (int)row.Number("grace"), row.Is("active"), row.Day("holds_from"))),
    ];

    public static Term Term(Row row, DateOnly? end, DateOnly? trained) => new(
        row.Number("id"), row.Number("person_id"), row.Text("role"), row.Number("unit_id"), row.NumberOrNone("selecting_unit_id"), row.Day("starts_on"), end, trained,
        row.Is("needs_training"), row.Is("secondment"));

    public static Leave Leave(Row row, DateOnly last) => new(row.Number("id"), row.Number("person_id"), row.Day("first_day"), last);

    /// <param name="state">The entry, or the version of it that counts.</param>
    public static Entry Entry(Row row, Row state, long? meeting) => new(
        row.Number("id"), row.Number("person_id"), state.Number("unit_id"), state.Day("held_on"), state.Word("type"), state.Word("supervision") is not null, meeting);

    public static Meeting Meeting(Row row, DateTime starts, DateTime busyUntil) =>
        new(row.Number("id"), row.NumberOrNone("unit_id"), row.Word("type"), starts, busyUntil, row.Moment("called_at"));

    public static Invitation Invitation(Row row) => new(row.Number("meeting_id"), row.Number("person_id"), row.Text("answer"), row.Is("closed"), row.NumberOrNone("substitute_for"));

    public static Statement Statement(Row row) =>
        new(row.Number("id"), row.Number("meeting_id"), row.Number("person_id"), row.Text("side") == "unit", row.Is("present"));

    public static Measure Measure(RawTables raw, Row row, DateOnly due)
    {
        var (people, units) = (People(raw), Units(raw));
        var owners = raw["quarterly_measure_owners"].Where(owner => owner.Number("number") == row.Number("number")).ToList();
        return new Measure(row.Number("number"), due, row.Moment("told_at"),
        [
            .. owners.Select(owner => owner.NumberOrNone("person_id")).OfType<long>().Select(id => people.First(one => one.Id == id).Name),
            .. owners.Select(owner => owner.NumberOrNone("unit_id")).OfType<long>().Select(id => units.First(one => one.Id == id).Name),
        ]);
    }

    static Finding Finding(Row row) => new(
        row.Number("id"), row.Text("kind"), row.Text("text"), row.Number("unit_id"), row.Number("appointee_id"), row.Day("found_on"), row.Moment("told_at"))
    {
        Status = row.Text("status"),
        SentAt = row.MomentOrNone("sent_at"),
        DueOn = row.DayOrNone("due_on"),
        ClosedAt = row.MomentOrNone("closed_at"),
    };

    /// <summary>One that rests on an entry counts while the entry stands and tells of the meeting.</summary>
    static IReadOnlyList<Statement> Statements(RawTables raw)
    {
        var meetings = raw["activities"].Where(row => row.Text("status") == "recorded").ToDictionary(row => row.Number("id"), row => row.NumberOrNone("meeting_id"));
        return [.. raw["attendance"].Where(row => row.NumberOrNone("activity_id") is not { } entry || meetings.GetValueOrDefault(entry) == row.Number("meeting_id")).Select(Statement)];
    }

    static DutyRule Rule(long number, string bearer, string every, params string[] types) => new(number, bearer, types, every, 1, 1, true, DateOnly.MinValue);
}
