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

    static Change By(PersonId who) => new(who, Noon.AddHours(1), new MessageSource("wecom", "m2"));

    async Task<Meeting> FindAsync(MeetingId id) => (await ReadAsync((session, token) => session.Meetings.FindAsync(id, token)))!;

    [Fact]
    public async Task A_moved_meeting_has_its_new_time_opens_the_answers_and_keeps_what_it_was()
    {
        var id = await AddAsync(Noon.AddDays(1));
        var asked = (await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Envoy, token)))!;
        await WriteAsync((session, token) => session.Meetings.AnswerAsync(asked with { Answer = Answer.Accepted, AnswerCount = 1, AnsweredAt = Noon }, token));
        var before = await FindAsync(id);
        var after = before.Content with { StartsAt = Noon.AddDays(2), EndsAt = Noon.AddDays(2).AddHours(2), Place = "三楼" };
        await WriteAsync((session, token) => session.Meetings.MoveAsync(before, after, By(Liaison), token));

        Assert.Equal(before with { Content = after, Status = MeetingStatus.Moved, Sequence = 1, ChangedAt = Noon.AddHours(1) }, await FindAsync(id));
        var opened = (await ReadAsync((session, token) => session.Meetings.FindInvitationAsync(id, Envoy, token)))!;
        Assert.Equal((Answer.None, null, 1), (opened.Answer, opened.AnsweredAt, opened.AnswerCount));
        Assert.Equal(
            [new MeetingChange(id, 1, MeetingChangeKind.Moved, Noon.AddDays(1), null, "二楼会议室", null, By(Liaison))],
            await ReadAsync((session, token) => session.Meetings.ChangesAsync(id, token)));
    }

    [Fact]
    public async Task A_cancelled_meeting_is_kept_and_no_longer_ahead()
    {
        var id = await AddAsync(Noon.AddDays(1));
        var before = await FindAsync(id);
        await WriteAsync((session, token) => session.Meetings.CancelAsync(before, "下雨", By(Liaison), token));
        Assert.Equal((MeetingStatus.Cancelled, 1), ((await FindAsync(id)).Status, (await FindAsync(id)).Sequence));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.UpcomingAsync(Envoy, Noon, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.StartingAsync(Noon, Noon.AddDays(9), token)));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.HostedAsync(Liaison, [Unit], Noon, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.OverlappingAsync([Envoy], Noon, Noon.AddDays(9), token)));
        Assert.Equal("下雨", Assert.Single(await ReadAsync((session, token) => session.Meetings.ChangesAsync(id, token))).Reason);
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(89, 120, true)]
    [InlineData(90, 120, false)]
    [InlineData(-60, 0, false)]
    [InlineData(-60, 1, true)]
    public async Task A_meeting_without_an_end_takes_an_hour_and_a_half(int from, int until, bool overlaps)
    {
        await AddAsync(Noon.AddDays(1));
        var found = await ReadAsync((session, token) => session.Meetings.OverlappingAsync([Envoy], Noon.AddDays(1).AddMinutes(from), Noon.AddDays(1).AddMinutes(until), token));
        Assert.Equal(overlaps, found.Count == 1);
    }

    [Fact]
    public async Task Hosted_meetings_are_those_called_or_of_the_units()
    {
        var id = await AddAsync(Noon.AddDays(1));
        Assert.Equal([id], (await ReadAsync((session, token) => session.Meetings.HostedAsync(Liaison, [], Noon, token))).Select(one => one.Id));
        Assert.Equal([id], (await ReadAsync((session, token) => session.Meetings.HostedAsync(Envoy, [Unit], Noon, token))).Select(one => one.Id));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.HostedAsync(Envoy, [], Noon, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.HostedAsync(Liaison, [Unit], Noon.AddDays(1), token)));
    }

    [Fact]
    public async Task A_substitute_is_invited_for_somebody()
    {
        var id = await WriteAsync((session, token) => session.Meetings.AddAsync(Draft(Noon.AddDays(1)), [Envoy], token));
        await WriteAsync((session, token) => session.Meetings.InviteAsync(id, Other, Envoy, token));
        var invited = await ReadAsync((session, token) => session.Meetings.InvitationsAsync(id, token));
        Assert.Equal([(Envoy, null), (Other, (PersonId?)Envoy)], invited.Select(one => (one.Invited, one.SubstituteFor)));
    }

    [Fact]
    public async Task What_was_planned_to_be_said_is_due_once_and_a_new_plan_replaces_what_is_left()
    {
        var id = await AddAsync(Noon.AddDays(3));
        var meeting = await FindAsync(id);
        await PlanAsync(meeting, (ReminderKind.Day, Noon.AddDays(2)), (ReminderKind.Hour, Noon.AddDays(3).AddHours(-1)));
        Assert.Empty(await DueAsync(Noon.AddDays(2).AddMinutes(-1)));
        var due = Assert.Single(await DueAsync(Noon.AddDays(2)));
        Assert.Equal((id, 0, ReminderKind.Day, Noon.AddDays(3)), (due.Meeting, due.Sequence, due.Kind, due.StartsAt));
        await WriteAsync((session, token) => session.MeetingReminders.DoneAsync(due, Noon, token));
        Assert.Empty(await DueAsync(Noon.AddDays(2)));

        await WriteAsync((session, token) => session.Meetings.MoveAsync(meeting, meeting.Content with { StartsAt = Noon.AddDays(5) }, By(Liaison), token));
        await PlanAsync(await FindAsync(id), (ReminderKind.Day, Noon.AddDays(4)));
        Assert.Equal([(1, ReminderKind.Day)], (await DueAsync(Noon.AddDays(9))).Select(one => (one.Sequence, one.Kind)));
    }

    [Fact]
    public async Task Who_heard_early_is_remembered()
    {
        var id = await AddAsync(Noon.AddDays(3));
        var reminder = new DueReminder(id, 0, ReminderKind.Day, Noon);
        await WriteAsync((session, token) => session.MeetingReminders.TellEarlyAsync(reminder, Envoy, token));
        await WriteAsync((session, token) => session.MeetingReminders.TellEarlyAsync(reminder, Envoy, token));
        Assert.Equal([Envoy], await ReadAsync((session, token) => session.MeetingReminders.ToldEarlyAsync(reminder, token)));
        Assert.Empty(await ReadAsync((session, token) => session.MeetingReminders.ToldEarlyAsync(reminder with { Kind = ReminderKind.Hour }, token)));
    }

    [Fact]
    public async Task A_plan_waits_for_its_caller_until_it_is_closed_replaced_or_a_day_old()
    {
        var plan = new MeetingPlan(Liaison, "主题党日")
        {
            Unit = Unit, Type = ActivityType.ThemePartyDay, Day = new DateOnly(2019, 10, 18), Time = new TimeOnly(15, 0), Place = "二楼", Guests = [Envoy],
            Source = new MessageSource("wecom", "m1"), CalledAt = Noon, Wish = new GuestWish(["甲"], [], Core.Roster.Roles.None), OpenGuests = [new OpenGuest("乙", ["P1", "P2"])],
        };
        await AskAsync(plan with { Title = "旧" });
        await AskAsync(plan);
        var open = (await OpenAsync(Noon))!;
        Assert.Equal(("主题党日", PlanDoubt.Clash, Noon.AddDays(1)), (open.Plan.Title, open.Doubt, open.LapsesAt));
        Assert.Equivalent(plan, open.Plan, strict: true);
        Assert.Null(await OpenAsync(Noon.AddDays(1)));
        await WriteAsync((session, token) => session.MeetingPlans.CloseAsync(open.Id, sent: true, token));
        Assert.Null(await OpenAsync(Noon));

        Task AskAsync(MeetingPlan one) => WriteAsync((session, token) => session.MeetingPlans.AskAsync(new PlanQuestion(one, PlanDoubt.Clash, ["send", "drop"]) { AskedAt = Noon }, token));
        Task<PlanQuestion?> OpenAsync(DateTimeOffset at) => ReadAsync((session, token) => session.MeetingPlans.OpenAsync(Liaison, at, token));
    }

    Task PlanAsync(Meeting meeting, params (ReminderKind Kind, DateTimeOffset At)[] planned) =>
        WriteAsync((session, token) => session.MeetingReminders.PlanAsync(meeting, [.. planned.Select(one => new PlannedReminder(one.Kind, one.At))], token));

    Task<IReadOnlyList<DueReminder>> DueAsync(DateTimeOffset now) => ReadAsync((session, token) => session.MeetingReminders.DueAsync(now, token));

    [Fact]
    public async Task A_meeting_is_found_by_its_message_and_among_the_newest()
    {
        var (first, second) = (await AddAsync(Noon.AddDays(2)), await AddAsync(Noon.AddDays(1)));
        Assert.Equal(first, (await ReadAsync((session, token) => session.Meetings.FromSourceAsync(new MessageSource("wecom", "m1"), token)))!.Id);
        Assert.Null(await ReadAsync((session, token) => session.Meetings.FromSourceAsync(new MessageSource("wecom", "m2"), token)));
        var newest = await ReadAsync((session, token) => session.Meetings.NewestAsync(1, token));
        Assert.Equal([(second, Envoy), (second, Other)], newest.Select(one => (one.Meeting.Id, one.Invited)));
    }

    [Fact]
    public async Task A_reminder_put_off_is_due_later_and_awaited_until_it_was_said_or_heard()
    {
        var meeting = await FindAsync(await AddAsync(Noon.AddDays(3)));
        await PlanAsync(meeting, (ReminderKind.Day, Noon));
        var due = Assert.Single(await DueAsync(Noon));
        await WriteAsync((session, token) => session.MeetingReminders.PostponeAsync(due, Noon.AddHours(1), token));
        Assert.Empty(await DueAsync(Noon));
        Assert.Single(await DueAsync(Noon.AddHours(1)));
        await WriteAsync((session, token) => session.MeetingReminders.TellEarlyAsync(due, Envoy, token));
        Assert.Equal((false, true), (await IsAwaitedAsync(Envoy), await IsAwaitedAsync(Other)));
        await WriteAsync((session, token) => session.MeetingReminders.DoneAsync(due, Noon, token));
        Assert.False(await IsAwaitedAsync(Other));

        Task<bool> IsAwaitedAsync(PersonId person) => ReadAsync((session, token) => session.MeetingReminders.IsAwaitedAsync(due, person, token));
    }
}
