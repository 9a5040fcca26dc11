using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「共性问题」: the county's for the office, a supervisor's own sectors.</summary>
public sealed partial class CommonCommand : IChatCommand
{
    public string Name => "finding.common";

    public Roles Audience => Roles.Office | Roles.Administrator | Roles.Leader | Roles.Supervisor;

    public string Example => "共性问题";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var scope = await FindingAccess.ScopeAsync(request, session, cancellationToken);
        var problems = (await CommonProblems.ReadAsync(request.Moment.AddMilliseconds(1), request.Roster, session, cancellationToken)).Where(one => scope.All || one.Units.All(unit => scope.Units.Contains(unit.Id))).ToList();
        return new Reply(problems.Count == 0 ? CommonWords.None : CommonWords.List(problems));
    }

    [GeneratedRegex("^(有哪些|看看|看一下|查看)?共性问题(有哪些|清单|列一下)?$")]
    private static partial Regex Words();
}
