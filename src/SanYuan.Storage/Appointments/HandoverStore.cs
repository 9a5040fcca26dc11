using SanYuan.Core.Activities;
using SanYuan.Core.Appointments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Activities;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Appointments;

internal sealed class HandoverStore(Db db) : IHandoverStore
{
    public async Task<bool> AddAsync(Handover handover, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            """
            INSERT INTO handovers (appointment_id, unit_id, role, from_person_id, to_person_id, starts_on, made_by, made_at, channel, message_id)
            SELECT @Appointment, @Unit, @role, @From, @To, @Starts, @By, @At, @Channel, @MessageId
            WHERE NOT EXISTS (SELECT 1 FROM handovers WHERE appointment_id = @Appointment)
            """,
            new
            {
                handover.Appointment,
                handover.Unit,
                role = Code<Roles>.Of(handover.Role),
                handover.From,
                handover.To,
                handover.Starts,
                handover.Made.By,
                handover.Made.At,
                handover.Made.Source.Channel,
                handover.Made.Source.MessageId,
            },
            cancellationToken) == 1;

    public async Task<Handover?> OfAppointmentAsync(int appointment, CancellationToken cancellationToken) =>
        (await ListAsync("appointment_id = @appointment", "id", new { appointment }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Handover>> AtAsync(UnitId unit, CancellationToken cancellationToken) =>
        ListAsync("unit_id = @unit", "starts_on, id", new { unit }, cancellationToken);

    public Task<IReadOnlyList<Handover>> ToAsync(PersonId successor, CancellationToken cancellationToken) =>
        ListAsync("to_person_id = @successor", "starts_on DESC, id DESC", new { successor }, cancellationToken);

    public async Task<(IReadOnlyList<PredecessorEntry> Newest, int Total)> EntriesAsync(Handover handover, int most, CancellationToken cancellationToken)
    {
        const string where = " WHERE person_id = @From AND unit_id = @Unit AND status = 'recorded' AND held_on < @Starts";
        var args = new { handover.From, handover.Unit, handover.Starts, limit = most };
        var rows = await db.ListAsync<ActivityRow>(ActivityRow.Columns + where + " ORDER BY held_on DESC, id DESC" + Sql.Limit, args, cancellationToken);
        var open = await db.ListAsync<OpenRow>(
            "SELECT activity_id AS Activity, count(*) AS Number FROM findings WHERE activity_id IN @ids AND kind = 'finding' AND status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened') GROUP BY activity_id",
            new { ids = rows.Select(row => row.Id.Value) }, cancellationToken);
        var total = await db.ScalarAsync<int>("SELECT count(*) FROM activities" + where, args, cancellationToken);
        var byActivity = open.ToDictionary(row => row.Activity, row => row.Number);
        return ([.. rows.Select(row => new PredecessorEntry(row.ToActivity(), byActivity.GetValueOrDefault(row.Id)))], total);
    }

    async Task<IReadOnlyList<Handover>> ListAsync(string where, string order, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            $"""
            SELECT appointment_id AS Appointment, unit_id AS Unit, role, from_person_id AS FromPerson, to_person_id AS ToPerson, starts_on AS Starts,
                made_by AS MadeBy, made_at AS MadeAt, channel, message_id AS MessageId
            FROM handovers WHERE {where} ORDER BY {order}
            """,
            args, cancellationToken);
        return [.. rows.Select(row => row.ToHandover())];
    }

    sealed class OpenRow
    {
        public ActivityId Activity { get; init; }
        public int Number { get; init; }
    }

    sealed class Row
    {
        public int Appointment { get; init; }
        public UnitId Unit { get; init; }
        public required string Role { get; init; }
        public PersonId FromPerson { get; init; }
        public PersonId ToPerson { get; init; }
        public DateOnly Starts { get; init; }
        public PersonId MadeBy { get; init; }
        public DateTimeOffset MadeAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public Handover ToHandover() => new(Appointment, Unit, Code<Roles>.Parse(Role), FromPerson, ToPerson, Starts)
        {
            Made = new Change(MadeBy, MadeAt, new MessageSource(Channel, MessageId)),
        };
    }
}
