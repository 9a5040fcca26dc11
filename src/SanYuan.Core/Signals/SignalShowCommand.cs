using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Signals;

/// <summary>「异常提示3」 shows the two texts one beside the other, and what became of the signal.</summary>
public sealed partial class SignalShowCommand : IChatCommand
{
    public string Name => "signal.show";

    public Roles Audience => Roles.Office;

    public string Example => "异常提示3";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await SignalEntries.FindAsync(words, session, cancellationToken) is not { } signal)
            return Reply.Refused("no_such_signal", SignalWords.Unknown(words.Folded("number")));
        return new Reply(SignalWords.One(signal, await SignalEntries.OfAsync([signal], session, cancellationToken), request.Roster, request.Moment.Offset));
    }

    [GeneratedRegex("^(看|查看)?异常提示" + SignalEntries.Number + "$")]
    private static partial Regex Words();
}
