using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class BrowseContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);
    static readonly EntryQuery All = new(10);

    Task<ActivityId> EnterAsync(PersonId person, DateOnly day, string text, PersonId? teller = null) => WriteAsync(async (session, token) =>
    {
        var draft = new ActivityDraft(person, Unit, day) { Text = text, Type = ActivityType.PartyLecture, ReportedBy = teller, Source = new MessageSource("wecom", text), RecordedAt = Noon };
        var id = await session.Activities.AddAsync(draft, token);
        await session.Findings.AddAsync([new FindingDraft(id, Unit, FindingKind.Finding, "记录不规范"), new FindingDraft(id, Unit, FindingKind.Suggestion, "建立台账")], token);
        return id;
    });

    async Task<IEnumerable<ActivityId>> EntriesAsync(EntryQuery query) => (await ReadAsync((session, token) => session.Browser.EntriesAsync(query, token))).Select(view => view.Activity.Id);

    [Fact]
    public async Task The_newest_day_stands_first_and_the_next_part_begins_behind_the_last()
    {
        var (second, first, third) = (await EnterAsync(Envoy, Day, "二"), await EnterAsync(Envoy, Day.AddDays(1), "一"), await EnterAsync(Envoy, Day.AddDays(-1), "三"));
        var fourth = await EnterAsync(Envoy, Day, "同一天");
        Assert.Equal([first, fourth, second, third], await EntriesAsync(All));
        Assert.Equal([second, third], await EntriesAsync(All with { Behind = new BrowseKey(Day, fourth.Value) }));
        Assert.Equal([first], await EntriesAsync(new EntryQuery(1)));
        var view = (await ReadAsync((session, token) => session.Browser.EntriesAsync(All, token)))[0];
        Assert.Equal(("记录不规范", "建立台账"), (Assert.Single(view.Findings), Assert.Single(view.Suggestions)));
    }

    [Fact]
    public async Task Entries_are_narrowed_by_everything_at_once()
    {
        var mine = await EnterAsync(Envoy, Day, "讲党课%_");
        var told = await EnterAsync(Other, Day, "代报的", teller: Envoy);
        await EnterAsync(Other, Day.AddDays(1), "别人的");
        Assert.Equal([told, mine], await EntriesAsync(All with { People = [Envoy] }));
        Assert.Equal([mine], await EntriesAsync(All with { From = Day, To = Day, Units = [Unit], People = [Envoy], Type = ActivityType.PartyLecture, Status = ActivityStatus.Recorded, Words = "课%_" }));
        Assert.Empty(await EntriesAsync(All with { Units = [] }));
        Assert.Empty(await EntriesAsync(All with { Words = "课__" }));
        Assert.Empty(await EntriesAsync(All with { Status = ActivityStatus.Withdrawn }));
    }

    [Fact]
    public async Task Days_are_counted_without_what_was_withdrawn()
    {
        await EnterAsync(Envoy, Day, "一");
        await EnterAsync(Envoy, Day, "二");
        var gone = await EnterAsync(Envoy, Day, "三");
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, new Change(Envoy, Noon, new MessageSource("wecom", "撤销")), token));
        await EnterAsync(Envoy, Day.AddDays(2), "以后");
        Assert.Equal([new EntriesOfDay(Day, 2)], await ReadAsync((session, token) => session.Browser.DaysAsync(Day, Day.AddDays(1), token)));
    }

    [Fact]
    public async Task Messages_to_people_are_read_the_newest_first()
    {
        foreach (var (key, receiver) in new[] { ("a", Envoy), ("b", Other), ("c", Envoy) })
            await WriteAsync((session, token) => session.Outbox.AddAsync(new OutboundMessage(receiver, OutboundKind.Reminder, key, Noon, key) { Why = new Why("规则", "依据") }, Noon, token));
        Assert.Equal(["c", "b", "a"], await KeysAsync(new OutboxQuery(10)));
        var narrow = new OutboxQuery(10) { Receiver = Envoy, Kind = OutboundKind.Reminder, Status = OutboxStatus.Pending, Since = Noon, Until = Noon.AddSeconds(1) };
        Assert.Equal(["c", "a"], await KeysAsync(narrow));
        var last = (await ReadAsync((session, token) => session.Browser.OutboxAsync(narrow, token)))[0].Entry.Id;
        Assert.Equal(["a"], await KeysAsync(narrow with { Behind = last }));
        Assert.Empty(await KeysAsync(narrow with { Until = Noon }));

        async Task<IEnumerable<string>> KeysAsync(OutboxQuery query) => (await ReadAsync((session, token) => session.Browser.OutboxAsync(query, token))).Select(view => view.Entry.Message.Key);
    }

    [Fact]
    public async Task What_somebody_wrote_is_found_by_them_and_by_its_id()
    {
        foreach (var (id, person) in new[] { ("m1", Envoy), ("m2", Other), ("m3", Envoy) })
            await WriteAsync((session, token) => session.Inbox.AddAsync(
                new InboxEntry(0, new InboundMessage(ChannelNames.WebChat, id, "账号", InboundKind.Text, "话", Noon), person, InboxStatus.Answered, "好", Noon), token));
        Assert.Equal(["m3", "m1"], (await ReadAsync((session, token) => session.Browser.InboxAsync(Envoy, 10, token))).Select(entry => entry.Message.MessageId));
        Assert.Equal(["m3"], (await ReadAsync((session, token) => session.Browser.InboxAsync(Envoy, 1, token))).Select(entry => entry.Message.MessageId));
        Assert.Equal(Other, Assert.Single(await ReadAsync((session, token) => session.Browser.InboxAsync("m2", token))).Person);
    }
}
