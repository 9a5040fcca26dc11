using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders;

/// <summary>Everything open in the county today, of all capabilities.</summary>
public sealed class OpenThings(IEnumerable<IReminderSource> sources)
{
    /// <summary>For those alone who act in some role today: whoever has left hears nothing more. What was due first stands first.</summary>
    public Task<IReadOnlyList<ReminderItem>> ReadAsync(DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        ReadAsync(null, today, roster, session, cancellationToken);

    /// <summary>The same of one person: their question must not read what the county has open.</summary>
    public Task<IReadOnlyList<ReminderItem>> OfAsync(PersonId person, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken) =>
        ReadAsync(person, today, roster, session, cancellationToken);

    async Task<IReadOnlyList<ReminderItem>> ReadAsync(PersonId? of, DateOnly today, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var items = new List<ReminderItem>();
        foreach (var source in sources)
            items.AddRange((await source.OpenAsync(of, today, roster, session, cancellationToken)).Where(item => of is null || item.Receiver == of));
        var acting = items.Select(item => item.Receiver).Distinct().Where(person => roster.RolesOf(person, today) != Roles.None).ToHashSet();
        return [.. items.Where(item => acting.Contains(item.Receiver)).DistinctBy(item => (item.Receiver, item.Key)).OrderBy(item => item.Due).ThenBy(item => item.Key, StringComparer.Ordinal)];
    }
}
