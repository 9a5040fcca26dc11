using SanYuan.Core.Activities;
using SanYuan.Core.Appointments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;
using SanYuan.Storage.Roster;

namespace SanYuan.Storage.Appointments;

internal sealed class AppointmentStore(Db db) : IAppointmentStore
{
    public async Task<Appointment?> FindAsync(int number, CancellationToken cancellationToken) =>
        (await db.FirstAsync<AppointmentRow>(AppointmentRow.Select + " AND a.id = @number", new { number }, cancellationToken))?.ToAppointment();

    public Task<IReadOnlyList<Appointment>> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        ListAsync(" AND a.person_id = @person ORDER BY a.starts_on, a.id", new { person }, cancellationToken);

    public Task<IReadOnlyList<Appointment>> AtAsync(UnitId unit, CancellationToken cancellationToken) =>
        ListAsync(" AND a.unit_id = @unit ORDER BY a.starts_on, a.id", new { unit }, cancellationToken);

    public async Task<int> AddAsync(Appointment appointment, AppointmentChangeKind kind, Change made, CancellationToken cancellationToken)
    {
        var args = new
        {
            appointment.Person,
            role = Code<Roles>.Of(appointment.Role),
            appointment.Unit,
            appointment.SelectingUnit,
            appointment.Start,
            appointment.End,
            appointment.TrainingPassed,
            appointment.Way,
            appointment.NeedsTraining,
            appointment.IsSecondment,
        };
        const string key = "person_id = @Person AND role = @role AND unit_id = @Unit AND starts_on = @Start";
        var number = await db.ScalarAsync<long?>($"SELECT id FROM appointments WHERE {key} AND withdrawn = 1", args, cancellationToken);
        if (number is null)
            number = await db.InsertAsync(
                """
                INSERT INTO appointments (person_id, role, unit_id, selecting_unit_id, starts_on, ends_on, trained_on, way, needs_training, secondment)
                VALUES (@Person, @role, @Unit, @SelectingUnit, @Start, @End, @TrainingPassed, @Way, @NeedsTraining, @IsSecondment)
                """,
                args, cancellationToken);
        else
            await db.ExecuteAsync(
                $"""
                UPDATE appointments SET selecting_unit_id = @SelectingUnit, ends_on = @End, trained_on = @TrainingPassed, way = @Way, needs_training = @NeedsTraining,
                    secondment = @IsSecondment, withdrawn = 0
                WHERE {key}
                """,
                args, cancellationToken);
        await KeepAsync(new AppointmentChange((int)number, kind, appointment.Start, made), cancellationToken);
        return (int)number;
    }

    public async Task ChangeAsync(AppointmentChange change, CancellationToken cancellationToken)
    {
        var sql = change.Kind switch
        {
            AppointmentChangeKind.Trained => "UPDATE appointments SET trained_on = @Day WHERE id = @Appointment",
            AppointmentChangeKind.Ended => "UPDATE appointments SET ends_on = @Day WHERE id = @Appointment",
            AppointmentChangeKind.Withdrawn => "UPDATE appointments SET withdrawn = 1 WHERE id = @Appointment",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "Only the first step of an appointment makes it."),
        };
        await db.ExecuteAsync(sql, new { change.Day, change.Appointment }, cancellationToken);
        await KeepAsync(change, cancellationToken);
    }

    public async Task<IReadOnlyList<AppointmentChange>> ChangesAsync(int number, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<ChangeRow>(
            """
            SELECT appointment_id AS Appointment, kind, day, changed_by AS ChangedBy, changed_at AS ChangedAt, channel, message_id AS MessageId
            FROM appointment_changes WHERE appointment_id = @number ORDER BY sequence
            """,
            new { number }, cancellationToken);
        return [.. rows.Select(row => row.ToChange())];
    }

    public Task<int> OpenFindingsAsync(PersonId person, UnitId unit, CancellationToken cancellationToken) =>
        db.ScalarAsync<int>(
            """
            SELECT count(*) FROM findings
            WHERE unit_id = @unit AND appointee_id = @person AND kind = 'finding' AND status IN ('open', 'sent', 'acknowledged', 'rectified', 'returned', 'reopened')
            """,
            new { person, unit }, cancellationToken);

    async Task KeepAsync(AppointmentChange change, CancellationToken cancellationToken)
    {
        var last = await db.ScalarAsync<int?>("SELECT max(sequence) FROM appointment_changes WHERE appointment_id = @Appointment", new { change.Appointment }, cancellationToken);
        await db.ExecuteAsync(
            """
            INSERT INTO appointment_changes (appointment_id, sequence, kind, day, changed_by, changed_at, channel, message_id)
            VALUES (@Appointment, @sequence, @kind, @Day, @By, @At, @Channel, @MessageId)
            """,
            new
            {
                change.Appointment,
                sequence = (last ?? 0) + 1,
                kind = Code<AppointmentChangeKind>.Of(change.Kind),
                change.Day,
                change.Made.By,
                change.Made.At,
                change.Made.Source.Channel,
                change.Made.Source.MessageId,
            },
            cancellationToken);
        await db.ExecuteAsync(RosterStore.RaiseVersion, null, cancellationToken);
    }

    async Task<IReadOnlyList<Appointment>> ListAsync(string clauses, object args, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<AppointmentRow>(AppointmentRow.Select + clauses, args, cancellationToken);
        return [.. rows.Select(row => row.ToAppointment())];
    }

    sealed class ChangeRow
    {
        public int Appointment { get; init; }
        public required string Kind { get; init; }
        public DateOnly Day { get; init; }
        public PersonId ChangedBy { get; init; }
        public DateTimeOffset ChangedAt { get; init; }
        public required string Channel { get; init; }
        public required string MessageId { get; init; }

        public AppointmentChange ToChange() =>
            new(Appointment, Code<AppointmentChangeKind>.Parse(Kind), Day, new Change(ChangedBy, ChangedAt, new MessageSource(Channel, MessageId)));
    }
}
