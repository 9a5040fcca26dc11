using SanYuan.Core.Activities;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class MeasureContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Due = new(2019, 12, 31);

    MeasureDraft Draft(DateOnly due) => new(new Quarter(2019, 4), "建立整改台账", due)
    {
        People = [Other, Envoy],
        Units = [Unit],
        ToldBy = Liaison,
        ToldAt = Noon,
        Source = new MessageSource("wecom", "m1"),
    };

    Task<int> AddAsync(DateOnly due) => WriteAsync((session, token) => session.Measures.AddAsync(Draft(due), token));

    Task<bool> ChangeAsync(int number, MeasureChangeKind kind, DateOnly due) => WriteAsync((session, token) =>
        session.Measures.ChangeAsync(new MeasureChange(number, kind, due, new Change(Envoy, Noon.AddHours(1), new MessageSource("wecom", "m2"))), token));

    [Fact]
    public async Task A_measure_comes_back_with_its_owners_in_the_order_told()
    {
        var number = await AddAsync(Due);
        var found = (await ReadAsync((session, token) => session.Measures.FindAsync(number, token)))!;
        Assert.Equal(MeasureStatus.Open, found.Status);
        Assert.Equal(Draft(Due) with { People = [], Units = [] }, found.Content with { People = [], Units = [] });
        Assert.Equal([Other, Envoy], found.Content.People);
        Assert.Equal([Unit], found.Content.Units);
        Assert.Null(await ReadAsync((session, token) => session.Measures.FindAsync(number + 1, token)));
    }

    [Fact]
    public async Task Open_ones_are_listed_the_first_due_first_and_a_closed_one_changes_no_more()
    {
        var (later, sooner, closed) = (await AddAsync(Due), await AddAsync(Due.AddDays(-1)), await AddAsync(Due));
        Assert.True(await ChangeAsync(closed, MeasureChangeKind.Done, Due));
        Assert.False(await ChangeAsync(closed, MeasureChangeKind.Dropped, Due));
        Assert.False(await ChangeAsync(99, MeasureChangeKind.Done, Due));
        Assert.Equal([sooner, later], (await ReadAsync((session, token) => session.Measures.OpenAsync(token))).Select(one => one.Number));
        Assert.Equal([later, sooner, closed], (await ReadAsync((session, token) => session.Measures.OfAsync(new Quarter(2019, 4), token))).Select(one => one.Number));
        var history = await ReadAsync((session, token) => session.Measures.ChangesAsync(closed, token));
        Assert.Equal([(MeasureChangeKind.Told, Liaison), (MeasureChangeKind.Done, Envoy)], history.Select(change => (change.Kind, change.Made.By)));
    }

    [Fact]
    public async Task One_that_is_put_off_has_another_last_day()
    {
        var number = await AddAsync(Due);
        await ChangeAsync(number, MeasureChangeKind.Moved, Due.AddDays(7));
        Assert.Equal(Due.AddDays(7), Assert.Single(await ReadAsync((session, token) => session.Measures.OpenAsync(token))).Content.DueOn);
    }
}
