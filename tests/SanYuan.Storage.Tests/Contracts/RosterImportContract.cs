using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Storage.Tests.Contracts;

/// <summary>An import can be undone while nobody has changed what it changed.</summary>
public abstract class RosterImportContract(TestDatabase database) : LedgerContract(database)
{
    static readonly RosterSource File = new("十月.xlsx", new DateTimeOffset(2019, 10, 16, 9, 0, 0, TimeSpan.FromHours(8)));
    static readonly AppointmentDraft NewTerm = new("P9", Roles.Supervisor, "U9", new DateOnly(2019, 10, 1));

    /// <summary>Updates of all three kinds, and something new of all four.</summary>
    static readonly RosterDraft October = new(
        [new UnitDraft("U1", "县疾病预防控制中心", UnitKind.Organ) { Stars = 5, Place = GeoPoint.Of(23.5, 113.5) }, new UnitDraft("U9", "县林业局", UnitKind.Organ) { Aliases = ["林业"], Stars = 3 }],
        [
            new PersonDraft("P1", "王建国") { Phone = "13900000009" },
            new PersonDraft("P9", "周林业") { Identities = Roles.Liaison, ResponsibleUnitCodes = ["U9"], Accounts = [new ChannelAccount(ChannelNames.WeCom, "zhoulinye")] },
        ],
        [new AppointmentDraft("P1", Roles.Envoy, "U1", new DateOnly(2019, 1, 1)) { End = new DateOnly(2019, 6, 30) }, NewTerm])
    {
        Holidays = [new SpecialDay(new DateOnly(2027, 10, 1), DayKind.Off)],
    };

    Task<RosterSnapshot> StoredAsync() => ReadAsync((session, token) => session.Roster.ReadAsync(token));

    Task<RosterChange> ImportAsync(RosterDraft draft) => WriteAsync((session, token) => RosterIntake.ApplyAsync(draft, File, session, token));

    Task<RosterRows?> UndoAsync(long number) => WriteAsync((session, token) => RosterIntake.UndoAsync(number, File with { By = Envoy }, session, token));

    Task<IReadOnlyList<PastImport>> PastAsync() => ReadAsync((session, token) => session.RosterImports.NewestAsync(10, token));

    [Fact]
    public async Task What_was_imported_is_listed_with_what_it_changed()
    {
        var change = await ImportAsync(October);
        var past = Assert.Single(await PastAsync());
        Assert.Equal((File.File, File.At.ToUniversalTime(), change, null), (past.File, past.At, past.Change, past.UndoneAt));
        var rows = await ReadAsync((session, token) => session.RosterImports.RowsAsync(past.Number, token));
        Assert.Equal(("U9", "P9", NewTerm), (Assert.Single(rows!.Added.Units).Now.Code, Assert.Single(rows.Added.People).Code, Assert.Single(rows.Added.Appointments).Now));
        Assert.Equal((1, 1, 1), (rows.Before.Units.Count, rows.Before.People.Count, rows.Before.Appointments.Count));
    }

    [Fact]
    public async Task Undone_everything_is_as_it_was_and_what_came_is_retired()
    {
        var before = await StoredAsync();
        await ImportAsync(October);
        Assert.Equal(0, (await UndoAsync(1))!.Count);
        var after = await StoredAsync();
        // Everything an update touched, what the file had said included.
        Assert.Equal(0, RosterRows.Of(before, October).Except(RosterRows.Of(after, October)).Count);
        Assert.Equal(before.Holidays, after.Holidays);
        var (unit, person) = (after.UnitByCode("U9")!, after.PersonByCode("P9")!);
        Assert.Equal(new DateOnly(2019, 10, 15), unit.ClosedOn);
        Assert.Equal((Roles.None, 0, 0), (person.Identities, person.Accounts.Count, person.ResponsibleUnitCodes.Count));
        Assert.Empty(after.AppointmentsOf(person.Id));
        Assert.NotNull(Assert.Single(await PastAsync()).UndoneAt);
    }

    [Fact]
    public async Task The_right_file_after_an_undone_one_opens_what_was_retired_with_the_same_numbers()
    {
        await ImportAsync(October);
        var first = await StoredAsync();
        await UndoAsync(1);
        await ImportAsync(October);
        var again = await StoredAsync();
        Assert.Equal(0, RosterRows.Of(first, October).Except(RosterRows.Of(again, October)).Count);
        Assert.Equal((first.UnitByCode("U9")!.Id, first.PersonByCode("P9")!.Id, null), (again.UnitByCode("U9")!.Id, again.PersonByCode("P9")!.Id, again.UnitByCode("U9")!.ClosedOn));
        Assert.Equal(2, (await PastAsync()).Count);
    }

    [Fact]
    public async Task A_unit_the_office_closed_is_opened_by_no_file()
    {
        await ImportAsync(October);
        var unit = (await StoredAsync()).UnitByCode("U9")!.Id;
        await Ledger.WriteAsync(
            async (session, token) =>
            {
                await session.Roster.CloseUnitAsync(unit, new DateOnly(2019, 12, 31), token);
                return true;
            },
            Token);
        await ImportAsync(October);
        Assert.Equal(new DateOnly(2019, 12, 31), (await StoredAsync()).UnitByCode("U9")!.ClosedOn);
    }

    [Fact]
    public async Task What_somebody_changed_since_keeps_the_import_and_is_named()
    {
        await ImportAsync(October);
        await WriteAsync((session, token) => session.Roster.ApplyAsync(new RosterDraft([], [new PersonDraft("P9", "周林业") { Phone = "13700000000" }], []), token));
        var now = await StoredAsync();
        Assert.Equal("P9", Assert.Single((await UndoAsync(1))!.People).Code);
        Assert.Equal(0, RosterRows.Of(now, October).Except(RosterRows.Of(await StoredAsync(), October)).Count);
        Assert.Null(Assert.Single(await PastAsync()).UndoneAt);
    }

    [Fact]
    public async Task An_account_somebody_else_has_by_now_is_not_taken_from_them()
    {
        // October's file gives Wang another account; his old one goes to somebody who is not in the file.
        var account = Roster.PersonByCode("P1")!.Accounts[0];
        await ImportAsync(October);
        await WriteAsync((session, token) => session.Roster.ApplyAsync(new RosterDraft([], [new PersonDraft("P8", "吴新来") { Accounts = [account] }], []), token));
        Assert.Equal("P1", Assert.Single((await UndoAsync(1))!.People).Code);
        Assert.Equal("P8", (await StoredAsync()).PersonByAccount(account)!.Code);
    }

    [Fact]
    public async Task An_import_is_undone_once_and_one_there_never_was_not_at_all()
    {
        await ImportAsync(October);
        Assert.Null(await UndoAsync(2));
        Assert.NotNull(await UndoAsync(1));
        var undone = await StoredAsync();
        var second = await UndoAsync(1);
        Assert.True(second is null || second.Count > 0);
        Assert.Equal(0, RosterRows.Of(undone, October).Except(RosterRows.Of(await StoredAsync(), October)).Count);
    }

    [Fact]
    public async Task Rows_are_counted_while_they_are_stored()
    {
        var told = new List<int>();
        var many = new RosterDraft([.. Enumerable.Range(100, 1200).Select(one => new UnitDraft($"M{one}", $"单位{one}", UnitKind.TwoNew))], [], []);
        await WriteAsync((session, token) => session.Roster.ApplyAsync(many, new Counter(told), token));
        Assert.Equal([500, 1000], told);
    }

    sealed class Counter(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
