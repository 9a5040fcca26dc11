using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.Delivery;

/// <summary>Keeps below what a platform silently drops: WeCom takes 30 messages a minute and 1000 an hour for each member (document 90236).</summary>
internal sealed class SendBudget
{
    const int PerMinute = 30;
    const int PerHour = 1000;

    /// <summary>How long somebody over the limit waits.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    readonly Dictionary<PersonId, int> _left = [];

    public static async Task<SendBudget> ReadAsync(ILedgerSession session, IReadOnlyCollection<PersonId> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var minute = await session.Outbox.SentCountsAsync(people, now.AddMinutes(-1), cancellationToken);
        var hour = await session.Outbox.SentCountsAsync(people, now.AddHours(-1), cancellationToken);
        var budget = new SendBudget();
        foreach (var person in people)
            budget._left[person] = Math.Min(PerMinute - minute.GetValueOrDefault(person), PerHour - hour.GetValueOrDefault(person));
        return budget;
    }

    /// <summary>Takes one message of the person's budget.</summary>
    /// <returns>False when none is left.</returns>
    public bool Take(PersonId person) => _left[person]-- > 0;
}
