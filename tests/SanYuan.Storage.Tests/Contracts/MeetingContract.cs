using SanYuan.Core.Activities;
using SanYuan.Core.Meetings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class MeetingContract(TestDatabase database) : LedgerContract(database)
{
    MeetingDraft Draft(DateTimeOffset startsAt) => new(Unit, "主题党日", startsAt)
    {
        Type = ActivityType.ThemePartyDay,
        Place = "二楼会议室",
        CalledBy = Liaison,
        Source = new MessageSource("wecom", "m1"),
        CalledAt = Noon,
    };

    Task<MeetingId> AddAsync(DateTimeOffset startsAt) => WriteAsync((session, token) => session.Meetings.AddAsync(Draft(startsAt), [Envoy, Other], token));

    [Fact]
    public async Task An_invitation_comes_back_with_its_meeting_unanswered()
    {
        var id = await AddAsync(Noon.AddDays(1));
        var invitation = await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Envoy, token));
        Assert.Equal(new Invitation(new Meeting(id, Draft(Noon.AddDays(1)), MeetingStatus.Planned), Envoy, Answer.None, null, 0), invitation);
        Assert.Null(await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Liaison, token)));
    }

    [Fact]
    public async Task An_answer_is_kept_with_reason_moment_and_count()
    {
        var id = await AddAsync(Noon.AddDays(1));
        var asked = await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Envoy, token));
        var answered = asked! with { Answer = Answer.Declined, Reason = "出差", AnsweredAt = Noon, AnswerCount = 1 };
        await WriteAsync((session, token) => session.Meetings.AnswerAsync(answered, token));
        Assert.Equal(answered, await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Envoy, token)));
        Assert.Equal(Answer.None, (await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Other, token)))!.Answer);
    }

    [Fact]
    public async Task Upcoming_invitations_are_those_that_have_not_begun_the_next_first()
    {
        var later = await AddAsync(Noon.AddDays(2));
        var next = await AddAsync(Noon.AddDays(1));
        await AddAsync(Noon);
        var upcoming = await ReadAsync((session, token) => session.Meetings.UpcomingAsync(Envoy, Noon, token));
        Assert.Equal([next, later], upcoming.Select(one => one.Meeting.Id));
    }

    [Fact]
    public async Task Whoever_declined_is_not_among_those_to_be_reminded()
    {
        var id = await AddAsync(Noon.AddHours(24));
        await AddAsync(Noon.AddHours(25));
        var declined = (await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Envoy, token)))! with { Answer = Answer.Declined, AnswerCount = 1 };
        await WriteAsync((session, token) => session.Meetings.AnswerAsync(declined, token));
        var starting = await ReadAsync((session, token) => session.Meetings.StartingAsync(Noon, Noon.AddHours(24), token));
        Assert.Equal([(id, Other)], starting.Select(one => (one.Meeting.Id, one.Invited)));
    }
}
