using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class BrowseMeetingsContract(TestDatabase database) : LedgerContract(database)
{
    static readonly MeetingQuery All = new(MeetingScope.County, 10);

    Task<MeetingId> CallAsync(string title, int days, UnitId? unit, params PersonId[] guests) => WriteAsync((session, token) => session.Meetings.AddAsync(
        new MeetingDraft(unit, title, Noon.AddDays(days)) { CalledBy = Liaison, Source = new MessageSource("wecom", title), CalledAt = Noon, Type = ActivityType.ThemePartyDay }, guests, token));

    async Task<IEnumerable<MeetingId>> NumbersAsync(MeetingQuery query) =>
        (await ReadAsync((session, token) => session.Browser.MeetingsAsync(query, token))).Select(view => view.Meeting.Id);

    [Fact]
    public async Task Meetings_come_by_their_start_either_way_and_go_on_behind_the_last()
    {
        var (later, sooner, beside) = (await CallAsync("一", 3, Unit, Envoy), await CallAsync("二", 1, Unit, Envoy), await CallAsync("三", 3, Unit, Envoy));
        Assert.Equal([beside, later, sooner], await NumbersAsync(All));
        Assert.Equal([later, sooner], await NumbersAsync(All with { Behind = new MeetingKey(Noon.AddDays(3), beside.Value) }));
        Assert.Equal([sooner, later, beside], await NumbersAsync(All with { IsNextFirst = true }));
        Assert.Equal([beside], await NumbersAsync(All with { IsNextFirst = true, Behind = new MeetingKey(Noon.AddDays(3), later.Value) }));
    }

    [Fact]
    public async Task Each_filter_narrows_them_and_they_bring_their_invitations()
    {
        var one = await CallAsync("一", 1, Unit, Envoy, Other);
        await CallAsync("二", 2, null, Other);
        var view = Assert.Single(await ReadAsync((session, token) => session.Browser.MeetingsAsync(
            All with { From = Noon.AddDays(1), Before = Noon.AddDays(2), Unit = Unit, Type = ActivityType.ThemePartyDay, Status = MeetingStatus.Planned, Invited = Envoy }, token)));
        Assert.Equal((one, 2), (view.Meeting.Id, view.Invitations.Count));
        Assert.Empty(await NumbersAsync(All with { From = Noon.AddDays(3) }));
        Assert.Empty(await NumbersAsync(All with { Type = ActivityType.PartyLecture }));
        Assert.Empty(await NumbersAsync(All with { Status = MeetingStatus.Held }));
    }

    [Fact]
    public async Task A_scope_holds_what_somebody_is_invited_to_or_called_and_what_their_unit_holds()
    {
        var (units, county) = (await CallAsync("一", 1, Unit, Envoy), await CallAsync("二", 2, null, Other));
        Assert.Equal([units], await NumbersAsync(All with { Scope = Scope(Envoy) }));
        Assert.Equal([county, units], await NumbersAsync(All with { Scope = Scope(Liaison) }));
        Assert.Equal([county, units], await NumbersAsync(All with { Scope = Scope(Other, Unit) }));
        Assert.Empty(await NumbersAsync(All with { Scope = MeetingScope.Nothing }));
    }

    [Fact]
    public async Task Messages_are_read_by_their_keys()
    {
        var messages = new[] { "invitation:1:1", "invitation:1:2", "invitation:12:1" }
            .Select(key => new OutboundMessage(Envoy, OutboundKind.Invitation, "请来", Noon, key) { Why = new Why("规则", "事实") });
        foreach (var message in messages)
            await WriteAsync((session, token) => session.Outbox.AddAsync(message, Noon, token));
        var found = await ReadAsync((session, token) => session.Browser.MessagesAsync(["invitation:1:2", "invitation:1:1", "change:1:1:1"], token));
        Assert.Equal(["invitation:1:1", "invitation:1:2"], found.Select(one => one.Entry.Message.Key));
    }

    static MeetingScope Scope(PersonId person, params UnitId[] units) => new(false, units.ToHashSet(), person);
}
