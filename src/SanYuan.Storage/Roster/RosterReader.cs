using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Storage.Appointments;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Roster;

/// <summary>Reads the whole roster, table by table.</summary>
internal sealed class RosterReader(Db db)
{
    public async Task<IReadOnlyList<Unit>> UnitsAsync(CancellationToken cancellationToken)
    {
        var aliases = (await db.ListAsync<AliasRow>("SELECT unit_id AS Unit, alias FROM unit_aliases ORDER BY unit_id, alias", null, cancellationToken))
            .ToLookup(row => row.Unit, row => row.Alias);
        var rows = await db.ListAsync<UnitRow>(
            "SELECT id, code, name, kind, sector, stars, six_good AS IsSixGood, weak AS IsWeak, address, closed_on AS ClosedOn, latitude, longitude, filed_stars AS FiledStars, filed_six_good AS FiledSixGood FROM units", null, cancellationToken);
        return [.. rows.Select(row => new Unit(row.Id, row.Code, row.Name, Code<UnitKind>.Parse(row.Kind))
        {
            Aliases = [.. aliases[row.Id]],
            Sector = row.Sector,
            Stars = row.Stars,
            IsSixGood = row.IsSixGood,
            Filed = new FiledResults(row.FiledStars, row.FiledSixGood),
            IsWeak = row.IsWeak,
            Address = row.Address,
            ClosedOn = row.ClosedOn,
            Place = GeoPoint.Of(row.Latitude, row.Longitude),
        })];
    }

    public async Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellationToken)
    {
        var accounts = (await db.ListAsync<AccountRow>("SELECT person_id AS Person, channel, account FROM accounts ORDER BY person_id, channel", null, cancellationToken))
            .ToLookup(row => row.Person, row => new ChannelAccount(row.Channel, row.Account));
        var units = (await db.ListAsync<ResponsibilityRow>(
            "SELECT r.person_id AS Person, u.code AS UnitCode FROM responsibilities r JOIN units u ON u.id = r.unit_id ORDER BY r.person_id, u.code", null, cancellationToken))
            .ToLookup(row => row.Person, row => row.UnitCode);
        var rows = await db.ListAsync<PersonRow>(
            "SELECT id, code, name, phone, identities, work_unit_code AS WorkUnitCode, retired_from_post AS IsRetiredFromPost FROM people", null, cancellationToken);
        return [.. rows.Select(row => new Person(row.Id, row.Code, row.Name)
        {
            Phone = row.Phone,
            Identities = (Roles)row.Identities,
            WorkUnitCode = row.WorkUnitCode,
            IsRetiredFromPost = row.IsRetiredFromPost,
            Accounts = [.. accounts[row.Id]],
            ResponsibleUnitCodes = [.. units[row.Id]],
        })];
    }

    public async Task<IReadOnlyList<Appointment>> AppointmentsAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<AppointmentRow>(AppointmentRow.Select, null, cancellationToken);
        return [.. rows.Select(row => row.ToAppointment())];
    }

    sealed class UnitRow
    {
        public UnitId Id { get; init; }
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required string Kind { get; init; }
        public string? Sector { get; init; }
        public int? Stars { get; init; }
        public bool? IsSixGood { get; init; }
        public int? FiledStars { get; init; }
        public bool? FiledSixGood { get; init; }
        public bool IsWeak { get; init; }
        public string? Address { get; init; }
        public DateOnly? ClosedOn { get; init; }
        public double? Latitude { get; init; }
        public double? Longitude { get; init; }
    }

    sealed class AliasRow
    {
        public UnitId Unit { get; init; }
        public required string Alias { get; init; }
    }

    sealed class PersonRow
    {
        public PersonId Id { get; init; }
        public required string Code { get; init; }
        public required string Name { get; init; }
        public string? Phone { get; init; }
        public int Identities { get; init; }
        public string? WorkUnitCode { get; init; }
        public bool IsRetiredFromPost { get; init; }
    }

    sealed class AccountRow
    {
        public PersonId Person { get; init; }
        public required string Channel { get; init; }
        public required string Account { get; init; }
    }

    sealed class ResponsibilityRow
    {
        public PersonId Person { get; init; }
        public required string UnitCode { get; init; }
    }
}
