using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class BrowseCountsContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);

    UnitId Elsewhere => Roster.UnitByCode("U2")!.Id;

    Task<ActivityId> EnterAsync(UnitId unit, DateOnly day) => WriteAsync((session, token) => session.Activities.AddAsync(
        new ActivityDraft(Envoy, unit, day) { Text = "…", Source = new MessageSource("wecom", $"m{day}{unit.Value}"), RecordedAt = Noon }, token));

    [Fact]
    public async Task Entries_of_people_are_counted_since_a_day_with_the_day_of_the_latest()
    {
        await EnterAsync(Unit, Day.AddDays(-30));
        await EnterAsync(Unit, Day);
        await EnterAsync(Elsewhere, Day.AddDays(1));
        Assert.Equal([new EntryCount(Envoy, 2, Day.AddDays(1))], await CountAsync(null));
        Assert.Equal([new EntryCount(Envoy, 1, Day)], await CountAsync([Unit]));
        Assert.Empty(await CountAsync([]));

        Task<IReadOnlyList<EntryCount>> CountAsync(IReadOnlyCollection<UnitId>? units) =>
            ReadAsync((session, token) => session.Browser.EntryCountsAsync([Envoy, Other], units, Day, token));
    }

    [Fact]
    public async Task A_persons_entries_are_counted_by_day()
    {
        await EnterAsync(Unit, Day);
        await EnterAsync(Elsewhere, Day);
        await EnterAsync(Unit, Day.AddDays(2));
        Assert.Equal([new EntriesOfDay(Day, 2), new EntriesOfDay(Day.AddDays(2), 1)], await DaysAsync(null, Day.AddDays(2)));
        Assert.Equal([new EntriesOfDay(Day, 1)], await DaysAsync([Elsewhere], Day.AddDays(2)));
        Assert.Equal([new EntriesOfDay(Day, 2)], await DaysAsync(null, Day.AddDays(1)));

        Task<IReadOnlyList<EntriesOfDay>> DaysAsync(IReadOnlyCollection<UnitId>? units, DateOnly to) =>
            ReadAsync((session, token) => session.Browser.DaysOfAsync(Envoy, units, Day, to, token));
    }
}
