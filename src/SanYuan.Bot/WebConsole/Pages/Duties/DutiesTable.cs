using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Duties;

/// <summary>What is owed in a period, by whom, how it stands, and the entries that prove it: of people whom the reader may ask about, and of branches.</summary>
internal sealed class DutiesTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    enum Bearer
    {
        People,
        Branches,
    }

    public string Name => "duties";

    public Roles OpenTo => OpenToAttribute.Everybody;

    public string Title(Language language) => language["职责", "Duties"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        return
        [
            new("every", language["时段", "Period"], FilterKind.Choice, [new("month", language["月", "Month"]), new("quarter", language["季度", "Quarter"]), new("year", language["年", "Year"])]),
            new("day", language["哪天所在的", "With the day"], FilterKind.Day),
            new("bearer", language["谁的", "Whose"], FilterKind.Choice, [new("people", language["三员", "Appointees"]), new("branches", language["支部", "Branches"])]),
            new("state", language["状态", "State"], FilterKind.Choice, [.. Enum.GetValues<DutyState>().Select(state => new Option(Code<DutyState>.Of(state), DutyCells.Name(state, language)))]),
            new("person", language["姓名", "Name"], FilterKind.Text) { Suggestions = RosterFinder.AppointeeNames(known) },
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(known) },
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var periods = Periods(question);
        var isFitting = Fitting(question, known);
        var fitting = question.Errors.Count > 0 ? [] : (await OwedAsync(periods, question.Visitor, known, cancellationToken)).Where(isFitting).OrderBy(one => Key(one, known), StringComparer.Ordinal).ToList();
        var shown = fitting.Where(one => question.After is not { } after || string.CompareOrdinal(Key(one, known), after) > 0).Take(question.Limit).ToList();
        return new TableData(
            [
                new(language["谁", "Who"]), new(language["单位", "Unit"]), new(language["职责", "Duty"]), new(language["时段", "Period"]), new(language["状态", "State"]),
                new(language["做了／应做", "Done / owed"]), new(language["记录", "Entries"]),
            ],
            [.. shown.Select(one => DutyCells.Row(one, known, language))],
            shown.Count == question.Limit ? Key(shown[^1], known) : null)
        {
            Note = question.Errors.Count > 0 ? null : DutyCells.Counts(fitting, language),
        };
    }

    IReadOnlyList<DutyPeriod> Periods(TableQuestion question)
    {
        var day = question.Day("day") ?? clock.Today;
        if (day > clock.Today)
            question.Wrong("day", question.Language["这一天还没到", "This day is still to come"]);
        var periods = DutyLedger.PeriodsOf(day);
        return question.Choice<DutyCadence>("every") is { } every ? [.. periods.Where(period => period.Every == every)] : periods;
    }

    static Func<Obligation, bool> Fitting(TableQuestion question, RosterSnapshot known)
    {
        var (state, bearer) = (question.Choice<DutyState>("state"), question.Choice<Bearer>("bearer"));
        var person = question.Find("person", text => RosterFinder.Person(text, known));
        var unit = question.Find("unit", text => RosterFinder.Unit(text, known));
        return one => (state is null || one.State == state) && (bearer is null || (bearer == Bearer.People) == one.Rule.IsPersonal)
            && (person is null || one.Person == person.Id) && (unit is null || one.Unit == unit.Id);
    }

    /// <summary>As chat gives them: people's to themselves, their selecting unit, office, leaders and administrators; branches' to whoever may read about them.</summary>
    Task<IReadOnlyList<Obligation>> OwedAsync(IReadOnlyList<DutyPeriod> periods, Visitor visitor, RosterSnapshot known, CancellationToken cancellationToken) => ledger.ReadAsync<IReadOnlyList<Obligation>>(
        async (session, token) =>
        {
            var people = await DutyLedger.OfPeopleAsync(periods, clock.Today, known, session, token);
            var branches = Scopes.Branches(visitor, clock.Today, known);
            return
            [
                .. people.Where(one => UnitScope.IsWhole(visitor.Roles) || one.Person == visitor.Person || Scopes.HasSent(visitor, one.SelectingUnit, known)),
                .. branches.Count == 0 ? [] : await DutyLedger.OfBranchesAsync(periods, branches, clock.Today, known, session, token),
            ];
        },
        cancellationToken);

    /// <summary>People before branches, each by unit; no two have the same.</summary>
    static string Key(Obligation one, RosterSnapshot known) => string.Create(
        CultureInfo.InvariantCulture, $"{(one.Person is null ? 1 : 0)}.{known.UnitById(one.Unit)?.Code}.{(one.Person is { } person ? known.PersonById(person)?.Code : "")}.{one.Rule.Number:0000}.{one.Period.Key}");
}
