using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Leaves;

/// <summary>「请假 10.20-10.25 出差」「我明天请假」: an appointee's own leave.</summary>
public sealed partial class LeaveCommand : IChatCommand
{
    public string Name => "leave.tell";
    public Roles Audience => Roles.Appointee;
    public string Example => "请假 10.20-10.25 出差";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await LeaveDesk.TellAsync(request.Sender.Person, words, request, session, cancellationToken);

    [GeneratedRegex("^(?:我|本人)?(?:(?:要|想|需要|申请|特|因[病事公])?(?:请假|休假)" + LeaveForms.DaysAndReason + "|(?:要|想|因[病事公])?" + LeaveForms.DaysThenLeave + ")$")]
    private static partial Regex Words();
}

/// <summary>「销假」: back before the leave is over.</summary>
public sealed partial class LeaveEndCommand : IChatCommand
{
    public string Name => "leave.end";
    public Roles Audience => Roles.Appointee;
    public string Example => "销假";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await LeaveDesk.EndAsync(request.Sender.Person, request, session, cancellationToken);

    [GeneratedRegex("^(?:我)?(?:要|来)?销假了?$")]
    private static partial Regex Words();
}

/// <summary>「取消请假」, 「取消请假 10月20日」 where there are several.</summary>
public sealed partial class LeaveCancelCommand : IChatCommand
{
    public string Name => "leave.cancel";
    public Roles Audience => Roles.Appointee;
    public string Example => "取消请假";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await LeaveDesk.CancelAsync(request.Sender.Person, words, request, session, cancellationToken);

    [GeneratedRegex("^取消请假(?: ?(?<days>" + SpokenDays.OneDay + "))?$")]
    private static partial Regex Words();
}
