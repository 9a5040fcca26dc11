using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Findings;

namespace SanYuan.Storage.Digests;

internal sealed class DigestStore(Db db) : IDigestStore
{
    const string Line = "SELECT id AS Number, person_id AS Appointee, unit_id AS Unit, held_on AS Date, type, participants, late AS Late FROM activities";

    public async Task<IReadOnlyList<EntryTally>> TalliesAsync(DateOnly from, DateOnly to, EntryFilter filter, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<TallyRow>(
            $"""
            SELECT person_id AS Appointee, unit_id AS Unit, type, CASE WHEN supervision IS NULL THEN 0 ELSE 1 END AS Supervision, count(*) AS Count FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded'{Which(filter)}
            GROUP BY person_id, unit_id, type, CASE WHEN supervision IS NULL THEN 0 ELSE 1 END ORDER BY person_id, unit_id
            """,
            new { from, to, ids = Ids(filter) }, cancellationToken);
        return [.. rows.Select(row => new EntryTally(new PersonId(row.Appointee), new UnitId(row.Unit), TypeOf(row.Type), row.Supervision != 0, (int)row.Count))];
    }

    public async Task<IReadOnlyList<EntryLine>> EntriesAsync(DateOnly from, DateOnly to, EntryFilter filter, EntryOrder order, int skip, int limit, CancellationToken cancellationToken)
    {
        var by = order == EntryOrder.Unit ? "unit_id, held_on, id" : "held_on, id";
        return Lines(await db.ListAsync<LineRow>(
            $"{Line} WHERE held_on BETWEEN @from AND @to AND status = 'recorded'{Which(filter)} ORDER BY {by}" + Sql.Part,
            new { from, to, ids = Ids(filter), skip, limit }, cancellationToken));
    }

    public async Task<IReadOnlyList<EntryLine>> LatestAsync(IReadOnlyCollection<PersonId> people, DateOnly to, CancellationToken cancellationToken)
    {
        var found = new List<EntryLine>();
        foreach (var person in people)
            found.AddRange(Lines(await db.ListAsync<LineRow>(
                Line + " WHERE person_id = @person AND held_on <= @to AND status = 'recorded' ORDER BY held_on DESC, id DESC" + Sql.Limit,
                new { person, to, limit = 1 }, cancellationToken)));
        return found;
    }

    public async Task<IReadOnlyList<OpenFindings>> OpenFindingsAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CountRow>(
            $"SELECT unit_id AS Unit, count(*) AS Count FROM findings WHERE {FindingCaseRow.Unsettled} AND status <> 'rectified' AND kind = 'finding' GROUP BY unit_id ORDER BY count(*) DESC, unit_id",
            null, cancellationToken);
        return [.. rows.Select(row => new OpenFindings(row.Unit, row.Count))];
    }

    public async Task<IReadOnlyList<FindingSum>> UnsettledAsync(DateOnly today, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SumRow>(
            $"""
            SELECT unit_id AS Unit, sum(CASE WHEN status <> 'rectified' THEN 1 ELSE 0 END) AS Owed, sum(CASE WHEN status <> 'rectified' AND due_on < @today THEN 1 ELSE 0 END) AS Overdue,
                sum(CASE WHEN status = 'rectified' THEN 1 ELSE 0 END) AS Rectified, sum(CASE WHEN sent_at IS NULL AND told_at >= @from AND told_at < @before THEN 1 ELSE 0 END) AS Unsent
            FROM findings WHERE {FindingCaseRow.Unsettled} AND kind = 'finding' GROUP BY unit_id ORDER BY unit_id
            """,
            new { today, from, before }, cancellationToken);
        return [.. rows.Select(row => new FindingSum(row.Unit, row.Owed, row.Overdue, row.Rectified, row.Unsent))];
    }

    public Task<IReadOnlyList<UnitCount>> ClosedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken) =>
        CountsAsync("closed_at IS NOT NULL AND closed_at >= @from AND closed_at < @before AND status = 'verified' AND kind = 'finding'", new { from, before }, cancellationToken);

    public Task<IReadOnlyList<UnitCount>> FoundAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        CountsAsync("found_on BETWEEN @from AND @to AND status <> 'withdrawn' AND kind = 'finding'", new { from, to }, cancellationToken);

    public Task<IReadOnlyList<long>> ClosedNumbersAsync(DateTimeOffset from, DateTimeOffset before, IReadOnlyCollection<UnitId>? units, int limit, CancellationToken cancellationToken) =>
        db.ListAsync<long>(
            $"SELECT id FROM findings WHERE closed_at IS NOT NULL AND closed_at >= @from AND closed_at < @before AND status = 'verified' AND kind = 'finding'{Which(new EntryFilter(units, null))} ORDER BY closed_at DESC, id DESC"
                + Sql.Limit,
            new { from, before, ids = Ids(new EntryFilter(units, null)), limit }, cancellationToken);

    public async Task<IReadOnlyList<HeldAt>> UnlinkedAsync(DateOnly from, DateOnly to, IReadOnlyCollection<ActivityType> types, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<HeldRow>(
            """
            SELECT unit_id AS Unit, held_on AS Day, type FROM activities
            WHERE held_on BETWEEN @from AND @to AND status = 'recorded' AND type IN @codes
            GROUP BY unit_id, held_on, type HAVING max(meeting_id) IS NULL ORDER BY unit_id, held_on, type
            """,
            new { from, to, codes = types.Select(Code<ActivityType>.Of) }, cancellationToken);
        return [.. rows.Select(row => new HeldAt(new UnitId(row.Unit), row.Day, Code<ActivityType>.Parse(row.Type)))];
    }

    public async Task<IReadOnlyList<CalledFor>> CalledAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CalledRow>(
            """
            SELECT id AS Meeting, unit_id AS Unit, starts_at AS StartsAt, called_at AS CalledAt FROM meetings
            WHERE starts_at >= @from AND starts_at < @before AND status <> 'cancelled' AND unit_id IS NOT NULL ORDER BY starts_at, id
            """,
            new { from, before }, cancellationToken);
        return [.. rows.Select(row => new CalledFor(row.Meeting, row.Unit, row.StartsAt, row.CalledAt))];
    }

    public async Task<IReadOnlyList<InvitedTo>> InvitedAsync(DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<InvitedRow>(
            """
            SELECT m.id AS Meeting, m.unit_id AS Unit, i.person_id AS Person, i.answer, m.starts_at AS StartsAt FROM meetings m JOIN invitations i ON i.meeting_id = m.id
            WHERE m.starts_at >= @from AND m.starts_at < @before AND m.status <> 'cancelled' AND m.unit_id IS NOT NULL ORDER BY m.starts_at, m.id, i.person_id
            """,
            new { from, before }, cancellationToken);
        return [.. rows.Select(row => new InvitedTo(row.Meeting, row.Unit, row.Person, Code<Answer>.Parse(row.Answer), row.StartsAt))];
    }

    public async Task<IReadOnlyList<EntryChange>> ChangedAsync(ActivityId after, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ChangeRow>(
            """
            SELECT id AS Entry, person_id AS Appointee, unit_id AS Unit, held_on AS Day, status, version FROM activities WHERE id > @after AND version = 1
            UNION ALL
            SELECT a.id AS Entry, a.person_id AS Appointee, v.unit_id AS Unit, v.held_on AS Day, a.status, a.version
            FROM activities a JOIN activity_versions v ON v.activity_id = a.id
            WHERE a.id IN (SELECT activity_id FROM activity_versions WHERE changed_at >= @since)
            """,
            new { after, since }, cancellationToken);
        return [.. rows.Select(row => new EntryChange(row.Entry, row.Appointee, row.Unit, row.Day, row.Status == "withdrawn", (int)row.Version))];
    }

    async Task<IReadOnlyList<UnitCount>> CountsAsync(string where, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CountRow>($"SELECT unit_id AS Unit, count(*) AS Count FROM findings WHERE {where} GROUP BY unit_id ORDER BY unit_id", args, cancellationToken);
        return [.. rows.Select(row => new UnitCount(row.Unit, row.Count))];
    }

    static string Which(EntryFilter filter) =>
        filter.Units is not null ? $" AND unit_id IN {Sql.Ids}" : filter.People is not null ? $" AND person_id IN {Sql.Ids}" : "";

    static string Ids(EntryFilter filter) => JsonLists.Ids(filter.Units?.Select(unit => unit.Value) ?? filter.People?.Select(person => person.Value) ?? []);

    static ActivityType? TypeOf(string? code) => code is null ? null : Code<ActivityType>.Parse(code);

    static List<EntryLine> Lines(IReadOnlyList<LineRow> rows) =>
        [.. rows.Select(row => new EntryLine(row.Number, row.Appointee, row.Unit, row.Date, TypeOf(row.Type), row.Participants, row.Late != 0))];
}
