using SanYuan.Core.Activities;
using SanYuan.Core.Appointments;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class AppointmentContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Start = new(2019, 11, 1);

    Change Made => new(Liaison, Noon, new MessageSource("wecom", "m1"));

    Appointment Draft => new(Other, Roles.Envoy, Unit, Start, Start.AddYears(2)) { NeedsTraining = true, Way = "个人报名", SelectingUnit = Roster.UnitByCode("U2")!.Id };

    Task<int> AddAsync() => WriteAsync((session, token) => session.Appointments.AddAsync(Draft, AppointmentChangeKind.Proposed, Made, token));

    Task ChangeAsync(int number, AppointmentChangeKind kind, DateOnly day) =>
        WriteAsync((session, token) => session.Appointments.ChangeAsync(new AppointmentChange(number, kind, day, Made), token));

    Task<Appointment?> FindAsync(int number) => ReadAsync((session, token) => session.Appointments.FindAsync(number, token));

    [Fact]
    public async Task An_appointment_goes_its_way_step_by_step_and_each_step_is_kept()
    {
        var version = await ReadAsync((session, token) => session.Roster.VersionAsync(token));
        var number = await AddAsync();
        Assert.Equal(Draft with { Number = number }, await FindAsync(number));
        Assert.True(await ReadAsync((session, token) => session.Roster.VersionAsync(token)) > version);
        await ChangeAsync(number, AppointmentChangeKind.Trained, Start.AddDays(-3));
        await ChangeAsync(number, AppointmentChangeKind.Ended, Start.AddDays(30));
        var found = (await FindAsync(number))!;
        Assert.Equal((Start.AddDays(-3), Start.AddDays(30)), (found.TrainingPassed!.Value, found.End!.Value));
        var changes = await ReadAsync((session, token) => session.Appointments.ChangesAsync(number, token));
        Assert.Equal([AppointmentChangeKind.Proposed, AppointmentChangeKind.Trained, AppointmentChangeKind.Ended], changes.Select(change => change.Kind));
        Assert.Contains((await ReadAsync((session, token) => session.Roster.ReadAsync(token))).Appointments, one => one.Number == number);
    }

    [Fact]
    public async Task One_taken_back_is_read_no_more_and_comes_back_under_its_number()
    {
        var number = await AddAsync();
        await ChangeAsync(number, AppointmentChangeKind.Withdrawn, Start);
        Assert.Null(await FindAsync(number));
        Assert.DoesNotContain(await ReadAsync((session, token) => session.Appointments.AtAsync(Unit, token)), one => one.Number == number);
        Assert.Equal(number, await AddAsync());
        Assert.Equal([number], (await ReadAsync((session, token) => session.Appointments.OfAsync(Other, token))).Where(one => one.Role == Roles.Envoy).Select(one => one.Number));
    }

    [Fact]
    public async Task A_candidate_has_the_newest_check_of_each_condition()
    {
        var draft = new CandidateDraft(Other, Roles.Envoy, Unit, CandidateWays.Recruited) { Entered = Made };
        var number = await WriteAsync((session, token) => session.Candidates.AddAsync(draft, token));
        foreach (var verdict in new[] { Verdict.NotMet, Verdict.Met })
            await WriteAsync((session, token) => session.Candidates.CheckAsync(number, new Check(Condition.Upright, verdict, null, Made), token));
        var found = (await ReadAsync((session, token) => session.Candidates.FindAsync(number, token)))!;
        Assert.Equal((draft, Verdict.Met, Verdict.Unknown), (found.Content, found.VerdictOf(Condition.Upright), found.VerdictOf(Condition.Member)));
        Assert.Equal(2, (await ReadAsync((session, token) => session.Candidates.ChecksAsync(number, token))).Count);
        await WriteAsync((session, token) => session.Candidates.SetStatusAsync(number, CandidateStatus.Proposed, token));
        Assert.Empty(await ReadAsync((session, token) => session.Candidates.OpenAsync(token)));
        await WriteAsync((session, token) => session.Candidates.ReopenAsync(Other, Roles.Envoy, Unit, token));
        Assert.Single(await ReadAsync((session, token) => session.Candidates.OpenAsync(token)));
    }

    [Fact]
    public async Task An_appointment_is_handed_over_once()
    {
        var handover = new Handover(1, Unit, Roles.Envoy, Envoy, Other, Start) { Made = Made };
        Assert.True(await WriteAsync((session, token) => session.Handovers.AddAsync(handover, token)));
        Assert.False(await WriteAsync((session, token) => session.Handovers.AddAsync(handover with { To = Liaison }, token)));
        Assert.Equal(handover, await ReadAsync((session, token) => session.Handovers.OfAppointmentAsync(1, token)));
        Assert.Equal([handover], await ReadAsync((session, token) => session.Handovers.AtAsync(Unit, token)));
        Assert.Equal([handover], await ReadAsync((session, token) => session.Handovers.ToAsync(Other, token)));
    }

    [Fact]
    public async Task A_closed_unit_stays_closed_when_its_row_is_imported_again()
    {
        await WriteAsync((session, token) => session.Roster.CloseUnitAsync(Unit, Start, token));
        await WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small, token));
        Assert.Equal(Start, (await ReadAsync((session, token) => session.Roster.ReadAsync(token))).UnitById(Unit)!.ClosedOn);
    }

    [Fact]
    public async Task Letters_of_a_year_are_numbered_without_a_gap_and_an_appointment_has_one()
    {
        var first = await IssueAsync(1, Start);
        Assert.Equal(new Letter(1, new LetterNumber(2019, 1), Start), first);
        Assert.Equal(first, await IssueAsync(1, Start.AddDays(9)));
        Assert.Equal(new LetterNumber(2019, 2), (await IssueAsync(2, Start)).Number);
        Assert.Equal(first, await ReadAsync((session, token) => session.Letters.FindAsync(1, token)));
        Assert.Equal(new LetterNumber(2020, 1), (await IssueAsync(await AddAsync(), Start.AddYears(1))).Number);

        Task<Letter> IssueAsync(int appointment, DateOnly on) => WriteAsync((session, token) => session.Letters.IssueAsync(appointment, on, token));
    }

    [Fact]
    public async Task A_successor_is_shown_the_newest_entries_and_what_is_open_of_them()
    {
        var (first, second) = (await EnterAsync(Start.AddDays(-2)), await EnterAsync(Start.AddDays(-1)));
        await EnterAsync(Start);
        await WriteAsync((session, token) => session.Findings.AddAsync([new FindingDraft(second, Unit, FindingKind.Finding, "记录不规范")], token));
        var handover = new Handover(1, Unit, Roles.Envoy, Envoy, Other, Start) { Made = Made };
        var (newest, total) = await ReadAsync((session, token) => session.Handovers.EntriesAsync(handover, 1, token));
        Assert.Equal((second, 1), Assert.Single(newest.Select(entry => (entry.Activity.Id, entry.OpenFindings))));
        Assert.Equal(2, total);
        Assert.Equal([second, first], (await ReadAsync((session, token) => session.Handovers.EntriesAsync(handover, 9, token))).Newest.Select(entry => entry.Activity.Id));
        Assert.Equal(1, await ReadAsync((session, token) => session.Appointments.OpenFindingsAsync(Envoy, Unit, token)));
        Assert.Equal(0, await ReadAsync((session, token) => session.Appointments.OpenFindingsAsync(Other, Unit, token)));

        Task<ActivityId> EnterAsync(DateOnly day) => WriteAsync((session, token) => session.Activities.AddAsync(
            new ActivityDraft(Envoy, Unit, day) { Text = "…", Source = new MessageSource("wecom", $"{day.DayNumber}"), RecordedAt = Noon }, token));
    }
}
