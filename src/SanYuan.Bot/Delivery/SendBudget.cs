using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Delivery;

/// <summary>Keeps below what a platform silently drops: so many messages a minute and an hour for each member.</summary>
internal sealed class SendBudget(IReadOnlyDictionary<PersonId, SentCount> sent)
{
    /// <summary>How long somebody over the limit waits.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    readonly Dictionary<PersonId, int> _taken = [];

    public static async Task<SendBudget> ReadAsync(ILedgerSession session, IEnumerable<OutboxEntry> entries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = entries.Select(entry => entry.Message.Receiver).Distinct().ToList();
        return new SendBudget(await session.Delivery.SentCountsAsync(people, now, cancellationToken));
    }

    /// <summary>Takes one message of the person's budget.</summary>
    /// <returns>False when none is left.</returns>
    public bool Take(PersonId person, SendLimits limits)
    {
        var count = sent.GetValueOrDefault(person);
        var taken = _taken.GetValueOrDefault(person);
        if (count.LastMinute + taken >= limits.MemberAMinute || count.LastHour + taken >= limits.MemberAnHour)
            return false;
        _taken[person] = taken + 1;
        return true;
    }
}
