using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Assessment.Rules;

/// <summary>「考核规则」: by what everybody is scored; whoever is may read it.</summary>
public sealed partial class RuleListCommand : IChatCommand
{
    public string Name => "assessment.rules";
    public Roles Audience => IChatCommand.AnyRole;
    public string Example => "考核规则";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        new(RuleWords.List(await AssessmentDesk.BookAsync(session, cancellationToken)));

    [GeneratedRegex("^(?:看看?)?考核(?:规则|办法|标准)$")]
    private static partial Regex Words();
}
