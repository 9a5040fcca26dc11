using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Reminders;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Chasing;

/// <summary>「催报」: whom a reminder of this month's report would go to; nothing is sent yet.</summary>
public sealed partial class ChaseCommand(CountyClock clock) : IChatCommand
{
    public string Name => "report.chase";
    public Roles Audience => Roles.Office;
    public string Example => "催报";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var plan = await ChasePlan.ReadAsync(clock, request.Roster, session, cancellationToken);
        if (plan.Owing == 0)
            return new Reply(ChaseWords.NobodyOwes);
        await session.DigestLog.KeepPreviewAsync(request.Sender.Person.Id, request.Today, request.Moment, isConfirmed: false, cancellationToken);
        return new Reply(ChaseWords.Preview(plan));
    }

    [GeneratedRegex("^(?:我要|帮我)?催报(?:一下|告)?$")]
    private static partial Regex Words();
}

/// <summary>「确认催报」: sends them, one message each; it counts as the day's reminder, so that nobody is asked twice.</summary>
public sealed partial class ConfirmChaseCommand(CountyClock clock, QuietHours quiet) : IChatCommand
{
    public string Name => "report.chase.confirm";
    public Roles Audience => Roles.Office;
    public string Example => "确认催报";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var sender = request.Sender.Person.Id;
        if (await session.DigestLog.PreviewedAsync(sender, request.Today, cancellationToken) is null)
            return Reply.Refused("not_previewed", ChaseWords.PreviewFirst);
        var plan = await ChasePlan.ReadAsync(clock, request.Roster, session, cancellationToken);
        foreach (var person in plan.Asked)
            await AskAsync(person.Id, plan.Month, request, session, cancellationToken);
        await session.DigestLog.KeepPreviewAsync(sender, request.Today, request.Moment, isConfirmed: true, cancellationToken);
        return new Reply(ChaseWords.Done(plan));
    }

    async Task AskAsync(PersonId person, Period month, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var item = ChaseReminders.Item(person, month, request.Today);
        var key = $"chase:{request.Today:yyyyMMdd}:{person.Value}";
        var message = new OutboundMessage(person, OutboundKind.Reminder, ReminderWords.Say([item]), PlatformStroke.Avoid(quiet.Allow(request.Moment), key), key) { Why = item.Why };
        if (await session.Outbox.AddAsync(message, request.Moment, cancellationToken))
            await session.Reminders.SayAsync(person, request.Today, key, [item], cancellationToken);
    }

    [GeneratedRegex("^确认(?:催报|催报告)$")]
    private static partial Regex Words();
}
