using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class BrowseSentContract(TestDatabase database) : LedgerContract(database)
{
    Task SendAsync(PersonId receiver, string period, DigestScope scope, DateTimeOffset at, PersonId? by = null) => WriteAsync((session, token) =>
        session.DigestLog.KeepSentAsync(new DigestSent(receiver, period, scope, [new FigureTold(FigureKind.Entries, 3)]), new DigestLetter(at, $"digest:{period}:{receiver.Value}", 2, by), token));

    Task<IReadOnlyList<SentDigest>> DigestsAsync(SentDigestQuery query) => ReadAsync((session, token) => session.Browser.DigestsAsync(query, token));

    async Task<IReadOnlyList<string>> NamesAsync(SentDigestQuery query) => [.. (await DigestsAsync(query)).Select(one => $"{one.Sent.Period} {one.Sent.Scope.Key}")];

    [Fact]
    public async Task Digests_that_were_sent_stand_newest_first_and_go_on_behind_the_last()
    {
        await SendAsync(Envoy, "2019-09", DigestScope.Office, Noon);
        await SendAsync(Envoy, "2019-10", DigestScope.Leaders, Noon.AddDays(1));
        await SendAsync(Envoy, "2019-10", DigestScope.Unit([Unit]), Noon.AddDays(1), by: Other);
        Assert.Equal(["2019-10 leaders", $"2019-10 unit:{Unit.Value}", "2019-09 office"], await NamesAsync(new SentDigestQuery(10)));
        Assert.Equal([$"2019-10 unit:{Unit.Value}"], await NamesAsync(new SentDigestQuery(1) { Behind = new SentDigestKey(Noon.AddDays(1), Envoy, "2019-10", "leaders") }));
        var sent = (await DigestsAsync(new SentDigestQuery(10)))[1];
        Assert.Equal((Noon.AddDays(1), Other), (sent.Letter.At, sent.Letter.By));
        Assert.Equal([$"digest:2019-10:{Envoy.Value}", $"digest:2019-10:{Envoy.Value}:2"], sent.Letter.Keys);
        Assert.Equal([new FigureTold(FigureKind.Entries, 3)], sent.Sent.Figures);
    }

    [Fact]
    public async Task They_are_narrowed_by_everything_at_once()
    {
        await SendAsync(Envoy, "2019-10", DigestScope.Unit([Unit]), Noon);
        await SendAsync(Other, "2019-10", DigestScope.Unit([Unit]), Noon);
        await SendAsync(Envoy, "2019-10", DigestScope.Office, Noon);
        await SendAsync(Envoy, "2019-09", DigestScope.Unit([Unit]), Noon);
        var found = Assert.Single(await DigestsAsync(new SentDigestQuery(10) { Period = "2019-10", Receiver = Envoy, Reader = DigestReader.Unit }));
        Assert.Equal((Envoy, "2019-10", DigestReader.Unit), (found.Sent.Person, found.Sent.Period, found.Sent.Scope.Reader));
        Assert.Single(await DigestsAsync(new SentDigestQuery(10) { Reader = DigestReader.Office }));
    }

    [Fact]
    public async Task Signals_stand_newest_first_and_are_narrowed_by_everything_at_once()
    {
        var (mine, others) = (await EnterAsync(Envoy, "一"), await EnterAsync(Other, "二"));
        await FindAsync(new SignalDraft(SignalKind.SameWords, others, mine));
        await FindAsync(new SignalDraft(SignalKind.ToldBefore, others, null));
        await FindAsync(new SignalDraft(SignalKind.SamePhoto, others, mine));
        Task<IReadOnlyList<Signal>> Ask(SignalQuery query) => ReadAsync((session, token) => session.Browser.SignalsAsync(query, token));
        Assert.Equal([3, 2, 1], (await Ask(new SignalQuery(10))).Select(one => one.Number));
        Assert.Equal([2], (await Ask(new SignalQuery(1) { Behind = 3 })).Select(one => one.Number));
        Assert.Equal([3, 1], (await Ask(new SignalQuery(10) { Person = Envoy })).Select(one => one.Number));
        await WriteAsync((session, token) => session.Signals.LapseAsync(1, Noon, token));
        Assert.Equal([3], (await Ask(new SignalQuery(10) { Status = SignalStatus.Open, Kind = SignalKind.SamePhoto, Unit = Unit, Person = Envoy })).Select(one => one.Number));
        Assert.Empty(await Ask(new SignalQuery(10) { Unit = new UnitId(999) }));
    }

    Task<ActivityId> EnterAsync(PersonId person, string text) => WriteAsync((session, token) =>
        session.Activities.AddAsync(new ActivityDraft(person, Unit, new DateOnly(2019, 10, 16)) { Text = text, Source = new MessageSource("wecom", text), RecordedAt = Noon }, token));

    Task<bool> FindAsync(SignalDraft draft) => WriteAsync((session, token) => session.Signals.AddAsync(draft, Noon, token));
}
