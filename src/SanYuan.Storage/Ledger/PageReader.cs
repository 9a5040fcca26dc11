using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Activities;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Findings;
using SanYuan.Storage.Meetings;
using SanYuan.Storage.Messaging;

namespace SanYuan.Storage.Ledger;

internal sealed class PageReader(Db db) : IPageReader
{
    public async Task<Page<ActivityView>> ActivitiesAsync(PageRequest request, CancellationToken cancellationToken)
    {
        const string filters = "(@From IS NULL OR held_on >= @From) AND (@To IS NULL OR held_on <= @To) AND (@Unit IS NULL OR unit_id = @Unit) AND (@Appointee IS NULL OR person_id = @Appointee)";
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + $" WHERE id > @After AND {filters} ORDER BY id" + Sql.Limit, Args(request), cancellationToken);
        var total = await db.ScalarAsync<long>($"SELECT count(*) FROM activities WHERE {filters}", Args(request), cancellationToken);
        var findings = await db.ListAsync<FindingRow>(
            $"SELECT activity_id AS Activity, kind, text FROM findings WHERE activity_id IN {Sql.Ids} ORDER BY id", new { ids = JsonLists.Ids(rows.Select(row => row.Id.Value)) }, cancellationToken);
        var byKind = findings.ToLookup(finding => (finding.Activity, finding.Kind), finding => finding.Text);
        return new Page<ActivityView>(
            [.. rows.Select(row => new ActivityView(
                row.ToActivity(), [.. byKind[(row.Id, Code<FindingKind>.Of(FindingKind.Finding))]], [.. byKind[(row.Id, Code<FindingKind>.Of(FindingKind.Suggestion))]]))],
            total);
    }

    public async Task<Page<FindingView>> FindingsAsync(PageRequest request, CancellationToken cancellationToken)
    {
        const string filters =
            """
             WHERE f.kind = 'finding' AND (@From IS NULL OR f.found_on >= @From) AND (@To IS NULL OR f.found_on <= @To)
              AND (@Unit IS NULL OR f.unit_id = @Unit) AND (@Appointee IS NULL OR f.appointee_id = @Appointee)
            """;
        var rows = await db.ListAsync<FindingCaseRow>(FindingCaseRow.Select + filters + " AND f.id > @After ORDER BY f.id" + Sql.Limit, Args(request), cancellationToken);
        var total = await db.ScalarAsync<long>("SELECT count(*) FROM findings f" + filters, Args(request), cancellationToken);
        var steps = (await new FindingLife(db).StepsAsync([.. rows.Select(row => row.Number)], cancellationToken)).ToLookup(step => step.Finding);
        return new Page<FindingView>([.. rows.Select(row => new FindingView(row.ToCase(), [.. steps[row.Number]]))], total);
    }

    public async Task<Page<MeetingView>> MeetingsAsync(PageRequest request, DateTimeOffset? from, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        const string filters =
            """
            (@from IS NULL OR starts_at >= @from) AND (@before IS NULL OR starts_at < @before) AND (@Unit IS NULL OR unit_id = @Unit)
            AND (@Appointee IS NULL OR id IN (SELECT meeting_id FROM invitations WHERE person_id = @Appointee))
            """;
        var args = new { request.After, limit = request.Limit, request.Unit, request.Appointee, from, before };
        var rows = await db.ListAsync<InvitationRow>(
            InvitationRow.Columns + $" WHERE m.id IN (SELECT id FROM meetings WHERE id > @After AND {filters} ORDER BY id" + Sql.Limit + ") ORDER BY m.id, i.person_id",
            args, cancellationToken);
        var total = await db.ScalarAsync<long>($"SELECT count(*) FROM meetings WHERE {filters}", args, cancellationToken);
        var meetings = rows.Select(row => row.ToInvitation()).GroupBy(invitation => invitation.Meeting).ToList();
        var presence = Presence.Of(await new AttendanceStore(db).OfAsync([.. meetings.Select(meeting => meeting.Key.Id)], cancellationToken))
            .ToLookup(one => one.Key.Meeting);
        return new Page<MeetingView>(
            [.. meetings.Select(meeting => new MeetingView(meeting.Key, [.. meeting], presence[meeting.Key.Id].ToDictionary(one => one.Key.Person, one => one.Value)))], total);
    }

    public async Task<Page<OutboxView>> OutboxAsync(PageRequest request, OutboxFilter filter, CancellationToken cancellationToken)
    {
        const string filters = "(@Appointee IS NULL OR receiver_id = @Appointee) AND (@kind IS NULL OR kind = @kind) AND (@status IS NULL OR status = @status)";
        var args = new
        {
            request.After,
            limit = request.Limit,
            request.Appointee,
            kind = filter.Kind is { } kind ? Code<OutboundKind>.Of(kind) : null,
            status = filter.Status is { } status ? Code<OutboxStatus>.Of(status) : null,
        };
        var rows = await db.ListAsync<OutboxRow>(OutboxRow.Columns + $" WHERE id > @After AND {filters} ORDER BY id" + Sql.Limit, args, cancellationToken);
        var total = await db.ScalarAsync<long>($"SELECT count(*) FROM outbox WHERE {filters}", args, cancellationToken);
        return new Page<OutboxView>([.. rows.Select(row => new OutboxView(row.ToEntry(), row.SentAt, row.Error))], total);
    }

    static object Args(PageRequest request) =>
        new { request.After, limit = request.Limit, request.From, request.To, request.Unit, request.Appointee };

    sealed class FindingRow
    {
        public ActivityId Activity { get; init; }
        public required string Kind { get; init; }
        public required string Text { get; init; }
    }
}
