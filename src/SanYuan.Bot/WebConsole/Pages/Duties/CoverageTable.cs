using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Duties;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Duties;

/// <summary>Organisational life of branches by month, quarter and year: how much of what is owed is done.</summary>
internal sealed class CoverageTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    const int YearsBack = 4;

    public string Name => "coverage";

    public Roles OpenTo => OpenToAttribute.Everybody;

    public string Title(Language language) => language["组织生活覆盖", "Coverage of organisational life"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("year", language["年份", "Year"], FilterKind.Choice, [.. Enumerable.Range(1, YearsBack).Select(back => (clock.Today.Year - back).ToString(CultureInfo.InvariantCulture)).Select(year => new Option(year, year))])
            {
                Blank = language[$"{clock.Today.Year}（今年）", $"{clock.Today.Year} (this year)"],
            },
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(roster.View.Snapshot) },
            new("kind", language["类别", "Kind"], FilterKind.Choice, [new("organ", PostNames.Of(UnitKind.Organ, language)), new("two_new", PostNames.Of(UnitKind.TwoNew, language))]),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var year = Year(question);
        var fitting = Fitting(question, known);
        var shown = question.Errors.Count > 0 ? [] : fitting.Where(unit => question.After is not { } after || string.CompareOrdinal(unit.Code, after) > 0).Take(question.Limit).ToList();
        var owed = shown.Count == 0 ? [] : await ledger.ReadAsync((session, token) => DutyLedger.OfBranchesInYearAsync(year, shown, clock.Today, known, session, token), cancellationToken);
        var byCell = owed.ToLookup(one => (one.Unit, one.Period));
        var periods = Periods(year);
        return new TableData(
            [new(language["单位", "Unit"]), .. periods.Select(period => new Column(Title(period, language)))],
            [.. shown.Select(unit => (Cell[])[RosterLinks.Unit(unit.Id, known), .. periods.Select(period => LifeCells.Of([.. byCell[(unit.Id, period)]], period, unit))])],
            shown.Count == question.Limit ? shown[^1].Code : null)
        {
            Note = question.Errors.Count > 0 ? null : language[$"{year}年，共{fitting.Count}个支部。格子里是开展了几项／应开展几项。", $"{year}: {fitting.Count} branches. Each cell says how many kinds of what is owed were held."],
            Empty = fitting.Count == 0 ? language["没有您能看的支部。有事请联系县委党建办。", "There is no branch you may read about. Please ask the office."] : null,
        };
    }

    /// <summary>Each quarter behind its months, the year at the end.</summary>
    static IReadOnlyList<DutyPeriod> Periods(int year) =>
    [
        .. Enumerable.Range(1, 12).SelectMany(month => DutyLedger.PeriodsOf(new DateOnly(year, month, 1)).Where(period => period.To == new DateOnly(year, month, 1).AddMonths(1).AddDays(-1))),
    ];

    static string Title(DutyPeriod period, Language language) => period.Every switch
    {
        DutyCadence.Month => language[period.Name, CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(period.From.Month)],
        DutyCadence.Quarter => language[$"{"一二三四"[(period.From.Month - 1) / 3]}季度", $"Q{((period.From.Month - 1) / 3) + 1}"],
        _ => language["全年", "Year"],
    };

    int Year(TableQuestion question)
    {
        var year = question.Number("year") ?? clock.Today.Year;
        if (year >= clock.Today.Year - YearsBack && year <= clock.Today.Year)
            return (int)year;
        question.Wrong("year", question.Language["请从列表里选", "Choose from the list"]);
        return clock.Today.Year;
    }

    IReadOnlyList<Unit> Fitting(TableQuestion question, RosterSnapshot known)
    {
        var (unit, kind) = (question.Find("unit", text => RosterFinder.Unit(text, known)), question.Choice<UnitKind>("kind"));
        var scope = Scopes.Branches(question.Visitor, clock.Today, known);
        if (unit is not null && !scope.Contains(unit))
            question.Wrong("unit", question.Language["这个单位不归您看", "This unit is not yours to read"]);
        return [.. scope.Where(branch => (unit is null || branch.Id == unit.Id) && (kind is null || branch.Kind == kind)).OrderBy(branch => branch.Code, StringComparer.Ordinal)];
    }
}
