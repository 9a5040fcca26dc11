using SanYuan.Core.Activities;
using SanYuan.Core.Calendars;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class CalendarContract(TestDatabase database) : LedgerContract(database)
{
    Task GiveAsync(PersonId person, string hash, DateTimeOffset now) => WriteAsync((session, token) => session.Calendars.GiveAsync(person, hash, now, token));

    Task<PersonId?> OwnerAsync(string hash) => ReadAsync((session, token) => session.Calendars.OwnerAsync(hash, token));

    Task<MeetingId> AddAsync(DateTimeOffset startsAt, UnitId? unit, params PersonId[] invited) => WriteAsync((session, token) => session.Meetings.AddAsync(
        new MeetingDraft(unit, "党课", startsAt) { CalledBy = Liaison, Source = new MessageSource("wecom", "m1"), CalledAt = Noon }, invited, token));

    async Task<IEnumerable<MeetingId>> ShownAsync(PersonId person, DateTimeOffset since, bool countyWide = false, params UnitId[] units) =>
        (await ReadAsync((session, token) => session.Calendars.EntriesAsync(new CalendarScope(person, units, countyWide, since), token))).Select(entry => entry.Meeting.Id);

    [Fact]
    public async Task A_secret_leads_to_its_person_and_a_new_one_takes_its_place()
    {
        await GiveAsync(Envoy, "one", Noon);
        await GiveAsync(Other, "other", Noon);
        Assert.Equal((Envoy, Other, null), (await OwnerAsync("one"), await OwnerAsync("other"), await OwnerAsync("nobody's")));
        await GiveAsync(Envoy, "two", Noon.AddDays(1));
        Assert.Equal((null, Envoy, Other), (await OwnerAsync("one"), await OwnerAsync("two"), await OwnerAsync("other")));
        Assert.Equal(Noon.AddDays(1), await ReadAsync((session, token) => session.Calendars.GivenAtAsync(Envoy, token)));
        Assert.Null(await ReadAsync((session, token) => session.Calendars.GivenAtAsync(Liaison, token)));
    }

    [Fact]
    public async Task Shown_are_meetings_one_is_invited_to_called_or_holds_by_start()
    {
        var late = await AddAsync(Noon.AddDays(2), Unit, Envoy);
        var early = await AddAsync(Noon.AddDays(1), null, Envoy, Other);
        Assert.Equal([early, late], await ShownAsync(Envoy, Noon));
        Assert.Equal([early], await ShownAsync(Other, Noon));
        Assert.Equal([early, late], await ShownAsync(Other, Noon, false, Unit));
        Assert.Equal([early, late], await ShownAsync(Liaison, Noon));
        Assert.Equal([late], await ShownAsync(Envoy, Noon.AddDays(2)));
        var stranger = new PersonId(long.MaxValue);
        Assert.Empty(await ShownAsync(stranger, Noon));
        Assert.Equal([early], await ShownAsync(stranger, Noon, countyWide: true));
    }

    [Fact]
    public async Task Declined_meetings_are_left_out_and_cancelled_ones_are_not()
    {
        var declined = await AddAsync(Noon.AddDays(1), Unit, Envoy);
        var cancelled = await AddAsync(Noon.AddDays(2), Unit, Envoy);
        await WriteAsync(async (session, token) =>
        {
            var invitation = await session.Meetings.FindInvitationAsync(declined, Envoy, token);
            await session.Meetings.AnswerAsync(invitation! with { Answer = Answer.Declined, AnsweredAt = Noon, AnswerCount = 1 }, token);
            var meeting = await session.Meetings.FindAsync(cancelled, token);
            await session.Meetings.CancelAsync(meeting!, null, new Change(Liaison, Noon.AddHours(1), new MessageSource("wecom", "m2")), token);
        });
        var entry = Assert.Single(await ReadAsync((session, token) => session.Calendars.EntriesAsync(new CalendarScope(Envoy, [], false, Noon), token)));
        Assert.Equal((cancelled, MeetingStatus.Cancelled, 1, Answer.None), (entry.Meeting.Id, entry.Meeting.Status, entry.Meeting.Sequence, entry.Answer));
    }
}
