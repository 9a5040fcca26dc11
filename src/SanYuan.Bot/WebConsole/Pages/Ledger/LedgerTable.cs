using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Ledger;

/// <summary>The ledger's entries, the newest day first.</summary>
internal sealed class LedgerTable(ILedger ledger, CurrentRoster roster) : ITable
{
    public string Name => "ledger";

    public Roles OpenTo => OpenToAttribute.Everybody;

    public bool ChangesMeanwhile => true;

    public string Title(Language language) => language["台账", "Ledger"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        return
        [
            new("from", language["从", "From"], FilterKind.Day),
            new("to", language["到", "To"], FilterKind.Day),
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(known) },
            new("person", language["姓名", "Name"], FilterKind.Text) { Suggestions = RosterFinder.AppointeeNames(known) },
            new("type", language["活动", "Activity"], FilterKind.Choice, KindNames.Activities(language)),
            new("words", language["原话里有", "Words"], FilterKind.Text),
            new("status", language["状态", "State"], FilterKind.Choice, [new("recorded", language["在账", "Recorded"]), new("withdrawn", language["已撤销", "Withdrawn"])]),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var query = Query(question, known);
        var entries = question.Errors.Count > 0 ? [] : await ledger.ReadAsync((session, token) => session.Browser.EntriesAsync(query, token), cancellationToken);
        return new TableData(
            [
                new(language["号", "No."], IsNumber: true), new(language["日期", "Day"]), new(language["三员", "Appointee"]), new(language["单位", "Unit"]), new(language["活动", "Activity"]),
                new(language["人数", "People"], IsNumber: true), new(language["问题", "Findings"], IsNumber: true), new(language["原话", "Words"], IsWide: true),
            ],
            [.. entries.Select(entry => Row(entry, known, language))],
            entries.Count == question.Limit ? Key(entries[^1].Activity) : null);
    }

    static EntryQuery Query(TableQuestion question, RosterSnapshot known)
    {
        var reach = Reach.Of(question.Visitor, known);
        var unit = question.Find("unit", text => RosterFinder.Unit(text, known));
        var person = question.Find("person", text => RosterFinder.Person(text, known));
        if (unit is not null && reach.Units?.Contains(unit.Id) == false)
            question.Wrong("unit", question.Language["这个单位不归您看", "This unit is not yours to read"]);
        if (person is not null && reach.People?.Contains(person.Id) == false)
            question.Wrong("person", question.Language["这位同志不归您看", "This person is not yours to read"]);
        return new EntryQuery(question.Limit)
        {
            From = question.Day("from"),
            To = question.Day("to"),
            Units = unit is null ? reach.Units : [unit.Id],
            People = person is null ? reach.People : [person.Id],
            Type = question.Choice<ActivityType>("type"),
            Status = question.Choice<ActivityStatus>("status"),
            Words = question.Text("words"),
            Behind = Behind(question.After),
        };
    }

    static Cell[] Row(ActivityView entry, RosterSnapshot known, Language language)
    {
        var content = entry.Activity.Content;
        var number = entry.Activity.Id.Value.ToString(CultureInfo.InvariantCulture);
        return
        [
            new(number, $"/ledger/{number}", entry.Activity.Status == ActivityStatus.Withdrawn ? Tone.Quiet : Tone.None),
            content.EndDate is { } end && end != content.Date ? $"{content.Date:yyyy-MM-dd}—{end:MM-dd}" : $"{content.Date:yyyy-MM-dd}",
            RosterLinks.Person(content.Appointee, known),
            RosterLinks.Unit(content.Unit, known),
            content.Type is { } type ? KindNames.Of(type, language) : "",
            content.Participants?.ToString(CultureInfo.InvariantCulture),
            entry.Findings.Count > 0 ? new Cell(entry.Findings.Count.ToString(CultureInfo.InvariantCulture), $"/ledger/{number}", Tone.Warning) : "",
            entry.Activity.Status == ActivityStatus.Withdrawn ? new Cell($"{language["（已撤销）", "(withdrawn) "]}{content.Text}", null, Tone.Quiet) : content.Text,
        ];
    }

    static string Key(Activity last) => $"{last.Content.Date:yyyy-MM-dd}.{last.Id.Value}";

    /// <summary>What no page has written is as no key: from the beginning.</summary>
    static BrowseKey? Behind(string? text) =>
        text?.Split('.') is [var day, var number]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new BrowseKey(date, id) : null;
}
