using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Signals;

/// <summary>「异常提示」 lists what waits to be looked at, the oldest first.</summary>
public sealed partial class SignalListCommand : IChatCommand
{
    public string Name => "signal.list";

    public Roles Audience => Roles.Office;

    public string Example => "异常提示";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var open = await session.Signals.OpenAsync(SignalWords.MostShown, cancellationToken);
        if (open.Count == 0)
            return new Reply(SignalWords.NoneOpen);
        var entries = await SignalEntries.OfAsync(open, session, cancellationToken);
        return new Reply(SignalWords.Open(open, await session.Signals.CountOpenAsync(cancellationToken), entries, request.Roster));
    }

    [GeneratedRegex("^(看|查看)?异常提示(列表)?$")]
    private static partial Regex Words();
}
