using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Units;

/// <summary>The units a reader may read about, by code.</summary>
internal sealed class UnitsTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    enum Mark
    {
        Weak,
        SixGood,
        Unserved,
        Closed,
    }

    public string Name => "units";

    public Roles OpenTo => OpenToAttribute.Everybody;

    public string Title(Language language) => language["单位", "Units"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("words", language["名称或编码里有", "Name or code"], FilterKind.Text),
            new("kind", language["类别", "Kind"], FilterKind.Choice, [.. Enum.GetValues<UnitKind>().Select(kind => new Option(Code<UnitKind>.Of(kind), PostNames.Of(kind, language)))]),
            new("stars", language["星级", "Stars"], FilterKind.Choice, [.. Enumerable.Range(1, 5).Select(stars => new Option(stars.ToString(CultureInfo.InvariantCulture), new string('★', stars)))]),
            new("mark", language["标记", "Mark"], FilterKind.Choice,
            [
                new("weak", language["薄弱", "Weak"]), new("six_good", language["六好", "Six-good"]), new("unserved", language["没有三员", "Without appointees"]), new("closed", language["已撤销", "Closed"]),
            ]),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var fitting = Fitting(question, known);
        var shown = question.Errors.Count > 0 ? [] : fitting.Where(unit => question.After is not { } after || string.CompareOrdinal(unit.Code, after) > 0).Take(question.Limit).ToList();
        var open = shown.Count == 0 ? [] : (await ledger.ReadAsync(
            async (session, token) => await session.Browser.OpenFindingsAsync(await Scopes.FindingsAsync(question.Visitor, clock.Today, known, session, token), clock.Today, token), cancellationToken))
            .ToDictionary(one => one.Unit);
        return new TableData(
            [
                new(language["编码", "Code"]), new(language["名称", "Name"]), new(language["类别", "Kind"]), new(language["星级", "Stars"], IsNumber: true), new(language["六好", "Six-good"]),
                new(language["薄弱", "Weak"]), new(language["在任三员", "Appointees"]), new(language["联络员", "Liaison"]), new(language["没销号的问题", "Open findings"], IsNumber: true),
            ],
            [.. shown.Select(unit => Row(unit, open.GetValueOrDefault(unit.Id), known, language))],
            shown.Count == question.Limit ? shown[^1].Code : null)
        {
            Note = question.Errors.Count > 0 ? null : language[$"共{fitting.Count}个", $"{fitting.Count} in all"],
        };
    }

    IReadOnlyList<Unit> Fitting(TableQuestion question, RosterSnapshot known)
    {
        var (words, kind, stars, mark) = (question.Text("words"), question.Choice<UnitKind>("kind"), question.Number("stars"), question.Choice<Mark>("mark"));
        return
        [
            .. Scopes.Units(question.Visitor, clock.Today, known)
                .Where(unit => words is null || unit.Name.Contains(words, StringComparison.Ordinal) || unit.Code.Contains(words, StringComparison.OrdinalIgnoreCase))
                .Where(unit => (kind is null || unit.Kind == kind) && (stars is null || unit.Stars == stars) && (mark is null || Has(unit, mark.Value, known)))
                .OrderBy(unit => unit.Code, StringComparer.Ordinal),
        ];
    }

    bool Has(Unit unit, Mark mark, RosterSnapshot known) => mark switch
    {
        Mark.Weak => unit.IsWeak,
        Mark.SixGood => unit.IsSixGood == true,
        Mark.Unserved => unit.ClosedOn is null && !known.ActiveAppointmentsAt(unit.Id, clock.Today).Any(),
        _ => unit.ClosedOn is not null,
    };

    Cell[] Row(Unit unit, OpenFindings open, RosterSnapshot known, Language language)
    {
        var appointees = known.AppointeesAt(unit.Id, clock.Today).ToList();
        return
        [
            new(unit.Code, RosterLinks.Unit(unit.Id, known).Href),
            new(unit.ClosedOn is null ? unit.Name : language[$"{unit.Name}（已撤销）", $"{unit.Name} (closed)"], RosterLinks.Unit(unit.Id, known).Href),
            PostNames.Of(unit.Kind, language),
            unit.Stars?.ToString(CultureInfo.InvariantCulture),
            unit.IsSixGood switch { true => new Cell(language["是", "Yes"], null, Tone.Good), false => language["否", "No"], null => "" },
            unit.IsWeak ? new Cell(language["薄弱", "Weak"], null, Tone.Warning) : "",
            appointees.Count == 1 ? RosterLinks.Person(appointees[0].Id, known) : string.Join('、', appointees.Select(person => person.Name)),
            string.Join('、', known.LiaisonsOf(unit.Id).Select(person => person.Name)),
            open.Open == 0 ? "" : new Cell(open.Open.ToString(CultureInfo.InvariantCulture), $"/findings?kind=finding&unit={Uri.EscapeDataString(unit.Code)}", open.Overdue > 0 ? Tone.Bad : Tone.None),
        ];
    }
}
