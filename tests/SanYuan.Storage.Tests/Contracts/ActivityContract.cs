using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class ActivityContract(TestDatabase database) : LedgerContract(database)
{
    ActivityDraft Draft(string messageId, int day) => new(Envoy, Unit, new DateOnly(2019, 10, day))
    {
        EndDate = new DateOnly(2019, 10, day),
        Time = new TimeOnly(15, 30),
        Type = ActivityType.ThemePartyDay,
        Supervision = SupervisionKind.Daily,
        Participants = 15,
        Text = "今天下午参加主题党日",
        Source = new MessageSource("wecom", messageId),
        RecordedAt = Noon,
    };

    Change Undone => new(Envoy, Noon.AddHours(1), new MessageSource("wecom", "undone"));

    async Task<ActivityId> AddAsync(ActivityDraft draft, params (FindingKind Kind, string Text)[] findings) => await WriteAsync(async (session, token) =>
    {
        var id = await session.Activities.AddAsync(draft, token);
        await session.Findings.AddAsync([.. findings.Select(finding => new FindingDraft(id, draft.Unit, finding.Kind, finding.Text))], token);
        return id;
    });

    [Fact]
    public async Task An_entry_comes_back_whole_with_its_number()
    {
        var id = await AddAsync(Draft("m1", 16));
        var found = await ReadAsync((session, token) => session.Activities.FindAsync(id, token));
        Assert.Equal(new Activity(id, Draft("m1", 16), ActivityStatus.Recorded, 1), found);
    }

    [Fact]
    public async Task What_was_not_said_stays_empty()
    {
        var draft = new ActivityDraft(Envoy, Unit, new DateOnly(2019, 10, 16)) { Text = "开会", Source = new MessageSource("wecom", "m1"), RecordedAt = Noon };
        var id = await AddAsync(draft);
        Assert.Equal(draft, (await ReadAsync((session, token) => session.Activities.FindAsync(id, token)))!.Content);
    }

    [Fact]
    public async Task The_last_entry_is_the_newest_that_is_not_withdrawn()
    {
        var first = await AddAsync(Draft("m1", 16));
        var second = await AddAsync(Draft("m2", 10));
        Assert.Equal(second, (await ReadAsync((session, token) => session.Activities.LastAsync(Envoy, token)))!.Id);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(second, VersionKind.Withdrawn, Undone, token));
        Assert.Equal(first, (await ReadAsync((session, token) => session.Activities.LastAsync(Envoy, token)))!.Id);
        Assert.Null(await ReadAsync((session, token) => session.Activities.LastAsync(Other, token)));
    }

    [Fact]
    public async Task A_withdrawn_entry_is_kept_with_a_new_version_and_its_findings_close()
    {
        var id = await AddAsync(Draft("m1", 16), (FindingKind.Finding, "记录不规范"), (FindingKind.Suggestion, "建立台账"));
        Assert.Equal((1, 1), await ReadAsync((session, token) => session.Findings.CountAsync(id, token)));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(id, VersionKind.Withdrawn, Undone, token));
        var found = await ReadAsync((session, token) => session.Activities.FindAsync(id, token));
        Assert.Equal((ActivityStatus.Withdrawn, 2), (found!.Status, found.Version));
        Assert.Empty(await ReadAsync((session, token) => session.Digests.OpenFindingsAsync(token)));
    }

    [Fact]
    public async Task A_person_s_days_are_listed_in_order_without_withdrawn_ones()
    {
        var late = await AddAsync(Draft("m1", 20));
        var early = await AddAsync(Draft("m2", 2));
        var gone = await AddAsync(Draft("m3", 5));
        await AddAsync(Draft("m4", 16) with { Date = new DateOnly(2019, 11, 1) });
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, Undone, token));
        var listed = await ReadAsync((session, token) => session.Activities.OfAsync(Envoy, new DateOnly(2019, 10, 1), new DateOnly(2019, 10, 31), token));
        Assert.Equal([early, late], listed.Select(entry => entry.Id));
    }

    [Fact]
    public async Task The_entries_of_one_message_are_found_together()
    {
        var source = new MessageSource("wecom", "m1");
        var ids = new[] { await AddAsync(Draft("m1", 1)), await AddAsync(Draft("m1", 2)) };
        await AddAsync(Draft("m2", 3));
        Assert.Equal(ids, (await ReadAsync((session, token) => session.Activities.FromMessageAsync(Envoy, source, token))).Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_digest_counts_entries_of_its_days_and_open_findings_only()
    {
        await AddAsync(Draft("m1", 1), (FindingKind.Finding, "一"), (FindingKind.Finding, "二"), (FindingKind.Suggestion, "三"));
        await AddAsync(Draft("m2", 31));
        await AddAsync(Draft("m3", 16) with { Date = new DateOnly(2019, 9, 30) });
        var gone = await AddAsync(Draft("m4", 16), (FindingKind.Finding, "四"));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, Undone, token));
        var reports = (await ReadAsync((session, token) => session.Digests.PartAsync(new DateOnly(2019, 10, 1), new DateOnly(2019, 10, 31), EntryFilter.County, token))).Entries;
        Assert.Equal(2, reports.Count(one => one.Appointee == Envoy && one.Unit == Unit));
        Assert.Equal(2, reports.Count);
        Assert.Equal([new OpenFindings(Unit, 2)], await ReadAsync((session, token) => session.Digests.OpenFindingsAsync(token)));
    }

    [Fact]
    public async Task An_entry_told_for_a_colleague_is_the_colleague_s_and_the_last_one_of_who_told_it()
    {
        var draft = Draft("m1", 16) with { ReportedBy = Other, IsLate = true };
        var id = await AddAsync(draft);
        Assert.Equal(draft, (await ReadAsync((session, token) => session.Activities.FindAsync(id, token)))!.Content);
        Assert.Equal(id, (await ReadAsync((session, token) => session.Activities.LastAsync(Other, token)))!.Id);
        Assert.Null(await ReadAsync((session, token) => session.Activities.LastAsync(Envoy, token)));
        Assert.Equal(id, (await ReadAsync((session, token) => session.Activities.LastToldForAsync(Envoy, token)))!.Id);
        Assert.Null(await ReadAsync((session, token) => session.Activities.LastToldForAsync(Other, token)));
        Assert.Single(await ReadAsync((session, token) => session.Activities.FromMessageAsync(Other, draft.Source, token)));
        Assert.Single(await ReadAsync((session, token) => session.Activities.OfAsync(Envoy, draft.Date, draft.Date, token)));
    }

    [Fact]
    public async Task An_own_entry_was_not_told_for_anybody()
    {
        await AddAsync(Draft("m1", 16));
        Assert.Null(await ReadAsync((session, token) => session.Activities.LastToldForAsync(Envoy, token)));
    }

    [Fact]
    public async Task Every_change_leaves_a_version_that_shows_the_entry_as_it_was()
    {
        var id = await AddAsync(Draft("m1", 16));
        var changed = Draft("m1", 9) with
        {
            Unit = Roster.UnitByCode("U2")!.Id, EndDate = null, Time = null, Type = ActivityType.PartyLecture, Supervision = null, Participants = 12, IsLate = true,
        };
        var change = new Change(Other, Noon.AddMinutes(5), new MessageSource("wecom", "m2"));
        await WriteAsync((session, token) => session.Activities.CorrectAsync(id, changed, change, token));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(id, VersionKind.Disowned, Undone, token));
        Assert.Equal(
            [
                new ActivityVersion(1, VersionKind.Recorded, Envoy, Noon, new MessageSource("wecom", "m1"), Draft("m1", 16)),
                new ActivityVersion(2, VersionKind.Corrected, Other, change.At, change.Source, changed),
                new ActivityVersion(3, VersionKind.Disowned, Envoy, Undone.At, Undone.Source, changed),
            ],
            await ReadAsync((session, token) => session.Activities.VersionsAsync(id, token)));
        Assert.Equal(new Activity(id, changed, ActivityStatus.Withdrawn, 3), await ReadAsync((session, token) => session.Activities.FindAsync(id, token)));
    }

    [Fact]
    public async Task A_withdrawn_entry_takes_no_further_change()
    {
        var id = await AddAsync(Draft("m1", 16));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(id, VersionKind.Withdrawn, Undone, token));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(id, VersionKind.Withdrawn, Undone, token));
        await WriteAsync((session, token) => session.Activities.CorrectAsync(id, Draft("m1", 9), Undone, token));
        Assert.Equal(2, (await ReadAsync((session, token) => session.Activities.VersionsAsync(id, token))).Count);
        Assert.Equal(16, (await ReadAsync((session, token) => session.Activities.FindAsync(id, token)))!.Content.Date.Day);
    }

    [Fact]
    public async Task Versions_fall_with_the_transaction_of_their_change()
    {
        var id = await AddAsync(Draft("m1", 16));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(async (session, token) =>
        {
            await session.Activities.CorrectAsync(id, Draft("m1", 9), Undone, token);
            throw new InvalidOperationException();
        }));
        Assert.Single(await ReadAsync((session, token) => session.Activities.VersionsAsync(id, token)));
    }

    [Fact]
    public async Task Findings_are_those_of_the_version_asked_for()
    {
        var id = await AddAsync(Draft("m1", 16), (FindingKind.Finding, "一"), (FindingKind.Finding, "二"), (FindingKind.Suggestion, "三"));
        var second = (await ReadAsync((session, token) => session.Findings.OfAsync(id, 1, token)))[1];
        await WriteAsync(async (session, token) =>
        {
            await session.Activities.CorrectAsync(id, Draft("m1", 16), Undone, token);
            await session.Findings.RemoveAsync(second.Id, 2, token);
            await session.Findings.AddAsync([new FindingDraft(id, Unit, FindingKind.Suggestion, "二") { AddedIn = 2 }], token);
        });
        Assert.Equal("一二三", await TextsAsync(id, 1));
        Assert.Equal("一三二", await TextsAsync(id, 2));
        Assert.Equal((1, 2), await ReadAsync((session, token) => session.Findings.CountAsync(id, token)));
        Assert.Equal([new OpenFindings(Unit, 1)], await ReadAsync((session, token) => session.Digests.OpenFindingsAsync(token)));
    }

    [Fact]
    public async Task Findings_move_with_their_entry_to_another_unit()
    {
        var id = await AddAsync(Draft("m1", 16), (FindingKind.Finding, "一"));
        var other = Roster.UnitByCode("U2")!.Id;
        await WriteAsync((session, token) => session.Activities.CorrectAsync(id, Draft("m1", 16) with { Unit = other }, Undone, token));
        Assert.Equal([new OpenFindings(other, 1)], await ReadAsync((session, token) => session.Digests.OpenFindingsAsync(token)));
    }

    async Task<string> TextsAsync(ActivityId id, int version) =>
        string.Concat((await ReadAsync((session, token) => session.Findings.OfAsync(id, version, token))).Select(one => one.Text));
}
