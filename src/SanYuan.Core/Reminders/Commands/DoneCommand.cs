using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Reminders.Commands;

/// <summary>「已经办了」: its person is asked no more; the ladder to others goes on until the ledger shows it.</summary>
public sealed partial class DoneCommand : IChatCommand
{
    public string Name => "reminder.done";

    public Roles Audience => IChatCommand.AnyRole;

    public string Example => "已经办了";

    public Regex Form => Words();

    /// <returns>Null when nothing was asked lately: then it is about something else.</returns>
    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await LastSaid.ReadAsync(request, session, cancellationToken) is not { } last)
            return null;
        if (last.Open.Count == 0)
            return new Reply(ReminderWords.AllGone);
        await session.Reminders.SettleAsync(last.Open, Settled.Told, request.Today, cancellationToken);
        return new Reply(ReminderWords.Done(last.Open));
    }

    [GeneratedRegex("^(这([些件个]|几件)?事?情?)?(我)?(都|全都?)?(已经?|早就?|早已)?(都)?(做|办|弄|处理|完成)(完|好|过|妥)?了$|^已(办|做|完成|处理|办完|做完|办结)$")]
    private static partial Regex Words();
}
