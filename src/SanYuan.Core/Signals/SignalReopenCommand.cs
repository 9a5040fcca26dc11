using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Signals;

/// <summary>「异常3 重新打开」 takes back a clearing; one whose entries were corrected meanwhile stays closed.</summary>
public sealed partial class SignalReopenCommand(CountyClock clock) : IChatCommand
{
    public string Name => "signal.reopen";

    public Roles Audience => Roles.Office;

    public string Example => "异常3 重新打开";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await SignalEntries.FindAsync(words, session, cancellationToken) is not { } signal)
            return Reply.Refused("no_such_signal", SignalWords.Unknown(words.Folded("number")));
        if (signal.Status == SignalStatus.Open)
            return Reply.Refused("open_already", SignalWords.OpenAlready(signal.Number));
        var entries = await SignalEntries.OfAsync([signal], session, cancellationToken);
        var other = signal.About.Other is { } told ? entries[told] : null;
        if (signal.Status == SignalStatus.Lapsed || !SignalRules.Holds(signal.About.Kind, entries[signal.About.Entry], other, clock))
            return Reply.Refused("true_no_more", SignalWords.TrueNoMore(signal.Number));
        await session.Signals.ReopenAsync(signal.Number, request.AsChange(), cancellationToken);
        return new Reply(SignalWords.Reopened(signal.Number));
    }

    [GeneratedRegex("^异常(提示)?" + SignalEntries.Number + "[\\s,:]*(重新打开|重开|再打开)$")]
    private static partial Regex Words();
}
