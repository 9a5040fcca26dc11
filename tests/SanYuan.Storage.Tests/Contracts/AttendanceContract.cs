using SanYuan.Core.Activities;
using SanYuan.Core.Digests;
using SanYuan.Core.Meetings;
using SanYuan.Core.Meetings.Attendance;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AttendanceContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Today = new(2019, 10, 16);

    Change Told(string message, int minutes = 0) => new(Liaison, Noon.AddMinutes(minutes), new MessageSource("wecom", message));

    Task<MeetingId> MeetAsync(DateTimeOffset startsAt, int hoursAhead = 48) => WriteAsync((session, token) => session.Meetings.AddAsync(
        new MeetingDraft(Unit, "主题党日", startsAt)
        {
            Type = ActivityType.ThemePartyDay,
            CalledBy = Liaison,
            Source = new MessageSource("wecom", "m1"),
            CalledAt = startsAt.AddHours(-hoursAhead),
        },
        [Envoy, Other], token));

    Task<ActivityId> ReportAsync(MeetingId? meeting, ActivityType type = ActivityType.ThemePartyDay) => WriteAsync((session, token) => session.Activities.AddAsync(
        new ActivityDraft(Envoy, Unit, Today) { Type = type, Meeting = meeting, Text = "参加主题党日", Source = new MessageSource("wecom", "r1"), RecordedAt = Noon }, token));

    Task AddAsync(AttendanceStatement statement) => WriteAsync((session, token) => session.Attendance.AddAsync(statement, token));

    Task<IReadOnlyList<AttendanceStatement>> OfAsync(MeetingId meeting) => ReadAsync((session, token) => session.Attendance.OfAsync([meeting], token));

    [Fact]
    public async Task Every_statement_is_kept_and_comes_back_whole_in_the_order_told()
    {
        var meeting = await MeetAsync(Noon);
        AttendanceStatement[] told =
        [
            new(meeting, Envoy, AttendanceSide.Unit, false, AttendanceWay.List, Told("a")),
            new(meeting, Envoy, AttendanceSide.Person, true, AttendanceWay.Location, Told("b", 1)) { Distance = DistanceBand.FiveKilometres },
            new(meeting, Envoy, AttendanceSide.Unit, true, AttendanceWay.List, Told("c", 2)),
        ];
        foreach (var one in told)
            await AddAsync(one);
        Assert.Equal(told, await OfAsync(meeting));
        Assert.Empty(await ReadAsync((session, token) => session.Attendance.OfAsync([], token)));
        Assert.Equal(new Presence(true, true), Presence.Of(told)[(meeting, Envoy)]);
    }

    [Fact]
    public async Task A_statement_falls_with_the_entry_it_rests_on()
    {
        var meeting = await MeetAsync(Noon);
        var entry = await ReportAsync(meeting);
        await AddAsync(new AttendanceStatement(meeting, Envoy, AttendanceSide.Person, true, AttendanceWay.Report, Told("a")) { Activity = entry });
        Assert.Equal(entry, Assert.Single(await OfAsync(meeting)).Activity);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(entry, VersionKind.Withdrawn, Told("b"), token));
        Assert.Empty(await OfAsync(meeting));
    }

    [Fact]
    public async Task A_statement_falls_when_its_entry_turns_out_to_tell_of_another_meeting()
    {
        var (meeting, other) = (await MeetAsync(Noon), await MeetAsync(Noon.AddHours(2)));
        var entry = await ReportAsync(meeting);
        await AddAsync(new AttendanceStatement(meeting, Envoy, AttendanceSide.Person, true, AttendanceWay.Report, Told("a")) { Activity = entry });
        var content = (await ReadAsync((session, token) => session.Activities.FindAsync(entry, token)))!.Content;
        Assert.Equal(meeting, content.Meeting);
        await WriteAsync((session, token) => session.Activities.CorrectAsync(entry, content with { Meeting = other }, Told("b"), token));
        Assert.Empty(await OfAsync(meeting));
        Assert.Equal(other, (await ReadAsync((session, token) => session.Activities.FindAsync(entry, token)))!.Content.Meeting);
    }

    [Fact]
    public async Task Statements_of_a_time_are_those_on_meetings_that_start_in_it_and_were_not_cancelled()
    {
        var (before, inside, cancelled) = (await MeetAsync(Noon.AddTicks(-TimeSpan.TicksPerMillisecond)), await MeetAsync(Noon), await MeetAsync(Noon.AddHours(1)));
        foreach (var meeting in new[] { before, inside, cancelled })
            await AddAsync(new AttendanceStatement(meeting, Envoy, AttendanceSide.Unit, true, AttendanceWay.List, Told("a")));
        var gone = await ReadAsync((session, token) => session.Meetings.FindAsync(cancelled, token));
        await WriteAsync((session, token) => session.Meetings.CancelAsync(gone!, null, Told("c"), token));
        var found = await ReadAsync((session, token) => session.Attendance.BetweenAsync(Noon, Noon.AddHours(2), token));
        Assert.Equal([inside], found.Select(one => one.Meeting));
    }

    [Fact]
    public async Task The_newest_switch_counts_and_none_means_never_switched()
    {
        Assert.Null(await ReadAsync((session, token) => session.Attendance.LocationSignInAsync(token)));
        await WriteAsync((session, token) => session.Attendance.SwitchAsync(new LocationSignIn(true, "核对", Told("a")), token));
        Assert.Equal(new LocationSignIn(true, "核对", Told("a")), await ReadAsync((session, token) => session.Attendance.LocationSignInAsync(token)));
        await WriteAsync((session, token) => session.Attendance.SwitchAsync(new LocationSignIn(false, null, Told("b")), token));
        Assert.False((await ReadAsync((session, token) => session.Attendance.LocationSignInAsync(token)))!.IsOn);
    }

    [Fact]
    public async Task Somebody_asked_is_known_until_they_report_on_the_meeting()
    {
        var meeting = await MeetAsync(Noon);
        await WriteAsync((session, token) => session.Attendance.AskedAsync(meeting, Envoy, Noon, token));
        await WriteAsync((session, token) => session.Attendance.AskedAsync(meeting, Envoy, Noon.AddHours(5), token));
        Assert.Equal(meeting, (await AskedAsync(Envoy, Noon))?.Id);
        Assert.Null(await AskedAsync(Envoy, Noon.AddMinutes(1)));
        Assert.Null(await AskedAsync(Other, Noon));
        var entry = await ReportAsync(meeting);
        Assert.Null(await AskedAsync(Envoy, Noon));
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(entry, VersionKind.Withdrawn, Told("b"), token));
        Assert.Equal(meeting, (await AskedAsync(Envoy, Noon))?.Id);

        Task<Meeting?> AskedAsync(PersonId person, DateTimeOffset since) => ReadAsync((session, token) => session.Attendance.AskedAboutAsync(person, since, token));
    }

    [Fact]
    public async Task A_meeting_is_held_once_its_people_are_free_and_only_then_followed_up()
    {
        var meeting = await MeetAsync(Noon);
        var stored = (await ReadAsync((session, token) => session.Meetings.FindAsync(meeting, token)))!;
        PlannedReminder[] planned = [new(ReminderKind.Hour, Noon.AddHours(-1)), new(ReminderKind.FollowUp, Noon.AddHours(2))];
        await WriteAsync((session, token) => session.MeetingReminders.PlanAsync(stored, planned, token));
        Assert.Equal(0, await WriteAsync((session, token) => session.Meetings.HoldAsync(Noon.AddMinutes(89), token)));
        Assert.Equal(1, await WriteAsync((session, token) => session.Meetings.HoldAsync(Noon.AddMinutes(90), token)));
        Assert.Equal(MeetingStatus.Held, (await ReadAsync((session, token) => session.Meetings.FindAsync(meeting, token)))!.Status);
        Assert.Empty(await ReadAsync((session, token) => session.MeetingReminders.DueAsync(Noon.AddHours(3), token)));
        Assert.Empty(await ReadAsync((session, token) => session.MeetingReminders.FollowUpsDueAsync(Noon.AddMinutes(119), token)));
        var due = Assert.Single(await ReadAsync((session, token) => session.MeetingReminders.FollowUpsDueAsync(Noon.AddHours(2), token)));
        await WriteAsync((session, token) => session.MeetingReminders.DoneAsync(due, Noon.AddHours(2), token));
        Assert.Empty(await ReadAsync((session, token) => session.MeetingReminders.FollowUpsDueAsync(Noon.AddHours(2), token)));
    }

    [Fact]
    public async Task Meetings_are_found_by_who_is_there_by_unit_and_by_host()
    {
        var meeting = await MeetAsync(Noon);
        Assert.Equal([meeting], await NowAsync(Noon, Noon.AddMinutes(90)));
        Assert.Empty(await NowAsync(Noon.AddMinutes(-1), Noon));
        Assert.Empty(await NowAsync(Noon, Noon.AddMinutes(91)));
        Assert.Equal([meeting], (await ReadAsync((session, token) => session.Meetings.AtAsync(Other, Unit, Noon, Noon.AddHours(1), token))).Select(one => one.Meeting.Id));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.AtAsync(Other, Roster.UnitByCode("U2")!.Id, Noon, Noon.AddHours(1), token)));
        Assert.Equal([meeting], (await ReadAsync((session, token) => session.Meetings.StartedAsync(Envoy, [Unit], Noon.AddDays(-1), Noon, token))).Select(one => one.Id));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.StartedAsync(Envoy, [], Noon.AddDays(-1), Noon, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Meetings.StartedAsync(Liaison, [], Noon, Noon.AddDays(1), token)));

        async Task<IEnumerable<MeetingId>> NowAsync(DateTimeOffset startingBefore, DateTimeOffset endingAfter) =>
            (await ReadAsync((session, token) => session.Meetings.TakingPlaceAsync(Envoy, startingBefore, endingAfter, token))).Select(one => one.Meeting.Id);
    }

    [Fact]
    public async Task What_was_held_without_a_meeting_is_told_once_for_unit_day_and_kind()
    {
        var meeting = await MeetAsync(Noon, hoursAhead: 3);
        await ReportAsync(null);
        await ReportAsync(null);
        await ReportAsync(null, ActivityType.PartyLecture);
        HeldAt[] both = [new(Unit, Today, ActivityType.PartyLecture), new(Unit, Today, ActivityType.ThemePartyDay)];
        Assert.Equivalent(both, (await PartAsync()).Unlinked(Enum.GetValues<ActivityType>()), strict: true);
        Assert.Equal(both[..1], (await PartAsync()).Unlinked([ActivityType.PartyLecture]));
        await ReportAsync(meeting);
        Assert.Equal(both[..1], (await PartAsync()).Unlinked(Enum.GetValues<ActivityType>()));
        Assert.Equal(
            [new CalledFor(meeting, Unit, Noon, Noon.AddHours(-3))],
            await ReadAsync((session, token) => session.Digests.CalledAsync(Noon, Noon.AddHours(1), token)));
        Assert.Empty(await ReadAsync((session, token) => session.Digests.CalledAsync(Noon.AddHours(1), Noon.AddHours(2), token)));

        Task<EntryPart> PartAsync() => ReadAsync((session, token) => session.Digests.PartAsync(Today, Today, EntryFilter.County, token));
    }
}
