using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>「为什么」: which rule, which facts and which clock sent the newest message.</summary>
public sealed partial class WhyCommand(CountyClock clock) : IChatCommand
{
    public string Name => "message.why";

    public Roles Audience => IChatCommand.AnyRole;

    public string Example => "为什么";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await session.Outbox.LastSentAsync(request.Sender.Person.Id, cancellationToken) is not { } last)
            return new Reply(WhyWords.NothingSent);
        var items = await session.Reminders.FindAsync(last.Message.Key, cancellationToken) is { } daily
            ? await session.Reminders.OfAsync(daily.Id, cancellationToken) : [];
        return new Reply(WhyWords.Say(last.Message, clock.ToLocal(last.WrittenAt), clock.ToLocal(last.SentAt), items));
    }

    [GeneratedRegex("^(为什么|为啥|怎么)(会|要|又|总|老是?)?(给我)?(发|提醒|通知|问)?(我)?(这个|这条|这条消息|这些)?(呢|啊|呀)?$")]
    private static partial Regex Words();
}
