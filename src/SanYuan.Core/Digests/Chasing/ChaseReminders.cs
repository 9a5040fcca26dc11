using System.Globalization;
using SanYuan.Core.Duties.Performance;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Chasing;

/// <summary>
/// What people were asked for by 「催报」 stays open until they report: it stands in their 「待办」, can be put off, and counts as answered only when the ledger
/// has the report. It is never said again by itself.
/// </summary>
public sealed class ChaseReminders : IReminderSource
{
    const string Prefix = "report:";

    public async Task<IReadOnlyList<ReminderItem>> OpenAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var said = await session.Reminders.UnsettledAsync(Prefix, cancellationToken);
        var open = new List<ReminderItem>();
        foreach (var month in said.GroupBy(item => item.Subject[Prefix.Length..]))
        {
            if (!Period.TryParse(month.Key, out var period))
                continue;
            var people = month.Select(item => item.Person).Distinct().ToList();
            var told = (await session.Digests.PartAsync(period.From, period.To, new EntryFilter(null, people), cancellationToken)).Entries.Select(one => one.Appointee).ToHashSet();
            open.AddRange(month.Where(item => !told.Contains(item.Person)).Select(item => Item(item.Person, period, DayOf(item.Key))));
        }
        return open;
    }

    internal static ReminderItem Item(PersonId person, Period month, DateOnly day) =>
        new(person, $"{Prefix}{month.Key}:{day:yyyyMMdd}", ChaseWords.Line(month), ChaseWords.Why(month)) { Due = month.To, Answer = ReminderLines.Answer };

    static DateOnly DayOf(string key) => DateOnly.ParseExact(key.AsSpan(key.LastIndexOf(':') + 1), "yyyyMMdd", CultureInfo.InvariantCulture);
}
