using SanYuan.Core.Activities;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class SignalContract(TestDatabase database) : LedgerContract(database)
{
    Task<ActivityId> EntryAsync(string message) => WriteAsync((session, token) => session.Activities.AddAsync(
        new ActivityDraft(Envoy, Unit, new DateOnly(2019, 10, 16)) { Text = "参加主题党日", Source = new MessageSource("wecom", message), RecordedAt = Noon }, token));

    Change Made(int hours) => new(Liaison, Noon.AddHours(hours), new MessageSource("wecom", $"c{hours}"));

    async Task<SignalDraft> DraftAsync()
    {
        var other = await EntryAsync("m1");
        return new SignalDraft(SignalKind.SameWords, await EntryAsync("m2"), other);
    }

    Task<bool> AddAsync(SignalDraft draft) => WriteAsync((session, token) => session.Signals.AddAsync(draft, Noon, token));

    Task<Signal?> FindAsync(int number) => ReadAsync((session, token) => session.Signals.FindAsync(number, token));

    [Fact]
    public async Task A_signal_of_a_kind_and_pair_is_kept_once_and_comes_back()
    {
        var draft = await DraftAsync();
        Assert.True(await AddAsync(draft));
        Assert.False(await AddAsync(draft));
        Assert.True(await AddAsync(draft with { Kind = SignalKind.SamePhoto }));
        Assert.True(await AddAsync(new SignalDraft(SignalKind.ToldBefore, draft.Entry, null)));
        Assert.False(await AddAsync(new SignalDraft(SignalKind.ToldBefore, draft.Entry, null)));
        Assert.Equal(new Signal(1, draft, SignalStatus.Open, Noon, null), await FindAsync(1));
        Assert.Null((await FindAsync(3))!.About.Other);
        Assert.Null(await FindAsync(4));
        Assert.Equal(3, await ReadAsync((session, token) => session.Signals.CountOpenAsync(token)));
        Assert.Equal([1, 2], (await ReadAsync((session, token) => session.Signals.OpenAsync(2, token))).Select(one => one.Number));
        Assert.Equal([1, 2], (await ReadAsync((session, token) => session.Signals.OpenOfAsync([draft.Other!.Value], token))).Select(one => one.Number));
        Assert.Equal([1, 2, 3], (await ReadAsync((session, token) => session.Signals.OpenOfAsync([draft.Entry], token))).Select(one => one.Number));
    }

    [Fact]
    public async Task Cleared_reopened_and_lapsed_leave_a_step_each_and_only_from_the_right_state()
    {
        var draft = await DraftAsync();
        await AddAsync(draft);
        Assert.False(await WriteAsync((session, token) => session.Signals.ReopenAsync(1, Made(1), token)));
        Assert.True(await WriteAsync((session, token) => session.Signals.ClearAsync(1, "看过", Made(2), token)));
        Assert.False(await WriteAsync((session, token) => session.Signals.ClearAsync(1, "又看过", Made(3), token)));
        Assert.False(await WriteAsync((session, token) => session.Signals.LapseAsync(1, Noon, token)));
        Assert.False(await AddAsync(draft));
        Assert.Equal(new Clearing(Liaison, Noon.AddHours(2), "看过"), (await FindAsync(1))!.Cleared);
        Assert.True(await WriteAsync((session, token) => session.Signals.ReopenAsync(1, Made(4), token)));
        Assert.Equal((SignalStatus.Open, null), ((await FindAsync(1))!.Status, (await FindAsync(1))!.Cleared));
        Assert.True(await WriteAsync((session, token) => session.Signals.LapseAsync(1, Noon, token)));
        Assert.True(await AddAsync(draft));
        Assert.Equal(
            [SignalChangeKind.Found, SignalChangeKind.Cleared, SignalChangeKind.Reopened, SignalChangeKind.Lapsed, SignalChangeKind.Found],
            (await ReadAsync((session, token) => session.Signals.ChangesAsync(1, token))).Select(step => step.Kind));
    }
}
