using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Findings.Commands;

/// <summary>「整改12：签名表已经用上」「问题12、13已整改」.</summary>
public sealed partial class RectifyCommand : IChatCommand
{
    public string Name => "finding.rectify";

    public Roles Audience => Roles.Liaison;

    public string Example => "整改12：签名表已经用上";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        await Rectification.RectifyAsync(FindingForms.Of(words), request, session, cancellationToken);

    [GeneratedRegex(
        "^(整改(问题|建议|#)?[ ]*" + FindingForms.Numbers + "[ ]*(号)?[ ]*(:.*|完成.{0,100}|$)|" + FindingForms.Named + FindingForms.Numbers + "[ ]*(号)?[ ]*(都)?(已|已经)?(整改|落实)(完成|完毕|到位|好|好了|了)?([,:。 ].*)?)$",
        RegexOptions.Singleline)]
    private static partial Regex Words();
}
