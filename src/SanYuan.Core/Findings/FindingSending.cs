using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings;

/// <summary>What goes to one liaison in one message, verbatim.</summary>
/// <param name="Key">Unique for ever.</param>
/// <param name="Now">With the county's offset: its day is the one the last day is counted from.</param>
/// <param name="DueAt">When the message may go out.</param>
internal sealed record FindingPost(Person Liaison, IReadOnlyList<FindingCase> Findings, string Key, DateTimeOffset Now, DateTimeOffset DueAt);

/// <summary>Sends findings to liaisons, and keeps that they were sent (mechanism 8).</summary>
internal static class FindingSending
{
    public static readonly Why Why = new("三员发现的问题和提的建议，原话反馈给派驻单位（定期反馈）。", "您是该单位联络员。想改接收方式，回「问题随时告诉我」或「问题每天汇总」。");

    /// <summary>Sends at once what may not wait: urgent ones, and all to a liaison who wants it so. Everything else waits for the day's bundle.</summary>
    /// <param name="findings">Read again before they are sent.</param>
    /// <param name="key">Begins the keys of the messages.</param>
    public static async Task SendNowAsync(IReadOnlyList<FindingCase> findings, string key, DateTimeOffset now, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var unit in findings.GroupBy(one => one.Unit))
            foreach (var liaison in roster.LiaisonsOf(unit.Key))
            {
                var pace = await session.FindingDeliveries.PaceAsync(liaison.Id, cancellationToken);
                var numbers = unit.Where(one => pace == FindingPace.AtOnce || (one.IsUrgent && pace != FindingPace.Daily)).Select(one => one.Number).ToList();
                if (numbers.Count > 0)
                {
                    var done = await session.FindingDeliveries.DoneAsync(numbers, cancellationToken);
                    numbers.RemoveAll(number => done.Contains(new FindingDelivery(number, liaison.Id)));
                }
                if (numbers.Count > 0)
                {
                    var fresh = await session.FindingLife.FindAsync(numbers, cancellationToken);
                    await SendAsync(new FindingPost(liaison, fresh, $"{key}:{fresh[0].Number}:{liaison.Id.Value}", now, now), roster, session, cancellationToken);
                }
            }
    }

    /// <returns>False when it had been sent before.</returns>
    public static async Task<bool> SendAsync(FindingPost post, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(post.Now.DateTime);
        var due = roster.Calendar.AddWorkingDays(today, FindingRules.DaysToRectify);
        var roots = (await session.FindingLife.FindAsync([.. post.Findings.Select(one => one.Repeats).OfType<long>()], cancellationToken)).ToDictionary(one => one.Number);
        var sent = post.Findings.Select(one => (Finding: AsSent(one, post.Now, due), Root: one.Repeats is { } root ? AsDue(roots[root], due) : null)).ToList();
        var texts = FindingMessages.Write(sent, today, roster);
        for (var part = 0; part < texts.Count; part++)
        {
            var message = new OutboundMessage(post.Liaison.Id, OutboundKind.Finding, texts[part], post.DueAt, part == 0 ? post.Key : $"{post.Key}:{part + 1}") { Why = Why };
            if (!await session.Outbox.AddAsync(message, post.Now, cancellationToken))
                return false;
        }
        foreach (var before in post.Findings)
            await KeepAsync(before, post, due, session, cancellationToken);
        return true;
    }

    static async Task KeepAsync(FindingCase before, FindingPost post, DateOnly due, ILedgerSession session, CancellationToken cancellationToken)
    {
        await session.FindingDeliveries.AddAsync(new FindingDelivery(before.Number, post.Liaison.Id), post.Now, cancellationToken);
        if (before.SentAt is null)
        {
            var after = AsSent(before, post.Now, due);
            await session.FindingLife.StepAsync(before, after, Sent(before.Number, post, after.DueOn), cancellationToken);
        }
        if (before.Repeats is { } number && await session.FindingLife.FindAsync(number, cancellationToken) is { } root && AsDue(root, due) is var dated && dated != root)
            await session.FindingLife.StepAsync(root, dated, Sent(number, post, due) with { Other = before.Number }, cancellationToken);
    }

    static FindingStep Sent(long number, FindingPost post, DateOnly? due) => new(number, FindingStepKind.Sent, null, post.Now, null) { DueOn = due };

    static FindingCase AsSent(FindingCase one, DateTimeOffset now, DateOnly due) => one.SentAt is not null ? one : one with
    {
        Status = one.Status == FindingStatus.Open ? FindingStatus.Sent : one.Status,
        SentAt = now,
        DueOn = one.Kind == FindingKind.Finding && one.Status != FindingStatus.Repeated ? due : null,
    };

    /// <summary>What was closed and is seen again gets its last day when the unit hears of it.</summary>
    static FindingCase AsDue(FindingCase root, DateOnly due) => root is { Status: FindingStatus.Reopened, DueOn: null } ? root with { DueOn = due } : root;
}
