using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Duties.Rules;

/// <summary>「职责」: the rules by which everybody is measured, numbered.</summary>
public sealed partial class DutyListCommand : IChatCommand
{
    public string Name => "duty.list";
    public Roles Audience => Roles.Office | Roles.Administrator | Roles.Leader;
    public string Example => "职责";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        new(DutyWords.List((await DutyLedger.BookAsync(session, cancellationToken)).Newest));

    [GeneratedRegex("^职责(?:清单|规定|有哪些)?$")]
    private static partial Regex Words();
}
