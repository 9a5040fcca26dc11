using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Findings;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Findings;

/// <summary>Findings and suggestions, the newest number first.</summary>
internal sealed class FindingsTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    const int DaysOfWeek = 7;

    enum Age
    {
        Overdue,
        ThisWeek,
    }

    public string Name => "findings";

    public Roles OpenTo => FindingAccess.Readers;

    public bool ChangesMeanwhile => true;

    public string Title(Language language) => language["问题整改", "Findings"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(roster.View.Snapshot) },
            new("person", language["谁发现的", "Told by"], FilterKind.Text) { Suggestions = RosterFinder.AppointeeNames(roster.View.Snapshot) },
            new("state", language["状态", "State"], FilterKind.Choice, [.. Enum.GetValues<FindingStage>().Select(stage => new Option(Code<FindingStage>.Of(stage), FindingStages.Name(stage, language)))]),
            new("age", language["期限", "Due"], FilterKind.Choice, [new("overdue", language["已超期", "Overdue"]), new("this_week", language["本周到期", "Due this week"])]),
            new("kind", language["类别", "Kind"], FilterKind.Choice, [new("finding", language["问题", "Finding"]), new("suggestion", language["建议", "Suggestion"])]),
            new("from", language["发现日从", "Found from"], FilterKind.Day),
            new("to", language["到", "To"], FilterKind.Day),
            new("words", language["原话里有", "Words"], FilterKind.Text),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var query = Query(question, known);
        var found = question.Errors.Count > 0 ? [] : await ledger.ReadAsync(
            async (session, token) => await session.Browser.FindingsAsync(query with { Scope = await Scopes.FindingsAsync(question.Visitor, clock.Today, known, session, token) }, token), cancellationToken);
        return new TableData(
            [
                new(language["号", "No."], IsNumber: true), new(language["类别", "Kind"]), new(language["内容", "Text"], IsWide: true), new(language["单位", "Unit"]), new(language["谁发现的", "Told by"]),
                new(language["发现日", "Found on"]), new(language["状态", "State"]), new(language["整改期限", "Due on"]), new(language["天数", "Days"], IsNumber: true),
            ],
            [.. found.Select(one => Row(one, known, language))],
            found.Count == question.Limit ? found[^1].Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    FindingQuery Query(TableQuestion question, RosterSnapshot known)
    {
        var age = question.Choice<Age>("age");
        return new FindingQuery(FindingScope.Of(new HashSet<UnitId>()), question.Limit)
        {
            Unit = question.Find("unit", text => RosterFinder.Unit(text, known))?.Id,
            Person = question.Find("person", text => RosterFinder.Person(text, known))?.Id,
            Statuses = question.Choice<FindingStage>("state") is { } stage ? FindingStages.Statuses(stage) : null,
            Kind = question.Choice<FindingKind>("kind"),
            DueFrom = age == Age.ThisWeek ? clock.Today : null,
            DueBefore = age switch { Age.Overdue => clock.Today, Age.ThisWeek => NextMonday(clock.Today), _ => null },
            From = question.Day("from"),
            To = question.Day("to"),
            Words = question.Text("words"),
            Behind = long.TryParse(question.After, NumberStyles.None, CultureInfo.InvariantCulture, out var behind) ? behind : null,
        };
    }

    Cell[] Row(FindingCase one, RosterSnapshot known, Language language) =>
    [
        FindingCells.Number(one),
        KindNames.Of(one.Kind, language),
        one.Text,
        RosterLinks.Unit(one.Unit, known),
        RosterLinks.Person(one.ToldBy, known),
        $"{one.FoundOn:yyyy-MM-dd}",
        new(KindNames.State(one, language), null, FindingStages.ToneOf(FindingStages.Of(one.Status))),
        FindingCells.Due(one, clock.Today, language),
        FindingCells.Age(one, clock).ToString(CultureInfo.InvariantCulture),
    ];

    static DateOnly NextMonday(DateOnly day) => day.AddDays(DaysOfWeek - (((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
}
