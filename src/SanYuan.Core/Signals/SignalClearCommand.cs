using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Signals;

/// <summary>「异常3 无问题 原因…」: somebody of the office has looked, and says what they found; without that nothing is cleared.</summary>
public sealed partial class SignalClearCommand : IChatCommand
{
    public string Name => "signal.clear";

    public Roles Audience => Roles.Office;

    public string Example => "异常3 无问题 两次都是例行检查";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await SignalEntries.FindAsync(words, session, cancellationToken) is not { } signal)
            return Reply.Refused("no_such_signal", SignalWords.Unknown(words.Folded("number")));
        if (signal.Status != SignalStatus.Open)
            return Reply.Refused("not_open", SignalWords.NotOpen(signal, request.Roster, request.Moment.Offset));
        var reason = words.Verbatim("reason");
        if (!reason.Any(char.IsLetterOrDigit))
            return Reply.Refused("no_reason", SignalWords.WhyClear(signal.Number));
        await session.Signals.ClearAsync(signal.Number, reason, request.AsChange(), cancellationToken);
        return new Reply(SignalWords.Cleared(signal.Number, reason));
    }

    [GeneratedRegex("^异常(提示)?" + SignalEntries.Number + "[\\s,:]*(无|没|没有)问题[\\s,:;。]*(原因(是|[\\s:,]+|$))?[\\s,:]*(?<reason>.*)$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
