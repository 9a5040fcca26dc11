using SanYuan.Core.Activities;
using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Results;

namespace SanYuan.Storage.Assessment;

internal sealed class AssessmentFacts(Db db) : IAssessmentFacts
{
    public async Task<IReadOnlyList<Evidence>> EntriesAsync(DateOnly from, DateOnly to, FactScope scope, CancellationToken cancellationToken)
    {
        // Two ranges of an index each; an OR in one statement is read the long way by some planners.
        var rows = await db.ListAsync<EvidenceRow>(
            $"""
            SELECT id AS Entry, person_id AS Appointee, unit_id AS Unit, held_on AS Day, type, supervision FROM activities
            WHERE person_id = @Person AND held_on BETWEEN @from AND @to AND status = 'recorded'
            UNION
            SELECT id, person_id, unit_id, held_on, type, supervision FROM activities
            WHERE unit_id IN {Sql.Ids} AND held_on BETWEEN @from AND @to AND status = 'recorded'
            ORDER BY 1
            """,
            new { scope.Person, from, to, ids = Ids(scope) }, cancellationToken);
        return [.. rows.Select(row => row.ToEvidence())];
    }

    public async Task<IReadOnlyList<YearInvitation>> InvitationsAsync(DateTimeOffset from, DateTimeOffset before, PersonId? person, CancellationToken cancellationToken)
    {
        var ofPerson = person is null ? "" : " AND i.person_id = @person";
        var rows = await db.ListAsync<InvitationRow>(
            $"""
            SELECT m.id AS Meeting, i.person_id AS Person, m.starts_at AS StartsAt, i.answer,
                CASE WHEN EXISTS (SELECT 1 FROM invitations s WHERE s.meeting_id = m.id AND s.substitute_for = i.person_id) THEN 1 ELSE 0 END AS Replaced
            FROM meetings m JOIN invitations i ON i.meeting_id = m.id
            WHERE m.starts_at >= @from AND m.starts_at < @before AND m.status <> 'cancelled' AND i.closed = 0{ofPerson}
            ORDER BY m.starts_at, m.id, i.person_id
            """,
            new { from, before, person }, cancellationToken);
        return [.. rows.Select(row => new YearInvitation(row.Meeting, row.Person, row.StartsAt, Code<Answer>.Parse(row.Answer), row.Replaced))];
    }

    public async Task<IReadOnlyList<FindingFact>> FindingsAsync(DateOnly from, DateOnly to, FactScope? scope, CancellationToken cancellationToken)
    {
        const string columns = "SELECT id AS Number, appointee_id AS Appointee, unit_id AS Unit, found_on AS Day, kind, status, due_on AS DueOn FROM findings WHERE ";
        const string ofYear = "found_on BETWEEN @from AND @to AND status NOT IN ('withdrawn', 'repeated')";
        var rows = scope is null
            ? await db.ListAsync<FindingRow>($"{columns}{ofYear} ORDER BY id", new { from, to }, cancellationToken)
            : await db.ListAsync<FindingRow>(
                $"{columns}appointee_id = @Person AND {ofYear} UNION {columns}unit_id IN {Sql.Ids} AND {ofYear} ORDER BY 1",
                new { from, to, scope.Person, ids = Ids(scope) }, cancellationToken);
        return [.. rows.Select(row => new FindingFact(row.Number, row.Appointee, row.Unit, row.Day, Code<FindingKind>.Parse(row.Kind), Code<FindingStatus>.Parse(row.Status), row.DueOn))];
    }

    public async Task<IReadOnlyList<UnitResult>> ResultsAsync(DateOnly from, DateOnly to, IReadOnlyCollection<UnitId>? units, CancellationToken cancellationToken)
    {
        var ofUnits = units is null ? "" : $" AND told.unit_id IN {Sql.Ids}";
        var rows = await db.ListAsync<ResultRow>(
            $"""
            {ResultRow.Select} told
            WHERE told.kind IN ('stars', 'six_good') AND told.since <= @to{ofUnits} AND NOT EXISTS (
                SELECT 1 FROM unit_results later WHERE later.unit_id = told.unit_id AND later.kind = told.kind AND later.since < @from
                    AND (later.since > told.since OR (later.since = told.since AND later.id > told.id)))
            ORDER BY told.unit_id, told.since, told.id
            """,
            new { from, to, ids = JsonLists.Ids((units ?? []).Select(unit => unit.Value)) }, cancellationToken);
        return [.. rows.Select(row => row.ToResult())];
    }

    public async Task<IReadOnlyList<(long Finding, PersonId By, DateTimeOffset At)>> VerificationsAsync(
        DateTimeOffset from, DateTimeOffset before, PersonId? person, CancellationToken cancellationToken)
    {
        var ofPerson = person is null ? "" : " AND made_by = @person";
        var rows = await db.ListAsync<VerificationRow>(
            $"""
            SELECT finding_id AS Finding, made_by AS MadeBy, min(made_at) AS MadeAt FROM finding_steps
            WHERE kind IN ('verified', 'returned') AND made_at >= @from AND made_at < @before AND made_by IS NOT NULL{ofPerson}
            GROUP BY finding_id, made_by ORDER BY min(made_at), finding_id
            """,
            new { from, before, person }, cancellationToken);
        return [.. rows.Select(row => (row.Finding, row.MadeBy, row.MadeAt))];
    }

    static string Ids(FactScope scope) => JsonLists.Ids(scope.Units.Select(unit => unit.Value));

    sealed class EvidenceRow
    {
        public ActivityId Entry { get; init; }
        public PersonId Appointee { get; init; }
        public UnitId Unit { get; init; }
        public DateOnly Day { get; init; }
        public string? Type { get; init; }
        public string? Supervision { get; init; }

        public Evidence ToEvidence() => new(Entry, Appointee, Unit, Day, Type is null ? null : Code<ActivityType>.Parse(Type), Supervision is not null);
    }

    sealed class InvitationRow
    {
        public MeetingId Meeting { get; init; }
        public PersonId Person { get; init; }
        public DateTimeOffset StartsAt { get; init; }
        public required string Answer { get; init; }
        public bool Replaced { get; init; }
    }

    sealed class FindingRow
    {
        public long Number { get; init; }
        public PersonId Appointee { get; init; }
        public UnitId Unit { get; init; }
        public DateOnly Day { get; init; }
        public required string Kind { get; init; }
        public required string Status { get; init; }
        public DateOnly? DueOn { get; init; }
    }

    sealed class VerificationRow
    {
        public long Finding { get; init; }
        public PersonId MadeBy { get; init; }
        public DateTimeOffset MadeAt { get; init; }
    }
}
