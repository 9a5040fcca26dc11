using SanYuan.Core.Activities;
using SanYuan.Core.Attachments;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class FindingContract(TestDatabase database) : LedgerContract(database)
{
    static readonly MessageSource Source = new("wecom", "m1");

    static Change Made(PersonId by, int hours = 0) => new(by, Noon.AddHours(hours), Source);

    Task<long> TellAsync(string text, FindingKind kind = FindingKind.Finding) => WriteAsync((session, token) =>
        session.Findings.TellAsync(new FeedbackDraft(Unit, kind, text, new DateOnly(2019, 10, 16), Made(Envoy)), token));

    Task<FindingCase?> FindAsync(long number) => ReadAsync((session, token) => session.FindingLife.FindAsync(number, token));

    async Task<bool> MoveAsync(long number, FindingStepKind kind, Func<FindingCase, FindingCase> change)
    {
        var before = (await FindAsync(number))!;
        return await WriteAsync((session, token) => session.FindingLife.StepAsync(before, change(before), FindingStep.Of(number, kind, Made(Liaison, 1)) with { Words = "换了" }, token));
    }

    [Fact]
    public async Task Feedback_comes_back_as_it_was_told_and_so_does_a_finding_of_an_entry()
    {
        var feedback = (await FindAsync(await TellAsync("支委会漏开两次")))!;
        Assert.Equal((Unit, "支委会漏开两次", FindingStatus.Open, null, Envoy, Envoy, Noon), (feedback.Unit, feedback.Text, feedback.Status, feedback.Activity, feedback.Appointee, feedback.ToldBy, feedback.ToldAt));
        var number = await WriteAsync(async (session, token) =>
        {
            var entry = await session.Activities.AddAsync(
                new ActivityDraft(Envoy, Unit, new DateOnly(2019, 10, 15)) { ReportedBy = Other, Text = "…", Source = Source, RecordedAt = Noon }, token);
            return Assert.Single(await session.Findings.AddAsync([new FindingDraft(entry, Unit, FindingKind.Finding, "记录不规范") { IsUrgent = true }], token));
        });
        var found = (await FindAsync(number))!;
        Assert.Equal((Envoy, Other, new DateOnly(2019, 10, 15), true), (found.Appointee, found.ToldBy, found.FoundOn, found.IsUrgent));
        Assert.Equal([number], (await ReadAsync((session, token) => session.FindingLife.OfEntryAsync(found.Activity!.Value, token))).Select(one => one.Number));
    }

    [Fact]
    public async Task Every_step_is_kept_and_a_step_from_a_state_it_no_longer_has_writes_nothing()
    {
        var number = await TellAsync("记录不规范");
        var open = (await FindAsync(number))!;
        Assert.True(await MoveAsync(number, FindingStepKind.Sent, one => one with { Status = FindingStatus.Sent, SentAt = Noon, DueOn = new DateOnly(2019, 10, 30) }));
        Assert.True(await MoveAsync(number, FindingStepKind.Rectified, one => one with { Status = FindingStatus.Rectified, RectifiedBy = Liaison, RectifiedAt = Noon }));
        Assert.False(await WriteAsync((session, token) => session.FindingLife.StepAsync(open, open with { Status = FindingStatus.Withdrawn }, FindingStep.Of(number, FindingStepKind.Withdrawn, Made(Envoy)), token)));
        var now = (await FindAsync(number))!;
        Assert.Equal((FindingStatus.Rectified, new DateOnly(2019, 10, 30), Liaison), (now.Status, now.DueOn!.Value, now.RectifiedBy!.Value));
        var steps = await ReadAsync((session, token) => session.FindingLife.StepsAsync([number], token));
        Assert.Equal([(0, FindingStepKind.Told), (1, FindingStepKind.Sent), (2, FindingStepKind.Rectified)], steps.Select(step => (step.Sequence, step.Kind)));
        Assert.Equal(("记录不规范", "换了"), (steps[0].Words, steps[2].Words));
        Assert.Equal(2, Assert.Single(await ReadAsync((session, token) => session.FindingLife.LastRectifiedAsync(Liaison, Noon, Noon.AddHours(2), token))).Sequence);
    }

    [Fact]
    public async Task The_unsettled_are_those_of_the_scope()
    {
        var (open, closed) = (await TellAsync("一"), await TellAsync("二"));
        await MoveAsync(closed, FindingStepKind.Verified, one => one with { Status = FindingStatus.Verified, ClosedAt = Noon });
        Assert.Equal([open], await NumbersAsync(FindingScope.County));
        Assert.Equal([open], await NumbersAsync(FindingScope.Of(new HashSet<UnitId> { Unit })));
        Assert.Equal([open], await NumbersAsync(Told(Envoy)));
        Assert.Empty(await NumbersAsync(Told(Other)));
        Assert.Equal([open], await NumbersAsync(Left(Unit, Envoy)));
        Assert.Empty(await NumbersAsync(Left(new UnitId(Unit.Value + 1), Envoy)));
        Assert.Equal(1, await ReadAsync((session, token) => session.FindingLife.ClosedAsync(Noon, Noon.AddDays(1), token)));
        Assert.Equal(0, await ReadAsync((session, token) => session.FindingLife.ClosedAsync(Noon.AddDays(1), Noon.AddDays(2), token)));
        Assert.Equal(2, (await ReadAsync((session, token) => session.FindingLife.KnownAsync(Unit, Noon, token))).Count);
        Assert.Equal([open], (await ReadAsync((session, token) => session.FindingLife.KnownAsync(Unit, Noon.AddDays(1), token))).Select(one => one.Number));

        static FindingScope Told(PersonId person) => FindingScope.Of(new HashSet<UnitId>()) with { People = new HashSet<PersonId> { person } };
        static FindingScope Left(UnitId unit, PersonId person) => FindingScope.Of(new HashSet<UnitId>()) with { Left = new HashSet<(UnitId, PersonId)> { (unit, person) } };
        async Task<IEnumerable<long>> NumbersAsync(FindingScope scope) => (await ReadAsync((session, token) => session.FindingLife.UnsettledAsync(scope, token))).Select(one => one.Number);
    }

    [Fact]
    public async Task What_was_sent_to_whom_is_known_and_the_newest_choice_holds()
    {
        var (first, second) = (await TellAsync("一"), await TellAsync("二"));
        await WriteAsync((session, token) => session.FindingDeliveries.AddAsync(new FindingDelivery(first, Liaison), Noon, token));
        await WriteAsync((session, token) => session.FindingDeliveries.AddAsync(new FindingDelivery(second, Liaison), Noon.AddHours(1), token));
        Assert.Equal(2, (await ReadAsync((session, token) => session.FindingDeliveries.DoneAsync([first, second], token))).Count);
        Assert.Equal([second], (await ReadAsync((session, token) => session.FindingDeliveries.LastToAsync(Liaison, Noon, token))).Select(one => one.Number));
        Assert.Empty(await ReadAsync((session, token) => session.FindingDeliveries.LastToAsync(Liaison, Noon.AddHours(2), token)));
        Assert.Null(await ReadAsync((session, token) => session.FindingDeliveries.PaceAsync(Liaison, token)));
        await WriteAsync((session, token) => session.FindingDeliveries.ChooseAsync(FindingPace.AtOnce, Made(Liaison), token));
        await WriteAsync((session, token) => session.FindingDeliveries.ChooseAsync(FindingPace.Daily, Made(Liaison), token));
        Assert.Equal(FindingPace.Daily, await ReadAsync((session, token) => session.FindingDeliveries.PaceAsync(Liaison, token)));
    }

    [Fact]
    public async Task The_newest_feedback_is_all_of_one_message_that_is_not_withdrawn()
    {
        Assert.Empty(await ReadAsync((session, token) => session.FindingLife.LastFeedbackAsync(Envoy, token)));
        var (first, second) = (await TellAsync("一"), await TellAsync("二", FindingKind.Suggestion));
        await MoveAsync(first, FindingStepKind.Withdrawn, one => one with { Status = FindingStatus.Withdrawn });
        Assert.Equal([second], (await ReadAsync((session, token) => session.FindingLife.LastFeedbackAsync(Envoy, token))).Select(one => one.Number));
    }

    [Fact]
    public async Task To_be_sent_are_the_unsettled_and_what_was_found_again_lately()
    {
        var (open, rectified, again) = (await TellAsync("一"), await TellAsync("二"), await TellAsync("三"));
        await MoveAsync(rectified, FindingStepKind.Rectified, one => one with { Status = FindingStatus.Rectified });
        await MoveAsync(again, FindingStepKind.Repeated, one => one with { Status = FindingStatus.Repeated, Repeats = open });
        Assert.Equal([open, again], await CandidatesAsync(Noon, Noon));
        Assert.Equal([open], await CandidatesAsync(Noon, Noon.AddHours(1)));
        Assert.Empty(await CandidatesAsync(Noon.AddHours(-1), Noon));
        Assert.Equal([again], (await ReadAsync((session, token) => session.FindingLife.RepeatingAsync(open, token))).Select(one => one.Number));

        async Task<IEnumerable<long>> CandidatesAsync(DateTimeOffset until, DateTimeOffset since) =>
            (await ReadAsync((session, token) => session.FindingDeliveries.CandidatesAsync(until, since, token))).Select(one => one.Number);
    }

    [Fact]
    public async Task The_newest_told_in_a_time_are_read_in_the_order_they_were_told()
    {
        var (_, second, third) = (await TellAsync("一"), await TellAsync("二"), await TellAsync("三"));
        await TellAsync("四", FindingKind.Suggestion);
        var told = await ReadAsync((session, token) => session.FindingLife.ToldAsync(Noon, Noon.AddDays(1), 2, token));
        Assert.Equal([second, third], told.Select(one => one.Number));
        Assert.Empty(await ReadAsync((session, token) => session.FindingLife.ToldAsync(Noon.AddHours(1), Noon.AddDays(1), 2, token)));
    }

    [Fact]
    public async Task A_step_that_changes_nothing_holds_the_finding_and_a_photo_stands_with_its_step()
    {
        var number = await TellAsync("一");
        Assert.True(await MoveAsync(number, FindingStepKind.Rectified, one => one));
        var photo = await WriteAsync(async (session, token) =>
        {
            await session.Attachments.AddAsync(new AttachmentDraft(Liaison, new Attachment(AttachmentKind.Photo, "media"), Source, Noon, null), token);
            return Assert.Single(await session.Attachments.UnattachedAsync(Liaison, Noon, Noon, token)).Id;
        });
        await WriteAsync((session, token) => session.FindingLife.AttachAsync(photo, FindingStep.Of(number, FindingStepKind.Rectified, Made(Liaison)) with { Sequence = 1 }, token));
        Assert.Equal([0, 1], (await ReadAsync((session, token) => session.FindingLife.StepsAsync([number], token))).Select(step => step.Attachments));
        Assert.Empty(await ReadAsync((session, token) => session.Attachments.UnattachedAsync(Liaison, Noon, Noon, token)));
    }
}
