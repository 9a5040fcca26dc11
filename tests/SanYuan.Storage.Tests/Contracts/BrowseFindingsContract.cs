using SanYuan.Core.Activities;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Storage.Tests.Contracts;

public abstract class BrowseFindingsContract(TestDatabase database) : LedgerContract(database)
{
    static readonly DateOnly Day = new(2019, 10, 16);
    static readonly FindingQuery All = new(FindingScope.County, 10);

    UnitId Elsewhere => Roster.UnitByCode("U2")!.Id;

    Task<long> TellAsync(string text, UnitId unit, PersonId by, DateOnly day, FindingKind kind = FindingKind.Finding) => WriteAsync((session, token) =>
        session.Findings.TellAsync(new FeedbackDraft(unit, kind, text, day, new Change(by, Noon, new MessageSource("wecom", text))), token));

    Task<bool> SendAsync(long number, FindingStatus status, DateOnly due) => WriteAsync(async (session, token) =>
    {
        var before = (await session.FindingLife.FindAsync(number, token))!;
        var step = FindingStep.Of(number, FindingStepKind.Sent, new Change(Liaison, Noon, new MessageSource("wecom", "step")));
        return await session.FindingLife.StepAsync(before, before with { Status = status, DueOn = due }, step, token);
    });

    async Task<IEnumerable<long>> NumbersAsync(FindingQuery query) =>
        (await ReadAsync((session, token) => session.Browser.FindingsAsync(query, token))).Select(one => one.Number);

    [Fact]
    public async Task Findings_come_newest_first_and_go_on_by_number()
    {
        var (first, second, third) = (await TellAsync("一", Unit, Envoy, Day), await TellAsync("二", Unit, Envoy, Day), await TellAsync("三", Unit, Envoy, Day));
        Assert.Equal([third, second], await NumbersAsync(All with { Limit = 2 }));
        Assert.Equal([first], await NumbersAsync(All with { Limit = 2, Behind = second }));
    }

    [Fact]
    public async Task Each_filter_narrows_them()
    {
        var advice = await TellAsync("建立台账", Unit, Envoy, Day, FindingKind.Suggestion);
        var problem = await TellAsync("记录不规范", Elsewhere, Other, Day.AddDays(2));
        await SendAsync(problem, FindingStatus.Acknowledged, Day.AddDays(9));
        Assert.Equal([advice], await NumbersAsync(All with { Kind = FindingKind.Suggestion, Unit = Unit, Person = Envoy, From = Day, To = Day }));
        Assert.Equal([problem], await NumbersAsync(All with { Statuses = [FindingStatus.Acknowledged, FindingStatus.Returned] }));
        Assert.Equal([problem], await NumbersAsync(All with { DueFrom = Day.AddDays(9), DueBefore = Day.AddDays(10) }));
        Assert.Empty(await NumbersAsync(All with { DueBefore = Day.AddDays(9) }));
        Assert.Empty(await NumbersAsync(All with { DueFrom = Day.AddDays(10) }));
        Assert.Equal([problem], await NumbersAsync(All with { Words = "不规范" }));
    }

    [Fact]
    public async Task A_scope_holds_its_units_its_people_and_what_predecessors_left_at_a_unit()
    {
        var (here, there) = (await TellAsync("一", Unit, Envoy, Day), await TellAsync("二", Elsewhere, Envoy, Day));
        Assert.Equal([here], await NumbersAsync(All with { Scope = Scope([Unit], []) }));
        Assert.Equal([there, here], await NumbersAsync(All with { Scope = Scope([], [Envoy]) }));
        Assert.Equal([there], await NumbersAsync(All with { Scope = Scope([], []) with { Left = new HashSet<(UnitId, PersonId)> { (Elsewhere, Envoy), (Unit, Other) } } }));
        Assert.Empty(await NumbersAsync(All with { Scope = Scope([], [Other]) }));
    }

    [Fact]
    public async Task The_open_ones_are_counted_by_unit_with_what_is_overdue()
    {
        await SendAsync(await TellAsync("一", Unit, Envoy, Day), FindingStatus.Sent, Day.AddDays(1));
        await SendAsync(await TellAsync("二", Unit, Envoy, Day), FindingStatus.Rectified, Day.AddDays(1));
        await SendAsync(await TellAsync("三", Unit, Envoy, Day), FindingStatus.Verified, Day.AddDays(1));
        await TellAsync("四", Unit, Envoy, Day, FindingKind.Suggestion);
        Assert.Equal([new OpenFindings(Unit, 2, 1)], await OpenAsync(FindingScope.County));
        Assert.Equal([new OpenFindings(Unit, 2, 1)], await OpenAsync(Scope([Unit], [])));
        Assert.Empty(await OpenAsync(Scope([Elsewhere], [])));

        Task<IReadOnlyList<OpenFindings>> OpenAsync(FindingScope scope) => ReadAsync((session, token) => session.Browser.OpenFindingsAsync(scope, Day.AddDays(2), token));
    }

    static FindingScope Scope(IEnumerable<UnitId> units, IEnumerable<PersonId> people) => new(false, units.ToHashSet(), people.ToHashSet(), new HashSet<(UnitId, PersonId)>());
}
