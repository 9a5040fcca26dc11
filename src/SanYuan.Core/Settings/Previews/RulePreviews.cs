using SanYuan.Core.Assessment;
using SanYuan.Core.Assessment.Reading;
using SanYuan.Core.Assessment.Rules;
using SanYuan.Core.Assessment.Scoring;
using SanYuan.Core.Duties;
using SanYuan.Core.Duties.Rules;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Reminders.Commands;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Settings.Previews;

/// <summary>
/// Works out on the ledger what the words that change a rule would do. It reads the words as the command itself does, and writes nothing: a session to read is all it is given.
/// </summary>
public sealed class RulePreviews(AssessmentDesk assessment, OpenThings things, CountyClock clock)
{
    const string NotARule = "没看懂要改哪条规则。请回到规则页，在要改的那条后面写。";

    static readonly DutyChangeCommand Change = new();
    static readonly DutyAddCommand Add = new();
    static readonly RuleChangeCommand Book = new();
    static readonly BudgetCommand Budget = new();

    /// <summary>Until then last year is looked at, where it is not settled.</summary>
    const int LastMonthOfSettling = 3;

    public async Task<RulePreview> ReadAsync(string said, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var text = FoldedText.Of(said);
        if (CommandWords.Read(text, Change.Form) is { } change)
            return await DutyAsync(book => DutyChangeCommand.Propose(change, book, clock.Now), roster, session, cancellationToken);
        if (CommandWords.Read(text, Add.Form) is { } add)
            return await DutyAsync(book => DutyAddCommand.Propose(add, book, clock.Now), roster, session, cancellationToken);
        if (CommandWords.Read(text, Book.Form) is { } rules)
            return await BookAsync(rules, roster, session, cancellationToken);
        return CommandWords.Read(text, Budget.Form) is { } budget ? await BudgetAsync(budget, roster, session, cancellationToken) : new RefusedPreview(NotARule);
    }

    async Task<RulePreview> DutyAsync(Func<DutyBook, DutyProposal> propose, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var decided = await session.Duties.ChangedAsync(cancellationToken);
        var before = new DutyBook(decided);
        var proposed = propose(before);
        if (proposed.Rule is not { } rule)
            return new RefusedPreview(proposed.Refused.Text);
        var periods = DutyLedger.PeriodsOf(rule.From);
        List<DutyPeriod> last = [.. periods.Select(period => period.Previous)];
        var now = await OfRuleAsync(before, rule, periods, roster, session, cancellationToken);
        var then = await OfRuleAsync(new DutyBook([.. decided, rule]), rule, periods, roster, session, cancellationToken);
        return new DutyPreview(proposed.Before, rule, now, then, Shifts(now, then))
        {
            LastNow = await OfRuleAsync(before, rule, last, roster, session, cancellationToken),
            LastThen = await OfRuleAsync(new DutyBook([.. decided, rule with { From = DateOnly.MinValue }]), rule, last, roster, session, cancellationToken),
        };
    }

    async Task<IReadOnlyList<Obligation>> OfRuleAsync(DutyBook book, DutyRule rule, IReadOnlyList<DutyPeriod> periods, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var all = rule.IsPersonal
            ? await DutyLedger.OfPeopleAsync(book, periods, clock.Today, roster, session, cancellationToken)
            : await DutyLedger.OfBranchesAsync(book, periods, [.. roster.Units.Where(UnitScope.IsBranch)], clock.Today, roster, session, cancellationToken);
        return [.. all.Where(one => one.Rule.Number == rule.Number)];
    }

    static IReadOnlyList<DutyShift> Shifts(IReadOnlyList<Obligation> now, IReadOnlyList<Obligation> then)
    {
        var before = now.ToDictionary(Bearer);
        var after = then.ToDictionary(Bearer);
        return
        [
            .. before.Keys.Union(after.Keys).Select(bearer => new DutyShift(before.GetValueOrDefault(bearer), after.GetValueOrDefault(bearer)))
                .Where(shift => shift.Now?.State != shift.Then?.State)
                .OrderByDescending(shift => shift.Then?.State).ThenBy(shift => shift.Either.Unit.Value).ThenBy(shift => shift.Either.Person?.Value),
        ];
    }

    /// <summary>A rule is owed once a bearer and unit in the periods looked at, for it has one cadence.</summary>
    static (PersonId? Person, UnitId Unit) Bearer(Obligation one) => (one.Person, one.Unit);

    async Task<RulePreview> BookAsync(CommandWords words, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var book = await AssessmentDesk.BookAsync(session, cancellationToken);
        var (refused, changed) = RuleChangeCommand.Propose(words, book);
        if (changed.Count == 0)
            return new RefusedPreview(refused.Text);
        var today = clock.Today;
        var year = today.Month <= LastMonthOfSettling && await IsOpenAsync(today.Year - 1, session, cancellationToken) ? today.Year - 1 : today.Year;
        var (now, then) = await assessment.DeriveAsync(year, book, book.With(changed), today, roster, session, cancellationToken);
        var (ranksNow, ranksThen) = (Ranks(now), Ranks(then));
        var after = then.ToDictionary(score => score.Person);
        var shifts = now.Select(score => new ScoreShift(score, after[score.Person], ranksNow[score.Person], ranksThen[score.Person]))
            .Where(shift => shift.Now.Total != shift.Then.Total || shift.RankNow != shift.RankThen || shift.Now.Outcome != shift.Then.Outcome);
        return new BookPreview(year, now.Count, [.. shifts.OrderByDescending(shift => shift.Now.Outcome != shift.Then.Outcome).ThenByDescending(shift => Math.Abs(shift.Then.Total - shift.Now.Total))]);
    }

    /// <summary>Not settled, and not over before the ledger began.</summary>
    static async Task<bool> IsOpenAsync(int year, ILedgerSession session, CancellationToken cancellationToken) =>
        await session.Settlements.FindAsync(year, cancellationToken) is null && await session.Duties.BeganOnAsync(cancellationToken) is { } began && began.Year <= year;

    static Dictionary<PersonId, int> Ranks(IReadOnlyList<Score> scores) => Ranking.ByRole(scores).SelectMany(role => Ranking.Of(role.Ranked)).ToDictionary();

    async Task<RulePreview> BudgetAsync(CommandWords words, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (BudgetCommand.Propose(words) is not { } budget)
            return new RefusedPreview(ReminderWords.BudgetOutside);
        var hours = Enumerable.Range(0, 24).ToList();
        // Whoever was told something today is looked at as on the next day of the week.
        var facts = await ReminderFacts.ReadAsync(clock.Today, hours, things, roster, session, cancellationToken) with { SentToday = new Dictionary<PersonId, int>() };
        var (all, now, then) = (Told(facts with { Budget = int.MaxValue }), Told(facts), Told(facts with { Budget = budget }));
        return new BudgetPreview(facts.Budget, budget, all.Count, [.. now.Where(one => !then.ContainsKey(one.Key)).SelectMany(one => one.Value)], [.. then.Where(one => !now.ContainsKey(one.Key)).SelectMany(one => one.Value)]);
    }

    static Dictionary<PersonId, IReadOnlyList<ReminderItem>> Told(ReminderFacts facts) => ReminderPlan.Of(facts).Messages.ToDictionary(one => one.Person, one => one.Items);
}
