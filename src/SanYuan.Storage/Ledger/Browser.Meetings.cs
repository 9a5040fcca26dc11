using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Meetings;
using SanYuan.Storage.Messaging;

namespace SanYuan.Storage.Ledger;

internal sealed partial class Browser
{
    static readonly string SeenMeeting =
        $"(m.called_by = @reader OR m.unit_id IN {Sql.IdsIn("@units")} OR m.id IN (SELECT meeting_id FROM invitations WHERE person_id = @reader))";

    public async Task<IReadOnlyList<MeetingView>> MeetingsAsync(MeetingQuery query, CancellationToken cancellationToken)
    {
        var args = new
        {
            limit = query.Limit,
            reader = query.Scope.Person ?? default,
            units = JsonLists.Ids(query.Scope.Units.Select(unit => unit.Value)),
            query.From,
            query.Before,
            query.Unit,
            type = query.Type is { } type ? Code<ActivityType>.Of(type) : null,
            status = query.Status is { } status ? Code<MeetingStatus>.Of(status) : null,
            query.Invited,
            behind = query.Behind?.StartsAt,
            query.Behind?.Id,
        };
        var order = query.IsNextFirst ? " ORDER BY m.starts_at, m.id" : " ORDER BY m.starts_at DESC, m.id DESC";
        var meetings = (await db.ListAsync<MeetingRow>(MeetingRow.Select + Where(Conditions(query)) + order + Sql.Limit, args, cancellationToken)).Select(row => row.ToMeeting()).ToList();
        var invitations = (await db.ListAsync<InvitationRow>(
                InvitationRow.Columns + $" WHERE i.meeting_id IN {Sql.Ids} ORDER BY i.meeting_id, i.person_id", new { ids = JsonLists.Ids(meetings.Select(meeting => meeting.Id.Value)) }, cancellationToken))
            .Select(row => row.ToInvitation()).ToLookup(invitation => invitation.Meeting.Id);
        var presence = Presence.Of(await new AttendanceStore(db).OfAsync([.. meetings.Select(meeting => meeting.Id)], cancellationToken)).ToLookup(one => one.Key.Meeting);
        return [.. meetings.Select(meeting => new MeetingView(meeting, [.. invitations[meeting.Id]], presence[meeting.Id].ToDictionary(one => one.Key.Person, one => one.Value)))];
    }

    public async Task<IReadOnlyList<OutboxView>> MessagesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<OutboxRow>(
            OutboxRow.Columns + $" WHERE unique_key IN (SELECT p.name FROM {Sql.Pairs} p) ORDER BY id", new { pairs = JsonLists.Pairs(keys.Select(key => (0L, key))) }, cancellationToken);
        return [.. rows.Select(row => new OutboxView(row.ToEntry(), row.SentAt, row.Error))];
    }

    static List<string> Conditions(MeetingQuery query)
    {
        List<string> conditions = [];
        if (!query.Scope.All)
            conditions.Add(SeenMeeting);
        if (query.From is not null)
            conditions.Add("m.starts_at >= @From");
        if (query.Before is not null)
            conditions.Add("m.starts_at < @Before");
        if (query.Unit is not null)
            conditions.Add("m.unit_id = @Unit");
        if (query.Type is not null)
            conditions.Add("m.type = @type");
        if (query.Status is not null)
            conditions.Add("m.status = @status");
        if (query.Invited is not null)
            conditions.Add("m.id IN (SELECT meeting_id FROM invitations WHERE person_id = @Invited)");
        if (query.Behind is not null)
            conditions.Add(query.IsNextFirst ? "(m.starts_at > @behind OR (m.starts_at = @behind AND m.id > @Id))" : "(m.starts_at < @behind OR (m.starts_at = @behind AND m.id < @Id))");
        return conditions;
    }
}
