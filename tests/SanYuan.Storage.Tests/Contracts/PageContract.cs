using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class PageContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);
    static readonly PageRequest All = new(0, 10);

    Task<ActivityId> EnterAsync(DateOnly day, string message) => WriteAsync(async (session, token) =>
    {
        var id = await session.Activities.AddAsync(new ActivityDraft(Envoy, Unit, day) { Text = "…", Source = new MessageSource("wecom", message), RecordedAt = Noon }, token);
        await session.Findings.AddAsync([new FindingDraft(id, Unit, FindingKind.Finding, "记录不规范"), new FindingDraft(id, Unit, FindingKind.Suggestion, "建立台账")], token);
        return id;
    });

    [Fact]
    public async Task Entries_are_read_part_by_part_with_what_was_found()
    {
        var (first, second) = (await EnterAsync(Day, "m1"), await EnterAsync(Day.AddDays(1), "m2"));
        var part = await ReadAsync((session, token) => session.Pages.ActivitiesAsync(new PageRequest(0, 1), token));
        var view = Assert.Single(part.Items);
        Assert.Equal((first, 2L), (view.Activity.Id, part.Total));
        Assert.Equal(("记录不规范", "建立台账"), (Assert.Single(view.Findings), Assert.Single(view.Suggestions)));
        Assert.Equal([second], await EntriesAsync(new PageRequest(first.Value, 10)));
        Assert.Equal([second], await EntriesAsync(All with { From = Day.AddDays(1), To = Day.AddDays(1), Unit = Unit, Appointee = Envoy }));
        Assert.Empty(await EntriesAsync(All with { Appointee = Other }));

        async Task<IEnumerable<ActivityId>> EntriesAsync(PageRequest request) =>
            (await ReadAsync((session, token) => session.Pages.ActivitiesAsync(request, token))).Items.Select(item => item.Activity.Id);
    }

    [Fact]
    public async Task Findings_are_read_with_their_steps_and_suggestions_are_none()
    {
        await EnterAsync(Day, "m1");
        var page = await ReadAsync((session, token) => session.Pages.FindingsAsync(All with { From = Day, To = Day, Unit = Unit, Appointee = Envoy }, token));
        Assert.Equal(FindingStepKind.Told, Assert.Single(Assert.Single(page.Items).Steps).Kind);
        Assert.Empty((await ReadAsync((session, token) => session.Pages.FindingsAsync(All with { From = Day.AddDays(1) }, token))).Items);
    }

    [Fact]
    public async Task Meetings_are_read_with_those_invited()
    {
        var draft = new MeetingDraft(Unit, "主题党日", Noon.AddDays(1)) { CalledBy = Liaison, Source = new MessageSource("wecom", "m1"), CalledAt = Noon };
        var id = await WriteAsync((session, token) => session.Meetings.AddAsync(draft, [Envoy, Other], token));
        var request = All with { Unit = Unit, Appointee = Envoy };
        var view = Assert.Single((await ReadAsync((session, token) => session.Pages.MeetingsAsync(request, Noon, Noon.AddDays(2), token))).Items);
        Assert.Equal((id, 2, 0), (view.Meeting.Id, view.Invitations.Count, view.Presence.Count));
        Assert.Equal(0, (await ReadAsync((session, token) => session.Pages.MeetingsAsync(request, null, Noon.AddDays(1), token))).Total);
        Assert.Empty((await ReadAsync((session, token) => session.Pages.MeetingsAsync(All with { Appointee = Liaison }, null, null, token))).Items);
    }
}
