using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class DigestContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly First = new(2019, 10, 1);
    static readonly DateOnly Last = new(2019, 10, 31);

    int _messages;

    Change Made => new(Envoy, Noon, new MessageSource("wecom", $"c{++_messages}"));

    Task<ActivityId> EnterAsync(PersonId person, int day, ActivityType? type = null, SupervisionKind? supervision = null) => WriteAsync((session, token) => session.Activities.AddAsync(
        new ActivityDraft(person, Unit, new DateOnly(2019, 10, 1).AddDays(day - 1)) { Type = type, Supervision = supervision, Text = "话", Source = new MessageSource("wecom", $"m{++_messages}"), RecordedAt = Noon }, token));

    async Task<IEnumerable<(PersonId, UnitId, ActivityType?, bool, int)>> TalliesAsync(EntryFilter filter) =>
        from entry in (await ReadAsync((session, token) => session.Digests.PartAsync(First, Last, filter, token))).Entries
        group entry by (entry.Appointee, entry.Unit, entry.Type, entry.Supervision) into same
        select (same.Key.Appointee, same.Key.Unit, same.Key.Type, same.Key.Supervision, same.Count());

    [Fact]
    public async Task Entries_are_counted_by_appointee_unit_and_kind_of_their_days_and_never_withdrawn()
    {
        await EnterAsync(Envoy, 1, ActivityType.PartyLecture);
        await EnterAsync(Envoy, 31, ActivityType.PartyLecture);
        await EnterAsync(Envoy, 16, null, SupervisionKind.Key);
        await EnterAsync(Other, 2);
        await EnterAsync(Envoy, 32);
        await EnterAsync(Envoy, 0);
        var gone = await EnterAsync(Envoy, 3);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, Made, token));
        (PersonId, UnitId, ActivityType?, bool, int)[] all = [(Envoy, Unit, ActivityType.PartyLecture, false, 2), (Envoy, Unit, null, true, 1), (Other, Unit, null, false, 1)];
        Assert.Equivalent(all, await TalliesAsync(EntryFilter.County), strict: true);
        Assert.Equivalent(all[2..], await TalliesAsync(new EntryFilter(null, [Other])), strict: true);
        Assert.Equivalent(all, await TalliesAsync(new EntryFilter([Unit], null)), strict: true);
        Assert.Empty(await TalliesAsync(new EntryFilter([new UnitId(4711)], null)));
        Assert.Empty(await TalliesAsync(new EntryFilter(null, [])));
    }

    [Fact]
    public async Task Entries_come_part_by_part_in_their_order_and_the_latest_of_each_person()
    {
        var ids = new List<ActivityId>();
        foreach (var day in new[] { 9, 3, 5, 3 })
            ids.Add(await EnterAsync(Envoy, day));
        async Task<IEnumerable<long>> Part(int skip, int limit) =>
            (await ReadAsync((session, token) => session.Digests.EntriesAsync(First, Last, EntryFilter.County, EntryOrder.Day, skip, limit, token))).Select(one => one.Number.Value);
        Assert.Equal([ids[1].Value, ids[3].Value, ids[2].Value], await Part(0, 3));
        Assert.Equal([ids[0].Value], await Part(3, 3));
        Assert.Empty(await Part(4, 3));
        Assert.Equal([ids[2]], (await ReadAsync((session, token) => session.Digests.LatestAsync([Envoy, Other], new DateOnly(2019, 10, 8), token))).Select(one => one.Number));
    }

    [Fact]
    public async Task Findings_are_summed_as_they_stand_and_counted_when_they_were_found_and_closed()
    {
        var entry = await EnterAsync(Envoy, 16);
        await WriteAsync((session, token) => session.Findings.AddAsync([new FindingDraft(entry, Unit, FindingKind.Finding, "甲"), new FindingDraft(entry, Unit, FindingKind.Finding, "乙"), new FindingDraft(entry, Unit, FindingKind.Suggestion, "丙")], token));
        Task<IReadOnlyList<FindingSum>> Sums(DateOnly today) => ReadAsync((session, token) => session.Digests.UnsettledAsync(today, Noon.AddDays(-1), Noon.AddDays(1), token));
        Assert.Equal([new FindingSum(Unit, 2, 0, 0, 2)], await Sums(Last));
        Assert.Equal([new UnitCount(Unit, 2)], await ReadAsync((session, token) => session.Digests.FoundAsync(First, Last, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Digests.FoundAsync(Last, Last, token)));

        var told = await ReadAsync((session, token) => session.FindingLife.OfEntryAsync(entry, token));
        var sent = told[0] with { Status = FindingStatus.Sent, SentAt = Noon, DueOn = new DateOnly(2019, 10, 20) };
        await StepAsync(told[0], sent, FindingStepKind.Sent);
        Assert.Equal([new FindingSum(Unit, 2, 0, 0, 1)], await Sums(new DateOnly(2019, 10, 20)));
        Assert.Equal([new FindingSum(Unit, 2, 1, 0, 1)], await Sums(new DateOnly(2019, 10, 21)));
        var closed = sent with { Status = FindingStatus.Verified, ClosedAt = Noon.AddDays(3) };
        await StepAsync(sent, closed, FindingStepKind.Verified);
        Assert.Equal([new FindingSum(Unit, 1, 0, 0, 1)], await Sums(new DateOnly(2019, 10, 21)));
        Assert.Equal([new UnitCount(Unit, 1)], await ReadAsync((session, token) => session.Digests.ClosedAsync(Noon, Noon.AddDays(4), token)));
        Assert.Empty(await ReadAsync((session, token) => session.Digests.ClosedAsync(Noon, Noon.AddDays(3), token)));
        Assert.Equal([closed.Number], await ReadAsync((session, token) => session.Digests.ClosedNumbersAsync(Noon, Noon.AddDays(4), [Unit], 9, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Digests.ClosedNumbersAsync(Noon, Noon.AddDays(4), [], 9, token)));
    }

    Task StepAsync(FindingCase before, FindingCase after, FindingStepKind kind) => WriteAsync(async (session, token) =>
        Assert.True(await session.FindingLife.StepAsync(before, after, new FindingStep(before.Number, kind, null, Noon, null), token)));

    [Fact]
    public async Task Who_was_invited_to_units_meetings_is_told_with_the_answer()
    {
        var draft = new MeetingDraft(Unit, "会", Noon.AddDays(1)) { CalledBy = Liaison, Source = new MessageSource("wecom", "m"), CalledAt = Noon };
        var meeting = await WriteAsync((session, token) => session.Meetings.AddAsync(draft, [Envoy, Other], token));
        var invited = await ReadAsync((session, token) => session.Digests.InvitedAsync(Noon, Noon.AddDays(2), token));
        Assert.Equal([new InvitedTo(meeting, Unit, Envoy, Answer.None, Noon.AddDays(1)), new InvitedTo(meeting, Unit, Other, Answer.None, Noon.AddDays(1))], invited);
        Assert.Empty(await ReadAsync((session, token) => session.Digests.InvitedAsync(Noon, Noon.AddDays(1), token)));
    }

    [Fact]
    public async Task Changes_are_new_entries_and_every_state_of_those_changed_since()
    {
        var old = await EnterAsync(Envoy, 2);
        var moved = await EnterAsync(Envoy, 3);
        var content = (await ReadAsync((session, token) => session.Activities.FindAsync(moved, token)))!.Content;
        await WriteAsync((session, token) => session.Activities.CorrectAsync(moved, content with { Date = new DateOnly(2019, 9, 30) }, Made with { At = Noon.AddDays(2) }, token));
        var late = await EnterAsync(Other, 4);
        var changes = await ReadAsync((session, token) => session.Digests.ChangedAsync(moved, Noon.AddDays(1), token));
        Assert.Equivalent(
            new EntryChange[] { new(late, Other, Unit, new DateOnly(2019, 10, 4), false, 1), new(moved, Envoy, Unit, new DateOnly(2019, 10, 3), false, 2), new(moved, Envoy, Unit, new DateOnly(2019, 9, 30), false, 2) },
            changes, strict: true);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(old, VersionKind.Withdrawn, Made with { At = Noon.AddDays(5) }, token));
        Assert.All(await ReadAsync((session, token) => session.Digests.ChangedAsync(late, Noon.AddDays(4), token)), change => Assert.Equal((old, true), (change.Entry, change.IsWithdrawn)));
        Assert.Equal(late, await ReadAsync((session, token) => session.DigestLog.NewestEntryAsync(token)));
    }

    [Fact]
    public async Task The_newest_reading_takes_the_place_of_the_one_before()
    {
        Assert.Null(await ReadAsync((session, token) => session.DigestLog.ReadingAsync(Envoy, token)));
        await WriteAsync((session, token) => session.DigestLog.KeepReadingAsync(new DigestReading(Envoy, [], 0, 0), token));
        var figures = new[] { new FigureRead("2019-10", DigestScope.Unit([Unit]), FigureKind.OpenFindings, 3), new FigureRead("2019-W42", DigestScope.Office, FigureKind.Entries, 1) };
        await WriteAsync((session, token) => session.DigestLog.KeepReadingAsync(new DigestReading(Envoy, figures, 2, 15), token));
        var reading = await ReadAsync((session, token) => session.DigestLog.ReadingAsync(Envoy, token));
        Assert.Equal((2, 15), (reading!.Opened, reading.Shown));
        Assert.Equal(figures, reading.Figures);
    }

    [Fact]
    public async Task What_was_sent_is_kept_once_and_corrected_in_place()
    {
        var sent = new DigestSent(Envoy, "2019-10", DigestScope.Selecting([Unit]), [new FigureTold(FigureKind.Entries, 12), new FigureTold(FigureKind.Silent, 0)]);
        await WriteAsync((session, token) => session.DigestLog.KeepSentAsync(sent, new DigestLetter(Noon, "digest:2019-10:1", 2, Other), token));
        await WriteAsync((session, token) => session.DigestLog.KeepSentAsync(sent with { Figures = [] }, new DigestLetter(Noon.AddDays(1), "digest:again", 1, null), token));
        Task<IReadOnlyList<DigestSent>> Since(DateTimeOffset moment) => ReadAsync((session, token) => session.DigestLog.SentSinceAsync(moment, token));
        Assert.Equivalent(sent, Assert.Single(await Since(Noon)), strict: true);
        Assert.Empty(await Since(Noon.AddHours(1)));
        await WriteAsync((session, token) => session.DigestLog.CorrectAsync(sent with { Figures = [new FigureTold(FigureKind.Entries, 11)] }, token));
        Assert.Equal([new FigureTold(FigureKind.Entries, 11)], Assert.Single(await Since(Noon)).Figures);
        Assert.Equal([Envoy], await ReadAsync((session, token) => session.DigestLog.ReceiversAsync("2019-10", token)));
        Assert.Empty(await ReadAsync((session, token) => session.DigestLog.ReceiversAsync("2019-11", token)));
    }

    [Fact]
    public async Task Rounds_are_closed_once_and_the_newest_of_a_day_is_found()
    {
        await WriteAsync((session, token) => session.DigestLog.CloseRunAsync(new DigestRun("2019-10-16", Noon, new ActivityId(7)), token));
        await WriteAsync((session, token) => session.DigestLog.CloseRunAsync(new DigestRun("2019-10-16", Noon.AddDays(1), new ActivityId(9)), token));
        await WriteAsync((session, token) => session.DigestLog.CloseRunAsync(new DigestRun("2019-W42", Noon.AddDays(2), new ActivityId(9)), token));
        var run = new DigestRun("2019-10-16", Noon, new ActivityId(7));
        Assert.Equal(run, await ReadAsync((session, token) => session.DigestLog.FindRunAsync("2019-10-16", token)));
        Assert.Equal(run, await ReadAsync((session, token) => session.DigestLog.LastDailyAsync(token)));
        Assert.Null(await ReadAsync((session, token) => session.DigestLog.FindRunAsync("2019-10-17", token)));
    }

    [Fact]
    public async Task A_preview_holds_for_its_day_and_person_until_it_is_confirmed()
    {
        var day = new DateOnly(2019, 10, 16);
        await WriteAsync((session, token) => session.DigestLog.KeepPreviewAsync(Envoy, day, Noon, isConfirmed: false, token));
        Assert.Equal(Noon, await ReadAsync((session, token) => session.DigestLog.PreviewedAsync(Envoy, day, token)));
        Assert.Null(await ReadAsync((session, token) => session.DigestLog.PreviewedAsync(Other, day, token)));
        Assert.Null(await ReadAsync((session, token) => session.DigestLog.PreviewedAsync(Envoy, day.AddDays(1), token)));
        await WriteAsync((session, token) => session.DigestLog.KeepPreviewAsync(Envoy, day, Noon, isConfirmed: true, token));
        Assert.Null(await ReadAsync((session, token) => session.DigestLog.PreviewedAsync(Envoy, day, token)));
    }
}
