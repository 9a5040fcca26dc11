using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.QuarterlyReports;

/// <summary>
/// A measure from three working days before its last day on, for whoever is responsible; a unit's liaisons answer for it, and where nobody was
/// found responsible, whoever entered it.
/// </summary>
public sealed class MeasureReminders : IReminderSource
{
    /// <summary>Working days.</summary>
    const int Ahead = 3;

    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
    [
        .. from measure in await session.Measures.OpenAsync(cancellationToken)
           where roster.Calendar.AddWorkingDays(measure.Content.DueOn, -Ahead) <= today
           from receiver in Receivers(measure, roster)
           select new ReminderItem(receiver, $"measure:{measure.Number}:{measure.Content.DueOn:yyyyMMdd}", MeasureWords.Remind(measure, today), MeasureWords.Why(measure))
           {
               Answer = $"措施{measure.Number}完成",
               Due = measure.Content.DueOn,
           },
    ];

    static List<PersonId> Receivers(Measure measure, RosterSnapshot roster)
    {
        var answering = measure.Content.People.Concat(measure.Content.Units.SelectMany(roster.LiaisonsOf).Select(person => person.Id)).Distinct().ToList();
        return answering.Count > 0 ? answering : [measure.Content.ToldBy];
    }
}
