using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Primitives;
using SanYuan.Core.Signals;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class ExaminationContract(TestDatabase database) : LedgerContract(database)
{
    int _messages;

    ActivityDraft Draft(PersonId appointee) => new(appointee, Unit, new DateOnly(2019, 10, 16))
    {
        Text = "参加主题党日",
        Source = new MessageSource("wecom", $"m{++_messages}"),
        RecordedAt = Noon,
    };

    async Task<ActivityId> EntryAsync(PersonId appointee, string words)
    {
        var draft = Draft(appointee);
        return await WriteAsync(async (session, token) =>
        {
            var id = await session.Activities.AddAsync(draft, token);
            var entry = await session.Activities.FindAsync(id, token);
            await session.Examinations.KeepAsync([new Examined(entry!, words)], [], token);
            return id;
        });
    }

    Task<string> PairsAsync(ActivityId entry, Side side, DateTimeOffset? since = null) => ReadAsync(async (session, token) =>
        string.Join(' ', (await session.Examinations.NearWordsAsync([entry], side, since ?? Noon, token)).Select(pair => $"{pair.Entry}{pair.Other}")));

    [Fact]
    public async Task Neighbours_are_the_same_person_s_and_those_of_equal_words_the_nearest_first()
    {
        var first = await EntryAsync(Other, "甲");
        await EntryAsync(Other, "乙");
        var own = await EntryAsync(Envoy, "丙");
        var entry = await EntryAsync(Envoy, "甲");
        var last = await EntryAsync(Other, "甲");
        Assert.Equal($"{entry}{own} {entry}{first}", await PairsAsync(entry, Side.Before));
        Assert.Equal($"{entry}{last}", await PairsAsync(entry, Side.After));
        Assert.Equal("", await PairsAsync(entry, Side.Before, Noon.AddSeconds(1)));
    }

    [Fact]
    public async Task Too_few_words_are_nobody_s_neighbours_but_are_counted_among_the_fifty()
    {
        var first = await EntryAsync(Envoy, "甲");
        for (var one = 0; one < 49; one++)
            await EntryAsync(Envoy, "");
        var near = await EntryAsync(Envoy, "乙");
        Assert.EndsWith($" {near}{first}", await PairsAsync(near, Side.Before), StringComparison.Ordinal);
        var far = await EntryAsync(Envoy, "乙");
        Assert.EndsWith($" {far}#2", await PairsAsync(far, Side.Before), StringComparison.Ordinal);
        Assert.Equal("", await PairsAsync(await EntryAsync(Other, ""), Side.Before));
    }

    [Fact]
    public async Task A_changed_entry_is_told_of_until_it_was_seen_as_it_is_now()
    {
        var entry = await EntryAsync(Envoy, "甲");
        var change = new Change(Envoy, Noon.AddHours(1), new MessageSource("wecom", "c"));
        Assert.Empty(await ChangedAsync(Noon));
        await WriteAsync((session, token) => session.Activities.CorrectAsync(entry, Draft(Envoy) with { Participants = 12 }, change, token));
        Assert.Empty(await ChangedAsync(Noon.AddHours(2)));
        var changed = await ChangedAsync(Noon);
        Assert.Equal([2], changed.Select(one => one.Version));
        await WriteAsync((session, token) => session.Examinations.SeenAsync(changed, [], token));
        Assert.Empty(await ChangedAsync(Noon));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(entry, VersionKind.Withdrawn, change, token));
        Assert.Single(await ChangedAsync(Noon));
    }

    [Fact]
    public async Task A_picture_is_told_of_once_it_is_stored_until_it_was_seen_and_pairs_with_its_like()
    {
        var (first, second) = (await EntryAsync(Envoy, ""), await EntryAsync(Other, ""));
        await AttachAsync(first, AttachmentKind.Photo);
        await AttachAsync(second, AttachmentKind.Photo);
        Assert.Empty(await PhotosAsync());
        await StoreAsync(1, "image/jpeg");
        await StoreAsync(2, "image/jpeg");
        var photos = await PhotosAsync();
        Assert.Equal([new AttachedPhoto(1, first, "ab"), new AttachedPhoto(2, second, "ab")], photos);
        await WriteAsync((session, token) => session.Examinations.KeepAsync([], photos, token));
        Assert.Equal(2, (await PhotosAsync()).Count);
        Assert.Equal([new Pair(second, first, "ab")], await ReadAsync((session, token) => session.Examinations.SharedPhotosAsync([first, second], Side.Before, token)));
        await WriteAsync((session, token) => session.Examinations.SeenAsync([], photos, token));
        Assert.Empty(await PhotosAsync());
    }

    [Fact]
    public async Task What_is_still_being_fetched_is_not_passed_over()
    {
        var entry = await EntryAsync(Envoy, "");
        await AttachAsync(entry, AttachmentKind.Photo);
        await AttachAsync(entry, AttachmentKind.File);
        await StoreAsync(2, "application/pdf");
        await MoveAsync(Noon.AddDays(9));
        Assert.Equal(new Progress(entry, Noon, 0), await ReadAsync((session, token) => session.Examinations.ProgressAsync(token)));
        await StoreAsync(1, "image/png");
        await MoveAsync(Noon);
        Assert.Equal(0, (await ReadAsync((session, token) => session.Examinations.ProgressAsync(token))).Attachment);
        Assert.Single(await PhotosAsync());
        await MoveAsync(Noon.AddDays(9));
        Assert.Equal(2, (await ReadAsync((session, token) => session.Examinations.ProgressAsync(token))).Attachment);

        Task MoveAsync(DateTimeOffset settled) => WriteAsync((session, token) => session.Examinations.MoveAsync(entry, Noon, settled, token));
    }

    [Fact]
    public async Task Entries_are_read_on_from_the_last_one_and_found_with_their_words()
    {
        var (first, second) = (await EntryAsync(Envoy, "甲"), await EntryAsync(Other, "乙"));
        Assert.Equal([second], (await ReadAsync((session, token) => session.Examinations.NewEntriesAsync(first, 10, token))).Select(entry => entry.Id));
        var found = await ReadAsync((session, token) => session.Examinations.FindAsync([second, first], token));
        Assert.Equal([(first, "甲"), (second, "乙")], found.Select(examined => (examined.Entry.Id, examined.Words)));
    }

    Task<IReadOnlyList<Activity>> ChangedAsync(DateTimeOffset since) => ReadAsync((session, token) => session.Examinations.ChangedEntriesAsync(since, 10, token));

    Task<IReadOnlyList<AttachedPhoto>> PhotosAsync() => ReadAsync((session, token) => session.Examinations.NewPhotosAsync(0, 10, token));

    Task AttachAsync(ActivityId entry, AttachmentKind kind) => WriteAsync((session, token) =>
        session.Attachments.AddAsync(new AttachmentDraft(Envoy, new Attachment(kind, "media"), new MessageSource("wecom", $"a{++_messages}"), Noon, entry), token));

    Task StoreAsync(long id, string type) => WriteAsync(async (session, token) =>
    {
        var entry = await session.Attachments.FindAsync(id, token);
        await session.Attachments.UpdateAsync(entry! with { State = MediaState.Stored, Media = new StoredMedia("ab", 9, type), NextAttemptAt = null }, token);
    });
}
