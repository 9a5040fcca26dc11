using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AttachmentContract(TestDatabase database) : LedgerContract(database)
{
    static readonly Attachment Photo = new(AttachmentKind.Photo, "media-1");

    AttachmentDraft Draft(string messageId, int minutes = 0) => new(Envoy, Photo, new MessageSource(ChannelNames.WeCom, messageId), Noon.AddMinutes(minutes), null);

    async Task<ActivityId> ReportAsync() => await WriteAsync((session, token) => session.Activities.AddAsync(
        new ActivityDraft(Envoy, Unit, new DateOnly(2019, 10, 16)) { Text = "开会", Source = new MessageSource(ChannelNames.WeCom, "report"), RecordedAt = Noon }, token));

    async Task<AttachmentEntry> AddAsync(AttachmentDraft draft)
    {
        await WriteAsync((session, token) => session.Attachments.AddAsync(draft, token));
        var all = draft.Activity is { } activity
            ? await ReadAsync((session, token) => session.Attachments.OfAsync(activity, token))
            : await UnattachedAsync(draft.Sender);
        return all.Single(entry => entry.Draft.Source == draft.Source);
    }

    Task<IReadOnlyList<AttachmentEntry>> UnattachedAsync(PersonId sender, int from = -1000, int to = 1000) =>
        ReadAsync((session, token) => session.Attachments.UnattachedAsync(sender, Noon.AddMinutes(from), Noon.AddMinutes(to), token));

    Task<IReadOnlyList<AttachmentEntry>> DueAsync(double seconds = 0) => ReadAsync((session, token) => session.Attachments.DueAsync(Noon.AddSeconds(seconds), 10, token));

    [Fact]
    public async Task An_attachment_comes_back_whole_and_waits_for_its_content()
    {
        var draft = Draft("a") with { Content = new Attachment(AttachmentKind.File, "media-1") { Label = "总结😀.docx" }, Activity = await ReportAsync() };
        var entry = await AddAsync(draft);
        Assert.Equal(new AttachmentEntry(entry.Id, draft, MediaState.WaitingForMedia) { NextAttemptAt = Noon }, entry);
        Assert.Equal(entry, await ReadAsync((session, token) => session.Attachments.FindAsync(entry.Id, token)));
        Assert.Null(await ReadAsync((session, token) => session.Attachments.FindAsync(entry.Id + 1, token)));
    }

    [Fact]
    public async Task A_place_has_nothing_to_wait_for()
    {
        var draft = Draft("a") with { Content = new Attachment(AttachmentKind.Location, "") { Label = "县委大院", Latitude = -23.13, Longitude = 113.4 } };
        var entry = await AddAsync(draft);
        Assert.Equal(new AttachmentEntry(entry.Id, draft, MediaState.Stored), entry);
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task What_belongs_to_no_entry_is_found_by_sender_and_time_both_ends_included()
    {
        var first = await AddAsync(Draft("a"));
        var last = await AddAsync(Draft("b", 10));
        await AddAsync(Draft("c", 11));
        await AddAsync(Draft("d", 5) with { Sender = Other });
        await AddAsync(Draft("e", 5) with { Activity = await ReportAsync() });
        Assert.Equal([first, last], await UnattachedAsync(Envoy, 0, 10));
    }

    [Fact]
    public async Task Those_of_several_entries_come_together_and_of_no_entries_none()
    {
        var (first, second, third) = (await ReportAsync(), await ReportAsync(), await ReportAsync());
        foreach (var (id, activity) in new[] { ("a", second), ("b", first), ("c", third), ("d", first) })
            await AddAsync(Draft(id) with { Activity = activity });
        await AddAsync(Draft("e"));
        var found = await ReadAsync((session, token) => session.Attachments.OfAsync([first, second], token));
        Assert.Equal(["a", "b", "d"], found.Select(entry => entry.Draft.Source.MessageId));
        Assert.Empty(await ReadAsync((session, token) => session.Attachments.OfAsync([], token)));
    }

    [Fact]
    public async Task An_attachment_gets_one_entry_and_keeps_it_also_when_that_is_withdrawn()
    {
        var (entry, first, second) = (await AddAsync(Draft("a")), await ReportAsync(), await ReportAsync());
        await WriteAsync(async (session, token) =>
        {
            await session.Attachments.AttachAsync(entry.Id, first, token);
            await session.Attachments.AttachAsync(entry.Id, second, token);
            await session.Activities.WithdrawAsync(first, VersionKind.Withdrawn, new Change(Envoy, Noon, new MessageSource("wecom", "undo")), token);
        });
        Assert.Equal([entry.Id], (await ReadAsync((session, token) => session.Attachments.OfAsync(first, token))).Select(one => one.Id));
        Assert.Empty(await UnattachedAsync(Envoy));
    }

    [Fact]
    public async Task Only_what_waits_and_whose_time_has_come_is_due_longest_waiting_first()
    {
        var late = await AddAsync(Draft("a"));
        var early = await AddAsync(Draft("b", -1));
        var done = await AddAsync(Draft("c"));
        await WriteAsync(async (session, token) =>
        {
            await session.Attachments.UpdateAsync(late with { NextAttemptAt = Noon.AddSeconds(10), Attempts = 1 }, token);
            await session.Attachments.UpdateAsync(done with { State = MediaState.Refused, NextAttemptAt = null }, token);
        });
        Assert.Equal([early.Id], (await DueAsync(9)).Select(entry => entry.Id));
        Assert.Equal([early.Id, late.Id], (await DueAsync(10)).Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_update_writes_what_became_of_the_content_and_leaves_the_entry_it_got_meanwhile()
    {
        var (entry, activity) = (await AddAsync(Draft("a")), await ReportAsync());
        var stored = entry with { State = MediaState.Stored, Media = new StoredMedia(new string('a', 64), 20_971_520, "image/jpeg"), Attempts = 3, NextAttemptAt = null, Error = "errcode -1" };
        await WriteAsync(async (session, token) =>
        {
            await session.Attachments.AttachAsync(entry.Id, activity, token);
            await session.Attachments.UpdateAsync(stored, token);
        });
        Assert.Equal(
            stored with { Draft = stored.Draft with { Activity = activity } },
            await ReadAsync((session, token) => session.Attachments.FindAsync(entry.Id, token)));
    }

    [Fact]
    public async Task One_message_is_one_attachment()
    {
        await AddAsync(Draft("a"));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync((session, token) => session.Attachments.AddAsync(Draft("a"), token)));
        await AddAsync(Draft("a") with { Source = new MessageSource(ChannelNames.DingTalk, "a") });
    }
}
