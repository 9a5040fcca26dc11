using SanYuan.Core.Ledger;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding.Lexing;

namespace SanYuan.Core.Messaging.Commands;

/// <summary>Finds the command a message is, and whether its sender may use it.</summary>
public sealed class CommandDesk(IEnumerable<IChatCommand> commands)
{
    readonly IReadOnlyList<IChatCommand> _commands = [.. commands];

    public IReadOnlyList<IChatCommand> Commands => _commands;

    /// <returns>Null when the message is no command.</returns>
    public async Task<Reply?> TryAnswerAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        foreach (var (command, words) in Fitting(request))
            if (await AnswerAsync(command, words, request, session, cancellationToken) is { } reply)
                return reply;
        return null;
    }

    /// <summary>Does the long part of a command, beside the writer.</summary>
    /// <returns>Null when the message is no long command, not for its sender, or was answered before.</returns>
    public async Task<Remainder?> PrepareAsync(Request request, ILedger ledger, CancellationToken cancellationToken)
    {
        if (Fitting(request).FirstOrDefault() is not (ILongCommand command, { } words) || !IsFor(command, request))
            return null;
        var rest = await ledger.ReadAsync(
            async (session, token) => await session.Inbox.FindAsync(request.Message.Channel, request.Message.MessageId, token) is { Status: InboxStatus.Answered }
                ? null
                : await command.PrepareAsync(words, request, session, token),
            cancellationToken);
        return rest is null ? null : async (session, token) => (await rest(session, token)).For(command.Name);
    }

    IEnumerable<(IChatCommand Command, CommandWords Words)> Fitting(Request request)
    {
        var text = FoldedText.Of(request.Message.Text);
        foreach (var command in _commands.Where(command => request.Message.Text.Length <= command.Longest).Where(command => request.Sender.Roles != Roles.None || command.Audience == IChatCommand.Everybody))
            if (CommandWords.Read(text, command.Form) is { } words)
                yield return (command, words);
    }

    static bool IsFor(IChatCommand command, Request request) => command.Audience == IChatCommand.Everybody || (command.Audience & request.Sender.Roles) != 0;

    static async Task<Reply?> AnswerAsync(IChatCommand command, CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reply = IsFor(command, request)
            ? await command.HandleAsync(words, request, session, cancellationToken)
            : Reply.Refused("not_allowed", MessagingWords.NotForYou(command.Audience));
        return reply?.For(command.Name);
    }
}
