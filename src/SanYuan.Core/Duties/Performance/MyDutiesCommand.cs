using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Performance;

/// <summary>「我的职责」: what the sender owes in this month, quarter and year, with the entries that prove what is done.</summary>
public sealed partial class MyDutiesCommand : IChatCommand
{
    public string Name => "duty.mine";
    public Roles Audience => Roles.Appointee;
    public string Example => "我的职责";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var own = await DutyLedger.OfPersonAsync(request.Sender.Person.Id, DutyLedger.PeriodsOf(request.Today), request.Today, request.Roster, session, cancellationToken);
        return new Reply(PerformanceWords.Mine(own, request.Sender.Roles, request.Roster));
    }

    [GeneratedRegex("^(?:看看?)?我的职责(?:有哪些|是什么)?$")]
    private static partial Regex Words();
}
