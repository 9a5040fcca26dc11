using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>「服务情况」: how often people were asked this month, and how much of it was of use (mechanism: a service that reports on itself).</summary>
public sealed partial class AskingCommand : IChatCommand
{
    public string Name => "reminder.asking";

    public Roles Audience => Roles.Office | Roles.Leader;

    public string Example => "服务情况";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var month = new DateOnly(request.Today.Year, request.Today.Month, 1);
        var from = words.Has("last") ? month.AddMonths(-1) : month;
        var figures = await session.Reminders.FiguresAsync(from, from.AddMonths(1).AddDays(-1), Asking.UsefulDays, cancellationToken);
        return new Reply(ReminderWords.Asking($"{from:yyyy年M月}", figures));
    }

    [GeneratedRegex("^((?<last>上个?月)|本月|这个月)?(服务情况|打扰情况|提醒情况)$")]
    private static partial Regex Words();
}
