using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>Terms that end within 30 days, and those untrained 14 days before their start: for the office and the selecting unit.</summary>
public sealed class TermReminders : IReminderSource
{
    /// <summary>Days.</summary>
    const int BeforeEnd = 30;

    const int BeforeStart = 14;

    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var items = new List<ReminderItem>();
        foreach (var term in roster.Appointments.Where(term => !term.IsSecondment && (term.End is null || term.End >= today)))
        {
            if (term.IsUntrained && term.Start <= today.AddDays(BeforeStart))
                items.AddRange(Receivers(term, roster).Select(receiver => Untrained(term, receiver, roster)));
            else if (!term.IsUntrained && term.End is { } end && end <= today.AddDays(BeforeEnd)
                && await session.Handovers.OfAppointmentAsync(term.Number, cancellationToken) is null)
                items.AddRange(Receivers(term, roster).Select(receiver => Ends(term, end, receiver, roster)));
        }
        return items;
    }

    static IEnumerable<PersonId> Receivers(Appointment term, RosterSnapshot roster) =>
        AppointmentNotices.Office(roster).Concat(AppointmentNotices.SelectingUnit(term.SelectingUnit, roster)).Distinct();

    static ReminderItem Ends(Appointment term, DateOnly end, PersonId receiver, RosterSnapshot roster) =>
        new(receiver, $"term:{term.Number}:ends:{end:yyyyMMdd}", $"聘任{term.Number} {AppointmentWords.Who(term, roster)} {end:M月d日}到期",
            new Why($"聘任到期前{BeforeEnd}天提醒党建办和选派单位。", $"任期{AppointmentWords.Term(term)}，还没有人接任。"))
        {
            Due = end,
            Answer = roster.Office.Any(person => person.Id == receiver) ? $"交接 {AppointmentWords.Name(term, roster)} → 姓名" : "",
        };

    static ReminderItem Untrained(Appointment term, PersonId receiver, RosterSnapshot roster) =>
        new(receiver, $"term:{term.Number}:untrained", $"聘任{term.Number} {AppointmentWords.Who(term, roster)} {term.Start:M月d日}上岗，还没培训",
            new Why($"上岗前{BeforeStart}天还没有培训合格的，提醒党建办和选派单位。", $"任期{AppointmentWords.Term(term)}，没有培训合格的记录。"))
        {
            Due = term.Start,
            Answer = roster.Office.Any(person => person.Id == receiver) ? $"培训合格 {AppointmentWords.Name(term, roster)} 日期" : "",
        };
}
