using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Performance;

/// <summary>
/// Reminds a person of an own duty five working days before the period's last working day, on it, and once when it is late; then the selecting unit
/// (three working days after the period) and the office (five) hear of those who are late, one line for each period.
/// </summary>
public sealed class DutyReminders : IReminderSource
{
    /// <summary>Working days after a period.</summary>
    const int ToSelectingUnit = 3;
    const int ToOffice = 5;

    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var periods = DutyLedger.PeriodsOf(today);
        var all = await DutyLedger.OfPeopleAsync([.. periods, .. periods.Select(one => one.Previous)], today, roster, session, cancellationToken);
        var late = all.Where(one => one.State == DutyState.Late).ToList();
        return
        [
            .. all.Select(one => Own(one, today, roster)).OfType<ReminderItem>(),
            .. late.GroupBy(one => one.Period).SelectMany(period => Ladder(period.Key, [.. period], today, roster)),
        ];
    }

    static ReminderItem? Own(Obligation one, DateOnly today, RosterSnapshot roster)
    {
        var step = one.State switch
        {
            DutyState.Owed => today >= one.Period.LastWorkingDay(roster.Calendar) ? "last" : "soon",
            DutyState.Late => "late",
            _ => null,
        };
        return step is null ? null : new ReminderItem(one.Person!.Value, $"duty:{one.Rule.Number}:{one.Unit.Value}:{one.Period.Key}:{step}", ReminderLines.Own(one), ReminderLines.Why(one))
        {
            Due = one.Period.To,
            Answer = ReminderLines.Answer,
        };
    }

    static IEnumerable<ReminderItem> Ladder(DutyPeriod period, IReadOnlyList<Obligation> late, DateOnly today, RosterSnapshot roster)
    {
        if (today >= period.After(ToSelectingUnit, roster.Calendar))
            foreach (var hearer in roster.People.Where(person => person.Identities.HasFlag(Roles.SelectingUnit)))
                if (late.Where(one => UnitScope.IsSentBy(hearer, one.SelectingUnit, roster)).ToList() is { Count: > 0 } sent)
                    yield return Told(hearer.Id, period, "selecting", sent, roster);
        if (today >= period.After(ToOffice, roster.Calendar))
            foreach (var hearer in roster.Office)
                yield return Told(hearer.Id, period, "office", late, roster);
    }

    static ReminderItem Told(PersonId hearer, DutyPeriod period, string step, IReadOnlyList<Obligation> late, RosterSnapshot roster) =>
        new(hearer, $"duty:{period.Key}:{step}", ReminderLines.Others(period, late, roster), ReminderLines.WhyOthers(period, late)) { Due = period.To, Answer = "未履职" };
}
