using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Core.Results;
using SanYuan.Core.Roster;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class ResultContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);
    static readonly LedgerDays October = new(new DateOnly(2019, 10, 1), new DateOnly(2019, 10, 31), Noon.AddDays(-15), Noon.AddDays(15));

    int _messages;

    UnitId Firm => Roster.UnitByCode("U2")!.Id;

    MessageSource Next => new("wecom", $"m{++_messages}");

    UnitResult Rated(int? stars, DateOnly since, ResultOrigin origin = ResultOrigin.Chat) =>
        new(Unit, ResultKind.Stars, stars, since, origin) { ToldBy = origin == ResultOrigin.Chat ? Liaison : null, ToldAt = Noon, Source = Next, Reason = "发文" };

    Task AddAsync(UnitResult result) => WriteAsync((session, token) => session.Results.AddAsync(result, token));

    Task<IReadOnlyList<UnitResult>> OfAsync(UnitId unit) => ReadAsync((session, token) => session.Results.OfAsync(unit, token));

    Task<RosterSnapshot> RosterAsync() => ReadAsync((session, token) => session.Roster.ReadAsync(token));

    Task<ActivityId> EnterAsync(PersonId person, UnitId unit, DateOnly day, ActivityType? type) => WriteAsync((session, token) =>
        session.Activities.AddAsync(new ActivityDraft(person, unit, day) { Type = type, Text = "话", Source = Next, RecordedAt = Noon }, token));

    [Fact]
    public async Task Statements_come_back_whole_by_day_and_then_as_they_were_told()
    {
        UnitResult[] told = [Rated(4, Day), Rated(2, Day.AddDays(-9), ResultOrigin.Start), Rated(3, Day), new(Unit, ResultKind.Premises, 1, Day.AddDays(1), ResultOrigin.Chat) { ToldAt = Noon, Source = Next }];
        foreach (var one in told)
            await AddAsync(one);
        var read = await OfAsync(Unit);
        Assert.Equal([told[1], told[0], told[2], told[3]], read.Select(one => one with { Id = 0 }));
        Assert.Equal([2L, 1, 3, 4], read.Select(one => one.Id));
        Assert.Empty(await OfAsync(Firm));
        Assert.Equal(4, (await ReadAsync((session, token) => session.Results.TouchedAsync(Day.AddDays(1), Day.AddDays(9), token))).Count);
        Assert.Empty(await ReadAsync((session, token) => session.Results.TouchedAsync(Day.AddDays(2), Day.AddDays(9), token)));
    }

    [Fact]
    public async Task A_years_assessment_reads_its_statements_and_the_newest_before_it()
    {
        UnitResult SixGood(int value, DateOnly since) => new(Firm, ResultKind.SixGood, value, since, ResultOrigin.Chat) { ToldAt = Noon, Source = Next };
        UnitResult[] told = [Rated(1, Day.AddDays(-20)), Rated(2, Day.AddDays(-9)), Rated(3, Day.AddDays(-9)), Rated(4, Day), Rated(5, Day.AddDays(9)), SixGood(0, Day.AddDays(-30)), SixGood(1, Day.AddDays(8))];
        foreach (var one in told)
            await AddAsync(one);
        await AddAsync(new(Unit, ResultKind.Premises, 1, Day, ResultOrigin.Chat) { ToldAt = Noon, Source = Next });
        var read = await ReadAsync((session, token) => session.AssessmentFacts.ResultsAsync(Day, Day.AddDays(8), null, token));
        Assert.Equal([told[2], told[3], told[5], told[6]], read.Select(one => one with { Id = 0 }));
        Assert.Equal([read[2], read[3]], await ReadAsync((session, token) => session.AssessmentFacts.ResultsAsync(Day, Day.AddDays(8), [Firm], token)));
        Assert.Empty(await ReadAsync((session, token) => session.AssessmentFacts.ResultsAsync(Day, Day.AddDays(8), [], token)));
        Assert.Equal([read[1], read[3]], await ReadAsync((session, token) => session.Results.FindAsync([read[3].Id, read[1].Id, 99], token)));
    }

    [Fact]
    public async Task The_roster_shows_what_holds_newest_and_raises_its_version()
    {
        var before = await ReadAsync((session, token) => session.Roster.VersionAsync(token));
        await AddAsync(Rated(4, Day));
        Assert.True(await ReadAsync((session, token) => session.Roster.VersionAsync(token)) > before);
        await AddAsync(Rated(1, Day.AddDays(-1)));
        Assert.Equal(4, (await RosterAsync()).UnitByCode("U1")!.Stars);
        await AddAsync(Rated(3, Day));
        Assert.Equal(3, (await RosterAsync()).UnitByCode("U1")!.Stars);
        await AddAsync(new UnitResult(Firm, ResultKind.SixGood, 1, Day, ResultOrigin.Chat) { ToldAt = Noon, Source = Next });
        Assert.True((await RosterAsync()).UnitByCode("U2")!.IsSixGood);
    }

    [Fact]
    public async Task A_roster_file_that_says_the_same_as_before_leaves_what_chat_said()
    {
        await AddAsync(Rated(4, Day));
        Assert.Equal(new ChangeCount(0, 0, 2), (await WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small, token))).Units);
        Assert.Equal((4, new FiledResults(2, null)), ((await RosterAsync()).UnitByCode("U1")!.Stars, (await RosterAsync()).UnitByCode("U1")!.Filed));
        await WriteAsync((session, token) => session.Roster.ApplyAsync(Rosters.Small with { Units = [Rosters.Small.Units[0] with { Stars = 5 }] }, token));
        Assert.Equal(5, (await RosterAsync()).UnitByCode("U1")!.Stars);
    }

    [Fact]
    public async Task The_day_a_unit_became_known_is_noted_once()
    {
        Assert.Null(await ReadAsync((session, token) => session.Results.KnownSinceAsync(Unit, token)));
        await WriteAsync((session, token) => session.Results.NoteKnownAsync(Day, token));
        await WriteAsync((session, token) => session.Results.NoteKnownAsync(Day.AddDays(1), token));
        Assert.Equal(Day, await ReadAsync((session, token) => session.Results.KnownSinceAsync(Unit, token)));
    }

    [Fact]
    public async Task Organisational_life_is_counted_by_session_and_never_what_was_withdrawn_or_is_another_thing()
    {
        var first = await EnterAsync(Envoy, Unit, Day, ActivityType.ThemePartyDay);
        var second = await EnterAsync(Other, Unit, Day, ActivityType.ThemePartyDay);
        var third = await EnterAsync(Envoy, Unit, October.To, ActivityType.PartyLecture);
        var gone = await EnterAsync(Envoy, Unit, Day, ActivityType.CommitteeMeeting);
        await EnterAsync(Envoy, Unit, Day, ActivityType.Talent);
        await EnterAsync(Envoy, Unit, Day, null);
        await EnterAsync(Envoy, Unit, October.To.AddDays(1), ActivityType.ThemePartyDay);
        await EnterAsync(Other, Firm, Day, ActivityType.GroupMeeting);
        await WriteAsync((session, token) => session.Activities.WithdrawAsync(gone, VersionKind.Withdrawn, new Change(Envoy, Noon, Next), token));
        Assert.Equal([new LifeCount(Unit, 2, 3), new LifeCount(Firm, 1, 1)], await ReadAsync((session, token) => session.ResultFigures.LifeAsync(October, token)));
        var lines = await ReadAsync((session, token) => session.ResultFigures.LifeLinesAsync(October, [Unit], 10, token));
        Assert.Equal([new LifeLine(third, Unit, October.To, ActivityType.PartyLecture), new(second, Unit, Day, ActivityType.ThemePartyDay), new(first, Unit, Day, ActivityType.ThemePartyDay)], lines);
        Assert.Single(await ReadAsync((session, token) => session.ResultFigures.LifeLinesAsync(October, [Unit], 1, token)));
    }

    [Fact]
    public async Task Findings_are_counted_by_the_day_they_were_found_or_closed_and_only_those_in_scope()
    {
        var entry = await EnterAsync(Envoy, Unit, Day, null);
        var other = await EnterAsync(Other, Firm, Day, null);
        await WriteAsync((session, token) => session.Findings.AddAsync(
            [new(entry, Unit, FindingKind.Finding, "甲"), new(entry, Unit, FindingKind.Finding, "乙"), new(entry, Unit, FindingKind.Suggestion, "丙"), new(other, Firm, FindingKind.Finding, "丁")], token));
        await StepAsync(1, one => one with { Status = FindingStatus.Verified, ClosedAt = Noon });
        await StepAsync(2, one => one with { Status = FindingStatus.Withdrawn });
        Assert.Equal(new FindingCounts(2, 1, 1), await CountAsync(October, FindingScope.County, null));
        Assert.Equal(new FindingCounts(1, 1, 1), await CountAsync(October, FindingScope.County, Unit));
        Assert.Equal(new FindingCounts(1, 0, 0), await CountAsync(October, FindingScope.Of(new HashSet<UnitId> { Firm }), null));
        Assert.Equal(new FindingCounts(1, 1, 1), await CountAsync(October, FindingScope.Of(new HashSet<UnitId>()) with { People = new HashSet<PersonId> { Envoy } }, null));
        Assert.Equal(default, await CountAsync(new LedgerDays(October.To, October.To, Noon.AddDays(1), Noon.AddDays(2)), FindingScope.County, null));
        var closed = Assert.Single(await ReadAsync((session, token) => session.ResultFigures.FindingLinesAsync(FindingFigure.Closed, October, FindingScope.County, 9, token)));
        Assert.Equal((1L, "甲"), (closed.Number, closed.Text));
        Assert.Equal([4L, 1], (await ReadAsync((session, token) => session.ResultFigures.FindingLinesAsync(FindingFigure.Found, October, FindingScope.County, 9, token))).Select(one => one.Number));
        Assert.Equal([3L], (await ReadAsync((session, token) => session.ResultFigures.FindingLinesAsync(FindingFigure.Suggestions, October, FindingScope.County, 9, token))).Select(one => one.Number));
    }

    [Fact]
    public async Task Supports_are_listed_until_they_are_taken_back()
    {
        var draft = new SupportDraft(Unit, "办公室一间", Day, new Change(Liaison, Noon, Next));
        var number = await WriteAsync((session, token) => session.Supports.AddAsync(draft, token));
        await WriteAsync((session, token) => session.Supports.AddAsync(draft with { Unit = Firm, Text = "电脑" }, token));
        Assert.Equal(new UnitSupport(number, draft), await ReadAsync((session, token) => session.Supports.FindAsync(number, token)));
        var (newest, total) = await ReadAsync((session, token) => session.Supports.OfAsync([Unit, Firm], 1, token));
        Assert.Equal(("电脑", 2), (Assert.Single(newest).Content.Text, total));
        await WriteAsync((session, token) => session.Supports.WithdrawAsync(number, new Change(Envoy, Noon, Next), token));
        Assert.Equal(0, (await ReadAsync((session, token) => session.Supports.OfAsync([Unit], 9, token))).Total);
        Assert.Null(await ReadAsync((session, token) => session.Supports.FindAsync(number, token)));
    }

    async Task StepAsync(long number, Func<FindingCase, FindingCase> after)
    {
        var before = (await ReadAsync((session, token) => session.FindingLife.FindAsync(number, token)))!;
        await WriteAsync((session, token) => session.FindingLife.StepAsync(before, after(before), new FindingStep(number, FindingStepKind.Verified, Envoy, Noon, Next), token));
    }

    Task<FindingCounts> CountAsync(LedgerDays days, FindingScope scope, UnitId? at) => ReadAsync((session, token) => session.ResultFigures.FindingsAsync(days, scope, at, token));
}
