using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;
using SanYuan.Core.QuarterlyReports;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class QuarterlyMeetingContract(TestDatabase database) : LedgerContract(database)
{
    static readonly Quarter Fourth = new(2019, 4);

    static readonly QuarterlyMeeting Proposal = new(Fourth, new DateOnly(2019, 12, 24), new TimeOnly(15, 0), "会议室") { ChangedAt = Noon };

    Task ProposeAsync() => WriteAsync((session, token) => session.QuarterlyMeetings.ProposeAsync(Proposal, token));

    Task<QuarterlyMeeting?> FindAsync(Quarter quarter) => ReadAsync((session, token) => session.QuarterlyMeetings.FindAsync(quarter, token));

    Task<bool> SettleAsync(QuarterlyMeetingStatus status, PersonId by) =>
        WriteAsync((session, token) => session.QuarterlyMeetings.SettleAsync(Fourth, status, by, Noon.AddHours(1), token));

    [Fact]
    public async Task A_proposal_comes_back_and_a_quarter_has_but_one()
    {
        await ProposeAsync();
        Assert.Equal(Proposal, await FindAsync(Fourth));
        Assert.Null(await FindAsync(Fourth.Next));
        await Assert.ThrowsAnyAsync<Exception>(ProposeAsync);
    }

    [Fact]
    public async Task A_revision_is_counted_and_a_settled_meeting_is_not_revised()
    {
        await ProposeAsync();
        var revised = Proposal with { Day = new DateOnly(2019, 12, 25), Place = "三楼", Revision = 1, ChangedAt = Noon.AddMinutes(5), ChangedBy = Liaison };
        await WriteAsync((session, token) => session.QuarterlyMeetings.ReviseAsync(revised, token));
        Assert.Equal(revised, await FindAsync(Fourth));
        await SettleAsync(QuarterlyMeetingStatus.Dropped, Envoy);
        await WriteAsync((session, token) => session.QuarterlyMeetings.ReviseAsync(Proposal, token));
        Assert.Equal((QuarterlyMeetingStatus.Dropped, new DateOnly(2019, 12, 25)), ((await FindAsync(Fourth))!.Status, (await FindAsync(Fourth))!.Day));
    }

    [Fact]
    public async Task The_first_decision_stands()
    {
        await ProposeAsync();
        Assert.True(await SettleAsync(QuarterlyMeetingStatus.Called, Envoy));
        Assert.False(await SettleAsync(QuarterlyMeetingStatus.Dropped, Other));
        var found = (await FindAsync(Fourth))!;
        Assert.Equal((QuarterlyMeetingStatus.Called, Envoy, Noon.AddHours(1)), (found.Status, found.ChangedBy!.Value, found.ChangedAt));
    }

    [Fact]
    public async Task The_last_held_is_the_newest_that_has_begun_and_is_not_cancelled()
    {
        await ProposeAsync();
        var draft = new MeetingDraft(null, "汇报会", Noon.AddDays(1)) { CalledBy = Liaison, Source = new MessageSource("wecom", "m1"), CalledAt = Noon };
        var number = await WriteAsync((session, token) => session.Meetings.AddAsync(draft, [Envoy], token));
        await WriteAsync((session, token) => session.QuarterlyMeetings.NumberAsync(Fourth, number, token));
        Assert.Null(await ReadAsync((session, token) => session.QuarterlyMeetings.LastHeldAsync(Noon, token)));
        Assert.Equal(number, (await ReadAsync((session, token) => session.QuarterlyMeetings.LastHeldAsync(Noon.AddDays(1), token)))!.Meeting);
        var meeting = (await ReadAsync((session, token) => session.Meetings.FindAsync(number, token)))!;
        await WriteAsync((session, token) => session.Meetings.CancelAsync(meeting, null, new Change(Liaison, Noon, draft.Source), token));
        Assert.Null(await ReadAsync((session, token) => session.QuarterlyMeetings.LastHeldAsync(Noon.AddDays(1), token)));
    }
}
