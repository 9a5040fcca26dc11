using System.Globalization;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Duties;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Duties;

/// <summary>What stands of a duty in tables.</summary>
internal static class DutyCells
{
    public static string Name(DutyState state, Language language) => state switch
    {
        DutyState.Done => language["完成", "Done"],
        DutyState.Excused => language["请假免", "Excused"],
        DutyState.NotYetDue => language["未到期", "Not yet due"],
        DutyState.Owed => language["待完成", "Owed"],
        _ => language["逾期", "Overdue"],
    };

    public static Tone ToneOf(DutyState state) => state switch
    {
        DutyState.Done => Tone.Good,
        DutyState.Owed => Tone.Warning,
        DutyState.Late => Tone.Bad,
        _ => Tone.None,
    };

    public static Cell[] Row(Obligation one, RosterSnapshot known, Language language) =>
    [
        one.Person is { } person ? RosterLinks.Person(person, known) : RosterLinks.Unit(one.Unit, known),
        RosterLinks.Unit(one.Unit, known),
        KindNames.Duty(one.Rule, language),
        KindNames.Of(one.Period, language),
        new(Name(one.State, language), null, ToneOf(one.State)),
        new($"{one.Entries.Count.ToString(CultureInfo.InvariantCulture)}/{one.Rule.Count.ToString(CultureInfo.InvariantCulture)}", one.Entries.Count > 0 ? Behind(one, known) : null),
        Proof(one, known, language),
    ];

    /// <summary>The entry that did it; of several, the ledger of those days.</summary>
    public static Cell Proof(Obligation one, RosterSnapshot known, Language language) => one.Entries switch
    {
        [] => "",
        [var only] => new Cell($"{only}", $"/ledger/{only.Value}"),
        [var first, ..] => new Cell(language[$"{first}等{one.Entries.Count}条", $"{first} and {one.Entries.Count - 1} more"], Behind(one, known)),
    };

    public static string Counts(IReadOnlyCollection<Obligation> some, Language language)
    {
        var states = Enum.GetValues<DutyState>().Select(state => (Name: Name(state, language), Count: some.Count(one => one.State == state))).Where(one => one.Count > 0);
        return language[$"共{some.Count}项", $"{some.Count} in all"] + (some.Count == 0 ? "" : language["：", ": "] + string.Join(language["，", ", "], states.Select(one => $"{one.Name}{one.Count}")));
    }

    static string Behind(Obligation one, RosterSnapshot known)
    {
        var who = one.Person is { } person ? $"person={Uri.EscapeDataString(known.PersonById(person)?.Code ?? "")}" : $"unit={Uri.EscapeDataString(known.UnitById(one.Unit)?.Code ?? "")}";
        return $"/ledger?{who}&from={one.Period.From:yyyy-MM-dd}&to={one.Period.To:yyyy-MM-dd}&status=recorded";
    }
}
