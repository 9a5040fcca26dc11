using SanYuan.Core.Roster;
using SanYuan.Core.WorkingDays;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class HolidayContract(TestDatabase database) : LedgerContract(database)
{
    static readonly SpecialDay Off = new(new DateOnly(2027, 10, 1), DayKind.Off) { Name = "国庆节" };
    static readonly SpecialDay Worked = new(new DateOnly(2027, 10, 9), DayKind.Worked);

    Task<RosterSnapshot> StoredAsync() => ReadAsync((session, token) => session.Roster.ReadAsync(token));

    Task<RosterChange> PutAsync(params SpecialDay[] days) =>
        WriteAsync((session, token) => session.Roster.ApplyAsync(RosterDraft.Empty with { Holidays = days }, token));

    [Fact]
    public async Task Days_come_back_as_they_were_applied_and_nobody_else_is_touched()
    {
        Assert.Empty(Roster.Holidays);
        Assert.Equal(new ChangeCount(2, 0, 0), (await PutAsync(Off, Worked)).Holidays);
        var stored = await StoredAsync();
        Assert.Equal([Off, Worked], stored.Holidays.Values.OrderBy(day => day.Day));
        Assert.Equal((2, 3), (stored.Units.Count, stored.People.Count));
        Assert.False(stored.Calendar.IsWorkingDay(Off.Day));
        Assert.True(stored.Calendar.IsWorkingDay(Worked.Day));
    }

    [Fact]
    public async Task A_day_applied_again_replaces_its_row_and_the_others_stay()
    {
        await PutAsync(Off, Worked);
        Assert.Equal(new ChangeCount(0, 1, 1), (await PutAsync(Off, Worked with { Kind = DayKind.Off })).Holidays);
        Assert.Equal(new ChangeCount(0, 1, 0), (await PutAsync(Off with { Name = null })).Holidays);
        Assert.Equal([Off with { Name = null }, Worked with { Kind = DayKind.Off }], (await StoredAsync()).Holidays.Values.OrderBy(day => day.Day));
    }

    [Fact]
    public async Task Other_processes_notice_by_the_roster_s_version()
    {
        var running = new CurrentRoster(Ledger);
        await running.RefreshAsync(Token);
        await PutAsync(Off);
        Assert.False(running.View.Snapshot.Calendar.Knows(2027));
        await running.RefreshAsync(Token);
        Assert.True(running.View.Snapshot.Calendar.Knows(2027));
    }

    [Fact]
    public async Task Days_of_a_transaction_that_fails_are_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync<bool>(async (session, token) =>
        {
            await session.Roster.ApplyAsync(RosterDraft.Empty with { Holidays = [Off] }, token);
            throw new InvalidOperationException();
        }));
        Assert.Empty((await StoredAsync()).Holidays);
    }
}
