using SanYuan.Core.Activities;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Inspections;
using SanYuan.Core.Duties.Leaves;
using SanYuan.Core.Findings;
using SanYuan.Core.Meetings;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class DutyContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);

    int _messages;

    Change Made(PersonId by) => new(by, Noon, new MessageSource("wecom", $"m{++_messages}"));

    Task<ActivityId> EnterAsync(DateOnly day, ActivityType? type, SupervisionKind? supervision = null) => WriteAsync((session, token) =>
        session.Activities.AddAsync(
            new ActivityDraft(Envoy, Unit, day) { Type = type, Supervision = supervision, Text = "话", Source = new MessageSource("wecom", $"m{++_messages}"), RecordedAt = Noon }, token));

    [Fact]
    public async Task Rules_come_back_whole_and_in_the_order_they_were_made()
    {
        var first = DutyBook.Defaults[2] with { Count = 2, Every = DutyCadence.Quarter, From = Day, Grace = 3 };
        var added = new DutyRule(11, DutyBearer.TwoNew, [ActivityType.HeartTalk, ActivityType.Training], DutyCadence.Year, 4) { From = Day, IsActive = false };
        await WriteAsync((session, token) => session.Duties.ChangeAsync(new DutyChange(first, Made(Liaison)), token));
        await WriteAsync((session, token) => session.Duties.ChangeAsync(new DutyChange(added, Made(Other)), token));
        var rules = await ReadAsync((session, token) => session.Duties.ChangedAsync(token));
        Assert.Equal([first, added], rules.Select(rule => rule with { Types = rule.Number == 3 ? first.Types : added.Types }));
        Assert.Equal(added.Types, rules[1].Types);
        Assert.Equal([Other], (await ReadAsync((session, token) => session.Duties.ChangesAsync(11, token))).Select(change => change.Made.By));
    }

    [Fact]
    public async Task Evidence_is_of_the_days_and_kinds_asked_for_and_never_withdrawn()
    {
        Assert.Null(await ReadAsync((session, token) => session.Duties.BeganOnAsync(token)));
        var lecture = await EnterAsync(Day, ActivityType.PartyLecture);
        var none = await EnterAsync(Day.AddDays(1), null, SupervisionKind.Periodic);
        var gone = await EnterAsync(Day, ActivityType.PartyLecture);
        await EnterAsync(Day.AddDays(5), ActivityType.PartyLecture);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, Made(Envoy), token));
        var all = await ReadAsync((session, token) => session.Duties.EvidenceAsync(Day, Day.AddDays(4), null, null, token));
        Assert.Equal([new Evidence(lecture, Envoy, Unit, Day, ActivityType.PartyLecture, false), new Evidence(none, Envoy, Unit, Day.AddDays(1), null, true)], all);
        Assert.Equal([lecture], (await ReadAsync((session, token) => session.Duties.EvidenceAsync(Day, Day.AddDays(4), [ActivityType.PartyLecture, ActivityType.Talent], null, token))).Select(one => one.Entry));
        Assert.Equal(all, await ReadAsync((session, token) => session.Duties.EvidenceAsync(Day, Day.AddDays(4), null, [Unit], token)));
        Assert.Empty(await ReadAsync((session, token) => session.Duties.EvidenceAsync(Day, Day.AddDays(4), null, [new UnitId(Unit.Value + 1)], token)));
        Assert.Equal(Day, await ReadAsync((session, token) => session.Duties.BeganOnAsync(token)));
    }

    [Fact]
    public async Task Planned_are_meetings_of_a_kind_still_to_be_held()
    {
        MeetingDraft At(int days, ActivityType? type) => new(Unit, "会", Noon.AddDays(days)) { CalledBy = Liaison, Type = type, Source = new MessageSource("wecom", $"m{++_messages}"), CalledAt = Noon };
        var planned = await WriteAsync((session, token) => session.Meetings.AddAsync(At(3, ActivityType.PartyLecture), [], token));
        await WriteAsync((session, token) => session.Meetings.AddAsync(At(4, null), [], token));
        await WriteAsync((session, token) => session.Meetings.AddAsync(At(9, ActivityType.PartyLecture), [], token));
        var found = Assert.Single(await ReadAsync((session, token) => session.Duties.PlannedAsync(Noon, Noon.AddDays(8), token)));
        Assert.Equal((planned, Unit, ActivityType.PartyLecture, Noon.AddDays(3)), (found.Meeting, found.Unit, found.Type, found.StartsAt));
    }

    [Fact]
    public async Task Leave_is_found_by_its_days_until_it_is_cancelled_and_its_steps_are_kept()
    {
        var leave = await WriteAsync((session, token) => session.Leaves.AddAsync(new LeaveDraft(Envoy, Day, Day.AddDays(5), "出差"), Made(Envoy), token));
        Assert.True(await AwayAsync(Day.AddDays(5)));
        Assert.False(await AwayAsync(Day.AddDays(6)));
        await WriteAsync((session, token) => session.Leaves.ChangeAsync(leave, new LeaveChange(LeaveChangeKind.Ended, Day.AddDays(2), Made(Envoy)), token));
        Assert.False(await AwayAsync(Day.AddDays(3)));
        Assert.Equal([new LeaveDraft(Envoy, Day, Day.AddDays(2), "出差")], await ReadAsync((session, token) => session.Leaves.TouchingAsync(Day.AddDays(2), Day.AddDays(30), token)));
        await WriteAsync((session, token) => session.Leaves.ChangeAsync(leave, new LeaveChange(LeaveChangeKind.Cancelled, Day.AddDays(2), Made(Liaison)), token));
        Assert.Empty(await ReadAsync((session, token) => session.Leaves.AwayAsync(Day, token)));
        var steps = await ReadAsync((session, token) => session.Leaves.ChangesAsync(leave, token));
        Assert.Equal([LeaveChangeKind.Told, LeaveChangeKind.Ended, LeaveChangeKind.Cancelled], steps.Select(step => step.Kind));
    }

    [Fact]
    public async Task A_plan_comes_back_in_its_order_and_is_made_from_findings_and_visits()
    {
        var old = await EnterAsync(Day, ActivityType.SupervisionInspection);
        await EnterAsync(Day.AddDays(3), ActivityType.PartyLecture);
        await WriteAsync((session, token) => session.Findings.AddAsync([new FindingDraft(old, Unit, FindingKind.Finding, "甲"), new FindingDraft(old, Unit, FindingKind.Suggestion, "乙")], token));
        Assert.Equal(new BranchVisits(Unit, Day.AddDays(3), Day), Assert.Single(await ReadAsync((session, token) => session.Inspections.VisitsAsync(Day, token))));
        Assert.Equal(new BranchFindings(Unit, 1, 0), await OwedAsync(Day));
        var told = (await ReadAsync((session, token) => session.FindingLife.OfEntryAsync(old, token)))[0];
        var sent = told with { Status = FindingStatus.Sent, SentAt = Noon, DueOn = Day };
        Assert.True(await WriteAsync((session, token) => session.FindingLife.StepAsync(told, sent, new FindingStep(told.Number, FindingStepKind.Sent, null, Noon, null), token)));
        Assert.Equal(new BranchFindings(Unit, 1, 0), await OwedAsync(Day));
        Assert.Equal(new BranchFindings(Unit, 1, 1), await OwedAsync(Day.AddDays(1)));
        await WriteAsync((session, token) => session.Inspections.AddAsync("2019-10", Envoy, [new PlannedInspection(Unit, "甲")], token));
        Assert.Equal([new PlannedInspection(Unit, "甲")], await ReadAsync((session, token) => session.Inspections.OfAsync("2019-10", Envoy, token)));
        Assert.Empty(await ReadAsync((session, token) => session.Inspections.OfAsync("2019-11", Envoy, token)));
        var key = new OutboundMessage(Envoy, OutboundKind.InspectionPlan, "甲", Noon, "plan") { Why = new Why("规则", "依据") };
        await WriteAsync((session, token) => session.Outbox.AddAsync(key, Noon, token));
        Assert.Equal(["plan"], await ReadAsync((session, token) => session.Inspections.SentAsync(["plan", "none"], token)));
    }

    async Task<BranchFindings> OwedAsync(DateOnly today) => Assert.Single(await ReadAsync((session, token) => session.Inspections.FindingsAsync(today, token)));

    Task<bool> AwayAsync(DateOnly day) => ReadAsync((session, token) => session.Leaves.IsAwayAsync(Envoy, day, token));
}
