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

    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        IReadOnlyList<DutyPeriod> current = DutyLedger.PeriodsOf(today);
        IReadOnlyList<DutyPeriod> periods = [.. current, .. current.Select(one => one.Previous)];
        if (of is { } person)
        {
            var own = await DutyLedger.OfPersonAsync(person, periods, today, roster, session, cancellationToken);
            // Nothing is late before its period is over and its grace too.
            var late = HearsOfOthers(person, roster)
                ? await DutyLedger.OfPeopleAsync(periods.Where(one => today >= one.After(ToSelectingUnit, roster.Calendar)), today, roster, session, cancellationToken)
                : [];
            return Of(own, late, today, roster);
        }
        var all = await DutyLedger.OfPeopleAsync(periods, today, roster, session, cancellationToken);
        return Of(all, all, today, roster);
    }

    static bool HearsOfOthers(PersonId person, RosterSnapshot roster) =>
        roster.PersonById(person)?.Identities.HasFlag(Roles.SelectingUnit) == true || roster.Office.Any(one => one.Id == person);

    static IReadOnlyList<ReminderItem> Of(IReadOnlyList<Obligation> own, IReadOnlyList<Obligation> others, DateOnly today, RosterSnapshot roster) =>
    [
        .. own.Select(one => Own(one, today, roster)).OfType<ReminderItem>(),
        .. others.Where(one => one.State == DutyState.Late).GroupBy(one => one.Period).SelectMany(period => Ladder(period.Key, [.. period], today, roster)),
    ];

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
