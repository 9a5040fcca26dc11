using SanYuan.Core.WorkingDays;

namespace SanYuan.Bot.Tests.Rehearsal.Recount;

/// <summary>One thing owed in one period. State: done, excused, not_yet, owed, late.</summary>
internal sealed record Obligation(DutyRule Rule, Span Period, long Unit, long? Person, string State);

/// <summary>What people and branches owe and did, by docs/duties.md, day by day and entry by entry.</summary>
internal static class Duties
{
    /// <summary>Working days without leave that somebody must have been in office, to owe what a period asks.</summary>
    const int LeastDays = 5;

    static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Official;

    /// <summary>The months, quarters and years within a period that have begun and were not over when the ledger began.</summary>
    static IEnumerable<Span> Within(Span span, Ledger ledger) =>
        from one in Enumerable.Range(1, 12).Select(month => Span.Month(span.From.Year, month))
            .Concat(Enumerable.Range(1, 4).Select(quarter => Span.Quarter(span.From.Year, quarter)))
            .Append(Span.Year(span.From.Year))
        where span.Kind is "month" or "quarter" or "year" && one.From >= span.From && one.To <= span.To && one.From <= ledger.Today && one.To >= ledger.Began
        select one;

    /// <summary>Of each rule the version that holds on the period's last day, if it is on and asks by periods of this length.</summary>
    static IEnumerable<DutyRule> RulesFor(Span period, Ledger ledger) =>
        ledger.Rules.Where(rule => rule.From <= period.To).GroupBy(rule => rule.Number).Select(versions => versions.Last())
            .Where(rule => rule.IsActive && rule.Every == period.Kind).OrderBy(rule => rule.Number);

    public static IReadOnlyList<Obligation> OfPeople(Span span, Ledger ledger) =>
    [
        .. from period in Within(span, ledger)
           from rule in RulesFor(period, ledger)
           from term in ledger.Terms
           where term.Role == rule.Bearer && term.Acts(period.To)
           let inOffice = DaysOf(period).Where(day => Calendar.IsWorkingDay(day) && term.Acts(day)).ToList()
           where inOffice.Count >= LeastDays
           let done = ledger.Entries.Count(entry => entry.Person == term.Person && period.Holds(entry.Day) && Fits(entry, rule) && (term.Role == "supervisor" || entry.Unit == term.Unit))
           let present = inOffice.Count(day => !ledger.Leaves.Any(leave => leave.Person == term.Person && leave.First <= day && day <= leave.Last))
           select new Obligation(rule, period, term.Unit, term.Person, done >= rule.Count ? "done" : present < LeastDays ? "excused" : StateOf(rule, period, ledger.Today)),
    ];

    public static IReadOnlyList<Obligation> OfBranches(Span span, Ledger ledger) =>
    [
        .. from period in Within(span, ledger)
           from rule in RulesFor(period, ledger)
           from unit in ledger.Branches.OrderBy(unit => unit.Code, StringComparer.Ordinal)
           where rule.Bearer == "branch" || rule.Bearer == unit.Kind
           let done = ledger.Entries.Count(entry => entry.Unit == unit.Id && period.Holds(entry.Day) && Fits(entry, rule))
           select new Obligation(rule, period, unit.Id, null, done >= rule.Count ? "done" : StateOf(rule, period, ledger.Today)),
    ];

    /// <summary>Whoever says that they supervised has inspected.</summary>
    static bool Fits(Entry entry, DutyRule rule) =>
        rule.Types.Count == 0 || (entry.Type is { } type && rule.Types.Contains(type)) || (entry.IsSupervision && rule.Bearer == "supervisor" && rule.Types.Contains("supervision_inspection"));

    static string StateOf(DutyRule rule, Span period, DateOnly today)
    {
        if (today > Calendar.AddWorkingDays(period.To, rule.Grace))
            return "late";
        return today >= Calendar.AddWorkingDays(LastWorkingDay(period), -5) ? "owed" : "not_yet";
    }

    public static DateOnly LastWorkingDay(Span period) => Calendar.IsWorkingDay(period.To) ? period.To : Calendar.PreviousWorkingDay(period.To);

    static IEnumerable<DateOnly> DaysOf(Span period) => Enumerable.Range(0, period.To.DayNumber - period.From.DayNumber + 1).Select(period.From.AddDays);
}
