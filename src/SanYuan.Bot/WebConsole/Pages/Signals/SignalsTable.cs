using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Signals;

namespace SanYuan.Bot.WebConsole.Pages.Signals;

/// <summary>Signals, the newest number first: for the office alone, as in chat.</summary>
internal sealed class SignalsTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    public string Name => "signals";

    public Roles OpenTo => Roles.Office;

    public string Title(Language language) => language["异常提示", "Signals"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        return
        [
            new("state", language["状态", "State"], FilterKind.Choice, [.. Enum.GetValues<SignalStatus>().Select(status => new Option(Code<SignalStatus>.Of(status), SignalCells.Name(status, language)))]),
            new("kind", language["种类", "Kind"], FilterKind.Choice, [.. Enum.GetValues<SignalKind>().Select(kind => new Option(Code<SignalKind>.Of(kind), SignalCells.Name(kind, language)))]),
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(known) },
            new("person", language["姓名", "Name"], FilterKind.Text) { Suggestions = RosterFinder.AppointeeNames(known) },
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var query = new SignalQuery(question.Limit)
        {
            Status = question.Choice<SignalStatus>("state"),
            Kind = question.Choice<SignalKind>("kind"),
            Unit = question.Find("unit", text => RosterFinder.Unit(text, known))?.Id,
            Person = question.Find("person", text => RosterFinder.Person(text, known))?.Id,
            Behind = int.TryParse(question.After, NumberStyles.None, CultureInfo.InvariantCulture, out var behind) ? behind : null,
        };
        var (signals, entries) = question.Errors.Count > 0 ? ([], new Dictionary<ActivityId, Activity>()) : await ledger.ReadAsync(
            async (session, token) =>
            {
                var found = await session.Browser.SignalsAsync(query, token);
                return (found, await SignalEntries.OfAsync(found, session, token));
            },
            cancellationToken);
        return new TableData(
            [
                new(language["号", "No."], IsNumber: true), new(language["提示", "What"]), new(language["记录", "Entry"]), new(language["相同的", "The same as"]), new(language["三员", "Appointee"]),
                new(language["单位", "Unit"]), new(language["发现", "Found"]), new(language["天数", "Days"], IsNumber: true), new(language["状态", "State"]),
            ],
            [.. signals.Select(one => Row(one, entries[one.About.Entry].Content, known, language))],
            signals.Count == question.Limit ? signals[^1].Number.ToString(CultureInfo.InvariantCulture) : null)
        {
            Note = language["提示只说明两条记录哪里相同，值得看一看；只有党建办看得到。", "A signal says what is the same: a reason to look, seen by the office alone."],
            Empty = language["没有这样的异常提示。", "No such signal."],
        };
    }

    Cell[] Row(Signal one, ActivityDraft entry, RosterSnapshot known, Language language) =>
    [
        new(one.Number.ToString(CultureInfo.InvariantCulture), SignalCells.Address(one)),
        new(SignalCells.Name(one.About.Kind, language), SignalCells.Address(one)),
        new($"{one.About.Entry}", $"/ledger/{one.About.Entry.Value}"),
        one.About.Other is { } other ? new Cell($"{other}", $"/ledger/{other.Value}") : "",
        RosterLinks.Person(entry.Appointee, known),
        RosterLinks.Unit(entry.Unit, known),
        $"{clock.ToLocal(one.FoundAt):yyyy-MM-dd}",
        SignalCells.Age(one, clock).ToString(CultureInfo.InvariantCulture),
        new(SignalCells.Name(one.Status, language), null, SignalCells.ToneOf(one.Status)),
    ];
}
