using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Activities;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.Pages.Diagnosis;

/// <summary>What became of a message: received, understood, stored, answered, and what was sent to its sender soon after.</summary>
internal sealed record MessagePath(InboxEntry Message, string Sender, IReadOnlyList<Activity> Entries, IReadOnlyList<OutboxView> SentAfter)
{
    const int MostMessages = 20;
    const int MostSent = 10;

    /// <summary>What a message causes is written with it or within some minutes.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    public static async Task<IReadOnlyList<MessagePath>> FindAsync(string asked, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        var messages = RosterFinder.Person(asked, roster) is { } person
            ? await session.Browser.InboxAsync(person.Id, MostMessages, cancellationToken)
            : await session.Browser.InboxAsync(asked, cancellationToken);
        var paths = new List<MessagePath>();
        foreach (var message in messages)
            paths.Add(await FollowAsync(message, roster, session, cancellationToken));
        return paths;
    }

    public string Understood(Language language) => Message switch
    {
        { Person: null } => language["不在名册里的人", "Somebody who is not of the roster"],
        { Message.Kind: InboundKind.Attachment } => language["附件", "An attachment"],
        { Message.Kind: InboundKind.Tap } => language["点了按钮", "A tap on a button"],
        _ when Entries.Count > 0 => language[$"报告，记了{Entries.Count}条", $"A report of {Entries.Count}"],
        _ => language["不是报告，见回复", "No report: see the answer"],
    };

    static async Task<MessagePath> FollowAsync(InboxEntry message, RosterSnapshot roster, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (message.Person is not { } sender)
            return new MessagePath(message, "", [], []);
        return new MessagePath(
            message,
            roster.PersonById(sender)?.Name ?? "",
            await session.Activities.FromMessageAsync(sender, new MessageSource(message.Message.Channel, message.Message.MessageId), cancellationToken),
            await session.Browser.OutboxAsync(new OutboxQuery(MostSent) { Receiver = sender, Since = message.ReceivedAt, Until = message.ReceivedAt + Soon }, cancellationToken));
    }
}
