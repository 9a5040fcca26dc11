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
        var text = FoldedText.Of(request.Message.Text);
        foreach (var command in _commands.Where(command => request.Message.Text.Length <= command.Longest).Where(command => request.Sender.Roles != Roles.None || command.Audience == IChatCommand.Everybody))
            if (CommandWords.Read(text, command.Form) is { } words && await AnswerAsync(command, words, request, session, cancellationToken) is { } reply)
                return reply;
        return null;
    }

    static async Task<Reply?> AnswerAsync(IChatCommand command, CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reply = command.Audience != IChatCommand.Everybody && (command.Audience & request.Sender.Roles) == 0
            ? Reply.Refused("not_allowed", MessagingWords.NotForYou(command.Audience))
            : await command.HandleAsync(words, request, session, cancellationToken);
        return reply?.For(command.Name);
    }
}
