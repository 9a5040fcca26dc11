using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Engine;
using SanYuan.Storage.WorkingDays;

namespace SanYuan.Storage.Roster;

internal sealed class RosterStore(Db db) : IRosterStore
{
    /// <summary>Rows between two words of progress.</summary>
    const int Told = 500;

    public const string RaiseVersion = "UPDATE roster_version SET version = version + 1";

    public Task<long> VersionAsync(CancellationToken cancellationToken) =>
        db.ScalarAsync<long>("SELECT version FROM roster_version", null, cancellationToken);

    public async Task<RosterSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var reader = new RosterReader(db);
        return new RosterSnapshot(
            await reader.UnitsAsync(cancellationToken), await reader.PeopleAsync(cancellationToken), await reader.AppointmentsAsync(cancellationToken),
            await new HolidayTable(db).ReadAsync(cancellationToken));
    }

    public async Task<RosterChange> ApplyAsync(RosterDraft draft, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        var stored = await ReadAsync(cancellationToken);
        var change = RosterChange.Between(stored, draft);
        foreach (var unit in draft.Units)
            await CountedAsync(PutAsync(unit, stored.Merge(unit), stored.UnitByCode(unit.Code)?.Id, cancellationToken));
        var units = await CodesAsync("units", cancellationToken);
        await FreeAccountsAsync(draft.People, stored, cancellationToken);
        foreach (var person in draft.People)
            await CountedAsync(PutAsync(person, stored.PersonByCode(person.Code)?.Id, units, cancellationToken));
        var people = await CodesAsync("people", cancellationToken);
        foreach (var appointment in draft.Appointments)
            await CountedAsync(PutAsync(appointment, stored.Merge(appointment), people, units, cancellationToken));
        await new HolidayTable(db).PutAsync(draft.Holidays, cancellationToken);
        await db.ExecuteAsync(RaiseVersion, null, cancellationToken);
        return change;

        async Task CountedAsync(Task put)
        {
            await put;
            if (++done % Told == 0)
                progress?.Report(done);
        }
    }

    public async Task RestoreAsync(RosterRows before, RosterRows added, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(cancellationToken);
        var (units, people) = (await CodesAsync("units", cancellationToken), await CodesAsync("people", cancellationToken));
        foreach (var unit in before.Units)
            await PutAsync(unit.Said, unit.Now, new UnitId(units[unit.Now.Code]), cancellationToken);
        foreach (var unit in added.Units)
            await db.ExecuteAsync("UPDATE units SET closed_on = @lastDay, undone = 1 WHERE id = @unit", new { lastDay, unit = units[unit.Now.Code] }, cancellationToken);
        // Whoever is retired keeps a name and a phone: others may have written of them meanwhile.
        IReadOnlyList<PersonDraft> everybody = [.. before.People, .. added.People.Select(one => new PersonDraft(one.Code, one.Name) { Phone = one.Phone })];
        await FreeAccountsAsync(everybody, stored, cancellationToken);
        foreach (var person in everybody)
            await PutAsync(person, new PersonId(people[person.Code]), units, cancellationToken);
        foreach (var appointment in before.Appointments)
            await PutAsync(appointment.Said, appointment.Now, people, units, cancellationToken);
        foreach (var one in added.Appointments.Select(one => one.Now))
            await db.ExecuteAsync(
                "UPDATE appointments SET withdrawn = 1 WHERE person_id = @person AND role = @role AND unit_id = @unit AND starts_on = @Start",
                new { person = people[one.PersonCode], role = Code<Roles>.Of(one.Role), unit = units[one.UnitCode], one.Start }, cancellationToken);
        await new HolidayTable(db).PutAsync(before.Holidays, cancellationToken);
        await new HolidayTable(db).RemoveAsync(added.Holidays, cancellationToken);
        await db.ExecuteAsync(RaiseVersion, null, cancellationToken);
    }

    public async Task<bool> MoveAccountAsync(ChannelAccount account, string? renamed, CancellationToken cancellationToken)
    {
        if (renamed is null)
            await db.ExecuteAsync("DELETE FROM accounts WHERE channel = @Channel AND account = @Account", new { account.Channel, account.Account }, cancellationToken);
        else if (await db.ScalarAsync<long>("SELECT count(*) FROM accounts WHERE channel = @Channel AND account = @renamed", new { account.Channel, renamed }, cancellationToken) > 0)
            return false;
        else
            await db.ExecuteAsync(
                "UPDATE accounts SET account = @renamed WHERE channel = @Channel AND account = @Account", new { account.Channel, account.Account, renamed }, cancellationToken);
        await db.ExecuteAsync(RaiseVersion, null, cancellationToken);
        return true;
    }

    public async Task CloseUnitAsync(UnitId unit, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync("UPDATE units SET closed_on = @lastDay WHERE id = @unit", new { unit, lastDay }, cancellationToken);
        await db.ExecuteAsync(RaiseVersion, null, cancellationToken);
    }

    /// <param name="filed">What the file says.</param>
    /// <param name="unit">What is so from now on.</param>
    async Task PutAsync(UnitDraft filed, UnitDraft unit, UnitId? known, CancellationToken cancellationToken)
    {
        var args = new
        {
            known, unit.Code, unit.Name, kind = Code<UnitKind>.Of(unit.Kind), unit.Sector, unit.Stars, unit.IsSixGood, unit.IsWeak, unit.Address,
            latitude = unit.Place?.Latitude, longitude = unit.Place?.Longitude, filedStars = filed.Stars, filedSixGood = filed.IsSixGood,
        };
        var id = known?.Value;
        if (id is null)
            id = await db.InsertAsync(
                """
                INSERT INTO units (code, name, kind, sector, stars, six_good, weak, address, latitude, longitude, filed_stars, filed_six_good)
                VALUES (@Code, @Name, @kind, @Sector, @Stars, @IsSixGood, @IsWeak, @Address, @latitude, @longitude, @filedStars, @filedSixGood)
                """,
                args, cancellationToken);
        else
            await db.ExecuteAsync(
                """
                UPDATE units SET name = @Name, kind = @kind, sector = @Sector, stars = @Stars, six_good = @IsSixGood, weak = @IsWeak, address = @Address,
                    latitude = @latitude, longitude = @longitude, filed_stars = @filedStars, filed_six_good = @filedSixGood,
                    closed_on = CASE WHEN undone = 1 THEN NULL ELSE closed_on END, undone = 0
                WHERE id = @known
                """,
                args, cancellationToken);
        await db.ExecuteAsync("DELETE FROM unit_aliases WHERE unit_id = @id", new { id }, cancellationToken);
        foreach (var alias in unit.Aliases.Distinct(StringComparer.Ordinal))
            await db.ExecuteAsync("INSERT INTO unit_aliases (unit_id, alias) VALUES (@id, @alias)", new { id, alias }, cancellationToken);
    }

    async Task PutAsync(PersonDraft person, PersonId? known, Dictionary<string, long> units, CancellationToken cancellationToken)
    {
        var args = new { known, person.Code, person.Name, person.Phone, identities = (int)person.Identities, person.WorkUnitCode, person.IsRetiredFromPost };
        var id = known?.Value;
        if (id is null)
            id = await db.InsertAsync(
                """
                INSERT INTO people (code, name, phone, identities, work_unit_code, retired_from_post)
                VALUES (@Code, @Name, @Phone, @identities, @WorkUnitCode, @IsRetiredFromPost)
                """,
                args, cancellationToken);
        else
            await db.ExecuteAsync(
                """
                UPDATE people SET name = @Name, phone = @Phone, identities = @identities, work_unit_code = @WorkUnitCode, retired_from_post = @IsRetiredFromPost
                WHERE id = @known
                """,
                args, cancellationToken);
        foreach (var account in person.Accounts)
            await db.ExecuteAsync(
                "INSERT INTO accounts (channel, account, person_id) VALUES (@Channel, @Account, @id)", new { account.Channel, account.Account, id }, cancellationToken);
        await db.ExecuteAsync("DELETE FROM responsibilities WHERE person_id = @id", new { id }, cancellationToken);
        foreach (var unit in person.ResponsibleUnitCodes.Select(code => units[code]).Distinct())
            await db.ExecuteAsync("INSERT INTO responsibilities (person_id, unit_id) VALUES (@id, @unit)", new { id, unit }, cancellationToken);
    }

    /// <param name="filed">What the file says.</param>
    /// <param name="merged">What is so from now on.</param>
    async Task PutAsync(AppointmentDraft filed, AppointmentDraft merged, Dictionary<string, long> people, Dictionary<string, long> units, CancellationToken cancellationToken)
    {
        var args = new
        {
            person = people[filed.PersonCode],
            role = Code<Roles>.Of(filed.Role),
            unit = units[filed.UnitCode],
            filed.Start,
            selecting = merged.SelectingUnitCode is { } code ? units[code] : (long?)null,
            merged.End,
            merged.TrainingPassed,
            merged.Way,
            filedSelecting = filed.SelectingUnitCode is { } told ? units[told] : (long?)null,
            filedEnd = filed.End,
            filedTrained = filed.TrainingPassed,
            filedWay = filed.Way,
        };
        var updated = await db.ExecuteAsync(
            """
            UPDATE appointments SET selecting_unit_id = @selecting, ends_on = @End, trained_on = @TrainingPassed, way = @Way, withdrawn = 0,
                filed_selecting_unit_id = @filedSelecting, filed_end = @filedEnd, filed_trained = @filedTrained, filed_way = @filedWay
            WHERE person_id = @person AND role = @role AND unit_id = @unit AND starts_on = @Start
            """,
            args, cancellationToken);
        if (updated == 0)
            await db.ExecuteAsync(
                """
                INSERT INTO appointments (person_id, role, unit_id, selecting_unit_id, starts_on, ends_on, trained_on, way, filed_selecting_unit_id, filed_end, filed_trained, filed_way)
                VALUES (@person, @role, @unit, @selecting, @Start, @End, @TrainingPassed, @Way, @filedSelecting, @filedEnd, @filedTrained, @filedWay)
                """,
                args, cancellationToken);
    }

    /// <summary>Takes the accounts of all these people away first: two people may be swapping theirs.</summary>
    async Task FreeAccountsAsync(IReadOnlyList<PersonDraft> people, RosterSnapshot stored, CancellationToken cancellationToken)
    {
        foreach (var person in people.Select(draft => stored.PersonByCode(draft.Code)).OfType<Person>())
            await db.ExecuteAsync("DELETE FROM accounts WHERE person_id = @Id", new { person.Id }, cancellationToken);
    }

    async Task<Dictionary<string, long>> CodesAsync(string table, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CodeRow>(table == "units" ? "SELECT id, code FROM units" : "SELECT id, code FROM people", null, cancellationToken);
        return rows.ToDictionary(row => row.Code, row => row.Id, StringComparer.OrdinalIgnoreCase);
    }

    sealed class CodeRow
    {
        public long Id { get; init; }
        public required string Code { get; init; }
    }
}
