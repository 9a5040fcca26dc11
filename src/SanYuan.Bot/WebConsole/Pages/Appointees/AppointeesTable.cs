using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Appointees;

/// <summary>Appointments a reader may know of, by person: a selecting unit its own people, a liaison who is posted to the unit.</summary>
internal sealed class AppointeesTable(ILedger ledger, CurrentRoster roster, CountyClock clock) : ITable
{
    enum Which
    {
        Active,
        Coming,
        Ended,
    }

    public string Name => "appointees";

    public Roles OpenTo => OpenToAttribute.County | Roles.SelectingUnit | Roles.Liaison;

    public string Title(Language language) => language["三员", "Appointees"];

    public IReadOnlyList<Filter> Filters(TableQuestion question)
    {
        var language = question.Language;
        return
        [
            new("words", language["姓名或编码", "Name or code"], FilterKind.Text),
            new("role", language["职务", "Role"], FilterKind.Choice, PostNames.RoleOptions(language)),
            new("unit", language["单位", "Unit"], FilterKind.Text) { Suggestions = RosterFinder.UnitNames(roster.View.Snapshot) },
            new("state", language["状态", "State"], FilterKind.Choice, [new("active", language["在任", "In office"]), new("coming", language["待上任", "To begin"]), new("ended", language["已离任", "Ended"])]),
        ];
    }

    public async Task<TableData> ReadAsync(TableQuestion question, CancellationToken cancellationToken)
    {
        var (language, known) = (question.Language, roster.View.Snapshot);
        var fitting = Fitting(question, known);
        var shown = question.Errors.Count > 0 ? [] : Behind(fitting, question.After).Take(question.Limit).ToList();
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var reach = Reach.Of(question.Visitor, known);
        var counts = shown.Count == 0 ? [] : (await ledger.ReadAsync(
            (session, token) => session.Browser.EntryCountsAsync([.. shown.Select(held => held.Person).Distinct()], reach.Units, month, token), cancellationToken)).ToDictionary(one => one.Person);
        return new TableData(
            [
                new(language["编码", "Code"]), new(language["姓名", "Name"]), new(language["职务", "Role"]), new(language["单位", "Unit"]), new(language["状态", "State"]), new(language["选派单位", "Selected by"]),
                new(language["任期", "Term"]), new(language["本月记录", "Entries this month"], IsNumber: true), new(language["最近记录", "Last entry"]),
            ],
            [.. shown.Select(held => Row(held, counts.TryGetValue(held.Person, out var count) ? count : null, month, question, known))],
            shown.Count == question.Limit ? shown[^1].Number.ToString(CultureInfo.InvariantCulture) : null)
        {
            Note = question.Errors.Count > 0 ? null : language[$"共{fitting.Count}条聘任", $"{fitting.Count} appointments"],
        };
    }

    IReadOnlyList<Appointment> Fitting(TableQuestion question, RosterSnapshot known)
    {
        var (words, role, which) = (question.Text("words"), question.Choice<Roles>("role"), question.Choice<Which>("state"));
        var unit = question.Find("unit", text => RosterFinder.Unit(text, known));
        var visible = Visible(question.Visitor, known);
        return
        [
            .. known.Appointments.Where(visible)
                .Where(held => (role is null || held.Role == role) && (unit is null || held.Unit == unit.Id) && (which is null || Of(held.StateOn(clock.Today)) == which))
                .Where(held => words is null || (known.PersonById(held.Person) is { } person && (person.Name.Contains(words, StringComparison.Ordinal) || person.Code.Contains(words, StringComparison.OrdinalIgnoreCase)))),
        ];
    }

    /// <summary>Terms are read as chat gives them; who is posted to a unit today, by whoever reads about how people do there.</summary>
    Func<Appointment, bool> Visible(Visitor visitor, RosterSnapshot known)
    {
        var units = visitor.IsAny(Roles.Liaison) ? Scopes.Units(visitor, clock.Today, known).Select(unit => unit.Id).ToHashSet() : [];
        var isWhole = UnitScope.IsWhole(visitor.Roles);
        return held => PostNames.MaySeeTerm(visitor, held, known) || (held.IsActiveOn(clock.Today) && (isWhole || units.Contains(held.Unit)));
    }

    static IEnumerable<Appointment> Behind(IReadOnlyList<Appointment> fitting, string? after) =>
        int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && fitting.Any(held => held.Number == last) ? fitting.SkipWhile(held => held.Number != last).Skip(1) : fitting;

    Cell[] Row(Appointment held, EntryCount? count, DateOnly month, TableQuestion question, RosterSnapshot known)
    {
        var person = known.PersonById(held.Person)!;
        var (address, seesTerm) = (RosterLinks.Person(person.Id, known).Href, PostNames.MaySeeTerm(question.Visitor, held, known));
        return
        [
            new(person.Code, address),
            new(person.Name, address),
            PostNames.Of(held, question.Language),
            RosterLinks.Unit(held.Unit, known),
            PostNames.State(held, clock.Today, question.Language),
            seesTerm && held.SelectingUnit is { } unit ? RosterLinks.Unit(unit, known) : "",
            seesTerm ? PostNames.Term(held, question.Language) : "",
            count is { Recent: > 0 } some ? new Cell(some.Recent.ToString(CultureInfo.InvariantCulture), $"/ledger?person={Uri.EscapeDataString(person.Code)}&from={month:yyyy-MM-dd}&status=recorded") : "",
            count is { } last ? $"{last.Last:yyyy-MM-dd}" : "",
        ];
    }

    static Which Of(AppointmentState state) => state switch
    {
        AppointmentState.Active => Which.Active,
        AppointmentState.Ended => Which.Ended,
        _ => Which.Coming,
    };
}
